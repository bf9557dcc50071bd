import { OrgError } from '../../../errors.ts';
import { isObject } from '../recordBody.ts';

/** Bodies of the subrequests answered so far, by reference id. */
export type Answers = ReadonlyMap<string, unknown>;

const REFERENCE = /@\{\s*([^}.[\s]+)([^}]*)\}/g;

/** Every `@{ref.path}` in the texts of a JSON value replaced by what it points to; throws OrgError PROCESSING_HALTED. */
export function resolveReferences(value: unknown, answers: Answers): unknown {
  if (typeof value === 'string') return resolveText(value, answers);
  if (Array.isArray(value)) return value.map((item) => resolveReferences(item, answers));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveReferences(item, answers)]));
}

/** A text that is nothing but one reference keeps the type of what it points to. */
function resolveText(text: string, answers: Answers): unknown {
  const matches = [...text.matchAll(REFERENCE)];
  if (matches.length === 1 && matches[0]![0] === text) return lookUp(matches[0]!, answers);
  return text.replaceAll(REFERENCE, (...match) => String(lookUp(match as string[], answers)));
}

function lookUp([whole, reference, path]: readonly string[], answers: Answers): unknown {
  let value = answers.get(reference!);
  for (const step of path!.matchAll(/\.([^.[\]\s]+)|\[(\d+)\]/g)) {
    value = descend(value, step[1] ?? Number(step[2]));
  }
  if (value !== undefined && value !== null && typeof value !== 'object') return value;
  const name = whole!.slice(2, -1);
  const message = `Invalid reference specified. No value for ${name} found in ${reference}`;
  throw new OrgError('PROCESSING_HALTED', message);
}

/** Names are looked up without regard to case: a create answers `id`, a query `Id`. */
function descend(value: unknown, step: string | number): unknown {
  if (typeof step === 'number') return Array.isArray(value) ? value[step] : undefined;
  if (!isObject(value)) return undefined;
  if (Object.hasOwn(value, step)) return value[step];
  const key = Object.keys(value).find((name) => name.toLowerCase() === step.toLowerCase());
  return key === undefined ? undefined : value[key];
}
