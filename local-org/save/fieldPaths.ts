import type { FieldResolver } from '../formula/model.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';
import { globalField } from './globals.ts';

/** One step up: the lookup to follow and the object it leads to. */
export interface ParentStep {
  readonly lookup: FieldSchema;
  readonly parent: ObjectSchema;
}

/** Where a dotted path leads: `Book__r.Author__r.Name` goes up twice to `Name` of the author. */
export interface FieldPath {
  readonly steps: readonly ParentStep[];
  /** The object that has the field. */
  readonly object: ObjectSchema;
  readonly field: FieldSchema;
}

/** Follows a dotted path of any case from an object; undefined where a step does not exist. */
export function followPath(schema: Schema, start: ObjectSchema, path: string): FieldPath | undefined {
  const names = path.split('.');
  const last = names.pop() ?? '';
  const steps: ParentStep[] = [];
  let object = start;
  for (const name of names) {
    const step = parentStep(schema, object, name);
    if (!step) return undefined;
    steps.push(step);
    object = step.parent;
  }
  const field = schema.field(object.name, last);
  return field && { steps, object, field };
}

/** `Author__r`, `Owner`, or `Owner:User` where a lookup leads to several objects. */
function parentStep(schema: Schema, object: ObjectSchema, name: string): ParentStep | undefined {
  const [relationship = '', target] = name.split(':');
  for (const lookup of object.fields.values()) {
    if (lookup.relationshipName?.toLowerCase() !== relationship.toLowerCase()) continue;
    // A queue is a kind of group.
    const wanted = target?.toLowerCase() === 'queue' ? 'Group' : target;
    const parent = wanted
      ? lookup.referenceTo.find((candidate) => candidate.toLowerCase() === wanted.toLowerCase())
      : (lookup.referenceTo.find((candidate) => candidate === 'User') ?? lookup.referenceTo[0]);
    const found = parent === undefined ? undefined : schema.object(parent);
    return found && { lookup, parent: found };
  }
  return undefined;
}

/** What formulas of an object may refer to: its fields, its parents' and the `$` globals. */
export function fieldResolver(schema: Schema, object: ObjectSchema): FieldResolver {
  return (path) => (path.startsWith('$') ? globalField(schema, path) : followPath(schema, object, path)?.field);
}
