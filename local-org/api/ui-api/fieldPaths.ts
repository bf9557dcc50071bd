import { OrgError } from '../../errors.ts';
import type { Schema } from '../../schema/model.ts';
import type { Access } from '../../security/model.ts';

/** The object at the far end of a relationship from `object`, with the canonical relationship name; undefined when there is none. */
export function parentOf(
  schema: Schema,
  object: string,
  relationship: string
): { object: string; relationshipName: string } | undefined {
  const wanted = relationship.toLowerCase();
  for (const field of schema.object(object)?.fields.values() ?? []) {
    if (field.relationshipName?.toLowerCase() === wanted && field.referenceTo[0]) {
      const target = field.referenceTo.includes('User') ? 'User' : field.referenceTo[0];
      return { object: target, relationshipName: field.relationshipName };
    }
  }
  return undefined;
}

/** A path such as `Customer__r.Owner.Name` with canonical names, or undefined where it does not exist or may not be read. */
export function resolvePath(schema: Schema, access: Access, object: string, path: string): string | undefined {
  const steps = path.split('.');
  const canonical: string[] = [];
  let current = object;
  for (const step of steps.slice(0, -1)) {
    const parent = parentOf(schema, current, step);
    if (!parent || !access.object(parent.object).read) return undefined;
    canonical.push(parent.relationshipName);
    current = parent.object;
  }
  const field = schema.field(current, steps.at(-1) as string);
  if (!field || !access.canReadField(current, field.name)) return undefined;
  return [...canonical, field.name].join('.');
}

/** `Invoice__c.Subject__c` without its object; the object must be the record's. */
export function unqualify(object: string, field: string): string {
  const dot = field.indexOf('.');
  if (dot > 0 && field.slice(0, dot).toLowerCase() === object.toLowerCase()) return field.slice(dot + 1);
  throw new OrgError('INVALID_FIELD', `Field ${field} does not belong to ${object}.`, [field]);
}
