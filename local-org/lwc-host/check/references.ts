import type { Schema } from '../../schema/model.ts';
import type { Reference } from '../compile/platformCompiler.ts';

/** What a bundle may refer to. */
export interface Surroundings {
  has(type: string, fullName: string): boolean;
  /** Source of an Apex class, undefined where there is none. */
  apexClass(name: string): string | undefined;
  readonly schema: Schema;
  /** `lightning/*` modules that the host provides. */
  isPlatformModule(name: string): boolean;
}

/** One sentence on what is wrong with a reference, or undefined. */
type Check = (id: string, surroundings: Surroundings, reference: Reference) => string | undefined;

const CHECKS: Record<string, Check> = {
  module: checkModule,
  component: (tag, surroundings) => checkModule(moduleOfTag(tag), surroundings),
  dynamicComponent: checkModule,
  label: named('CustomLabel', (id) => id.replace(/^c\./, '')),
  resourceUrl: named('StaticResource'),
  contentAssetUrl: named('ContentAsset'),
  messageChannel: named('LightningMessageChannel', (id) => id.replace(/__c$/, '')),
  customPermission: named('CustomPermission'),
  schema: checkSchema,
  apexMethod: checkApexMethod
};

/** What the platform says of a reference that leads nowhere, in its words where they are known. */
export function checkReference(reference: Reference, surroundings: Surroundings): string | undefined {
  return CHECKS[reference.type]?.(reference.id, surroundings, reference);
}

function named(type: string, nameOf: (id: string) => string = (id) => id): Check {
  return (id, surroundings, reference) =>
    surroundings.has(type, nameOf(id)) ? undefined : invalidReference(id, reference);
}

const invalidReference = (id: string, { type, file }: Reference): string =>
  `Invalid reference ${id} of type ${type} in file ${file}`;

/** `c-value-tile` -> `c/valueTile`. */
function moduleOfTag(tag: string): string {
  const [namespace, ...words] = tag.split('-');
  const name = words.map((word, index) => (index ? word.charAt(0).toUpperCase() + word.slice(1) : word)).join('');
  return `${namespace}/${name}`;
}

const ENGINE = new Set(['lwc', '@lwc/state', '@salesforce/apex']);

function checkModule(name: string, { has, isPlatformModule }: Surroundings): string | undefined {
  if (ENGINE.has(name) || isPlatformModule(name)) return undefined;
  const [namespace, bundle] = name.split('/');
  if (namespace === 'c' && has('LightningComponentBundle', bundle ?? '')) return undefined;
  return `No MODULE named markup://${namespace}:${bundle} found`;
}

function checkSchema(id: string, { schema }: Surroundings, reference: Reference): string | undefined {
  const [objectName = '', ...steps] = id.split('.');
  let object = schema.object(objectName);
  if (!object) return invalidReference(id, { ...reference, type: 'sobjectClass' });
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1;
    const fields = [...(object?.fields.values() ?? [])];
    const field = fields.find((candidate) => (isLast ? candidate.name : candidate.relationshipName) === step);
    if (!field) return invalidReference(id, { ...reference, type: 'sobjectField' });
    if (!isLast) object = schema.object(field.referenceTo[0] ?? '');
  }
  return undefined;
}

function checkApexMethod(id: string, { apexClass }: Surroundings): string | undefined {
  const [className = '', method = ''] = id.split('.');
  const source = apexClass(className);
  if (source === undefined) return `Unable to find Apex action class referenced as '${className}'.`;
  const declared = new RegExp(`@AuraEnabled\\b[^;{}]*?\\bstatic\\b[^;{}()]*?\\b${method}\\s*\\(`, 'i');
  return declared.test(source) ? undefined : `Unable to find Apex action method referenced as '${id}'.`;
}
