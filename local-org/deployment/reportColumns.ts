import type { ObjectSchema, Schema } from '../schema/model.ts';

/**
 * What is wrong with a column of a report, undefined where nothing is or where the name is the platform's own (`CUST_NAME`, `RowCount`,
 * `BucketField_1`): there are more of those than are known here. Columns of a custom report type name a table and a field
 * (`Invoice__c.Lines__r$Amount__c`), those of a report type that the platform makes an object and a field (`Invoice__c.Amount__c`).
 */
export function columnProblem(schema: Schema, column: string): string | undefined {
  const [table = '', field] = column.split('$');
  if (field !== undefined) {
    const object = tableObject(schema, table);
    if (object) return fieldProblem(schema, object, field);
    return schema.object(table.split('.')[0] ?? '') || isCustom(table) ? `Invalid table name: ${table}` : undefined;
  }
  const [first = '', ...rest] = column.split('.');
  const object = isCustom(first) && rest.length > 0 ? schema.object(first) : undefined;
  if (object) return fieldProblem(schema, object, rest.join('.'));
  return isCustom(first) ? noField(column) : undefined;
}

const isCustom = (name: string): boolean => /__c$/i.test(name);
const noField = (name: string): string => `In field: field - no CustomField named ${name} found`;

/** The object at the end of a table's path, which goes down by relationships: `Invoice__c.Lines__r`. */
export function tableObject(schema: Schema, path: string): ObjectSchema | undefined {
  const [base = '', ...steps] = path.split('.');
  let object = schema.object(base);
  for (const step of steps) {
    const child = object?.childRelationships.find(
      ({ relationshipName }) => relationshipName?.toLowerCase() === step.toLowerCase()
    );
    object = child && schema.object(child.childObject);
  }
  return object;
}

/** A field, or one of a record that a lookup leads to: `Account__c.Industry`. Standard fields have other names in reports than elsewhere. */
function fieldProblem(schema: Schema, object: ObjectSchema, path: string): string | undefined {
  let at: ObjectSchema | undefined = object;
  for (const name of path.split('.')) {
    const field = at && schema.field(at.name, name);
    if (!field) return isCustom(name) ? noField(`${at?.name ?? ''}.${name}`) : undefined;
    at = schema.object(field.referenceTo[0] ?? '');
  }
  return undefined;
}
