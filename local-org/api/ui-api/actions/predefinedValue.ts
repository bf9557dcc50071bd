import { OrgError } from '../../../errors.ts';
import { compileFormula } from '../../../formula/compile.ts';
import { FormulaError } from '../../../formula/model.ts';
import type { XmlElement } from '../../../metadata/model.ts';
import { childText } from '../../../metadata/xmlElement.ts';
import { fieldResolver } from '../../../save/fieldPaths.ts';
import type { FieldSchema } from '../../../schema/model.ts';
import type { FieldValue } from '../../../store/model.ts';
import type { UiApiContext } from '../model.ts';

/** The record that an action is run on. */
export interface ActionSource {
  readonly object: string;
  readonly recordId: string;
}

/** What a quick action puts into a field: a value as it stands, or a formula over the record it is run on and its user. */
export function predefinedValue(
  context: UiApiContext,
  field: FieldSchema,
  override: XmlElement,
  source: ActionSource | undefined
): FieldValue {
  const literal = childText(override, 'literalValue');
  if (literal !== undefined) return literalValue(field, literal);
  return formulaValue(context, field, childText(override, 'formula') ?? '', source);
}

function literalValue({ type }: FieldSchema, text: string): FieldValue {
  if (type === 'Checkbox') return text.toLowerCase() === 'true';
  return ['Number', 'Currency', 'Percent'].includes(type) ? Number(text) : text;
}

/** Such formulas name fields with their object before them: `Invoice__c.Amount__c`. */
function formulaValue(
  context: UiApiContext,
  field: FieldSchema,
  formula: string,
  source: ActionSource | undefined
): FieldValue {
  const { org, caller } = context;
  const object = source && org.schema.object(source.object);
  const text = object ? formula.replace(new RegExp(`\\b${object.name}\\.`, 'gi'), '') : formula;
  try {
    return compileFormula(text, { resolve: object ? fieldResolver(org.schema, object) : () => undefined }).evaluate({
      value: (path) => valueAt(context, path, source),
      isNew: true,
      now: org.store.clock.now(),
      timeZone: caller.timeZone
    });
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    throw new OrgError('INVALID_FIELD', `The predefined value of ${field.name} can't be worked out: ${error.message}`, [
      field.name
    ]);
  }
}

/** Asked for as the caller: what the caller may not read is not given away. */
function valueAt({ org, caller }: UiApiContext, path: string, source: ActionSource | undefined): FieldValue {
  const [object, id, field] = path.startsWith('$User.')
    ? ['User', caller.userId, path.slice('$User.'.length)]
    : [source?.object, source?.recordId, path];
  if (!object || !id) return null;
  const [record] = org.soql.query(`SELECT ${field} FROM ${object} WHERE Id = :id`, caller, { binds: { id } }).records;
  const value = field.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown> | null)?.[step], record);
  return (value as FieldValue | undefined) ?? null;
}
