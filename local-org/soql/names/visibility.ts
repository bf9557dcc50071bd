import type { FieldSchema, ObjectSchema } from '../../schema/model.ts';
import type { Caller } from '../../security/model.ts';

/** What a query may name. To whoever lacks access, an object or field is as good as absent. */
export interface Visibility {
  object(object: ObjectSchema): boolean;
  field(object: ObjectSchema, field: FieldSchema): boolean;
}

const everything: Visibility = { object: () => true, field: () => true };

/** Object and field permissions of a caller; all is visible where they are not enforced. Custom metadata is readable to everyone. */
export function visibilityOf({ access }: Caller, enforced: boolean): Visibility {
  if (!enforced) return everything;
  const isOpen = (object: ObjectSchema) => object.kind === 'customMetadata';
  return {
    object: (object) => isOpen(object) || access.object(object.name).read,
    field: (object, field) => field.name === 'Id' || isOpen(object) || access.canReadField(object.name, field.name)
  };
}
