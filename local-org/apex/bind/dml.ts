import type { ObjectSchema } from '../../schema/model.ts';
import type { DmlStatement } from '../syntax/ast.ts';
import { elementOfList } from '../types/builtIn.ts';
import type { ApexType } from '../types/model.ts';
import { typeName } from '../types/typeKey.ts';
import type { BoundExpression, BoundStatement } from './bound.ts';
import { type Code, fail } from './code.ts';
import { bindExpression } from './expressions.ts';

/** `insert records;` and its kin. */
export function bindDml(code: Code, node: DmlStatement): BoundStatement {
  const value = recordsOf(code, bindExpression(code, node.value), node);
  const object = objectOf(value.type);
  const refused = object && refusal(node.operation, object);
  if (refused) code.report(node.at, refused);
  return {
    kind: 'dml',
    operation: node.operation,
    access: node.access,
    value,
    object: object?.name,
    externalId: node.field && externalId(code, node, object, value),
    duplicates: node.duplicates && duplicatesOf(code, node, object, bindExpression(code, node.duplicates)),
    at: node.at
  };
}

function recordsOf(code: Code, value: BoundExpression, { at }: DmlStatement): BoundExpression {
  if (value.type.kind === 'error' || recordOf(value.type)) return value;
  return fail(code, at, `DML requires SObject or SObject list type: ${typeName(value.type)}`);
}

function recordOf(type: ApexType): ApexType | undefined {
  const record = elementOfList(type) ?? type;
  return record.kind === 'sobject' ? record : undefined;
}

function objectOf(type: ApexType): ObjectSchema | undefined {
  const record = recordOf(type);
  return record?.kind === 'sobject' ? record.object : undefined;
}

/** Objects that Apex may not write; whether the user may is asked when the statement runs. */
function refusal(operation: DmlStatement['operation'], object: ObjectSchema): string | undefined {
  const name = operation[0]!.toUpperCase() + operation.slice(1);
  const allowed = {
    insert: object.createable,
    update: object.updateable,
    upsert: object.createable,
    delete: object.deletable,
    undelete: object.deletable,
    merge: ['Account', 'Contact', 'Lead', 'Case'].includes(object.name)
  }[operation];
  if (allowed) return undefined;
  return operation === 'merge'
    ? `Specified type ${object.name} cannot be merged`
    : `DML operation ${name} not allowed on ${object.name}`;
}

/** `upsert records Key__c`, `upsert records Account.Fields.Key__c`. */
function externalId(
  code: Code,
  { field: path }: DmlStatement,
  object: ObjectSchema | undefined,
  value: BoundExpression
): string | undefined {
  const name = path!.at(-1)!;
  if (value.type.kind === 'error') return undefined;
  if (!object) {
    code.report(name.at, 'Upsert with a field specification requires a concrete SObject type');
    return undefined;
  }
  const field = code.types.schema.field(object.name, name.name);
  if (!field) code.report(name.at, `Field does not exist: ${name.name} on ${object.name}`);
  else if (!field.externalId && field.name !== 'Id' && !field.unique) {
    const problem = `Invalid field for upsert, must be an External Id custom or standard indexed field: ${field.name}`;
    code.report(name.at, problem);
  }
  return field?.name;
}

function duplicatesOf(
  code: Code,
  { duplicates }: DmlStatement,
  object: ObjectSchema | undefined,
  value: BoundExpression
): BoundExpression {
  if (value.type.kind === 'error') return value;
  if (!object) return fail(code, duplicates!.at, 'Merge requires a concrete SObject type: SObject');
  const element = elementOfList(value.type) ?? value.type;
  const isId = element.kind === 'class' && element.symbol.qualifiedName === 'Id';
  if (isId || objectOf(value.type) === object) return value;
  return fail(code, duplicates!.at, 'Invalid type for duplicate records');
}
