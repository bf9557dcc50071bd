import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { RecordInput, SaveResult } from '../../save/model.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { QueriedRecord } from '../../soql/model.ts';
import type { GraphQLContext } from './model.ts';
import { requestedPaths } from '../ui-api/recordReader.ts';
import { nodesNamed, selectedFields } from './selection.ts';

/** `@{alias}` stands for the id of a record that the same request created. */
function resolveReferences(context: GraphQLContext, fields: RecordInput): RecordInput {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const alias = typeof value === 'string' ? /^@\{(\w+)\}$/.exec(value)?.[1] : undefined;
      if (!alias) return [name, value];
      const id = context.mutation.createdIds.get(alias);
      if (!id) throw new GraphQLError(`Invalid reference @{${alias}}: no record was created under that alias.`);
      return [name, id];
    })
  );
}

function succeed(context: GraphQLContext, object: ObjectSchema, result: SaveResult | undefined): string {
  if (result?.success && result.id) return result.id;
  context.mutation.failed = true;
  const errors = result?.errors ?? [];
  throw new GraphQLError(errors.map((error) => error.message).join('; ') || 'The record could not be saved.', {
    extensions: {
      ErrorType: 'DataFetchingException',
      errorCode: errors[0]?.statusCode,
      apiName: object.name,
      fields: errors.flatMap((error) => error.fields)
    }
  });
}

function guarded<T>(context: GraphQLContext, work: () => T): T {
  try {
    return work();
  } catch (error) {
    context.mutation.failed = true;
    throw error;
  }
}

/** The written record with what the mutation selects of it. */
function reread(
  context: GraphQLContext,
  object: ObjectSchema,
  id: string,
  info: GraphQLResolveInfo
): QueriedRecord | null {
  const fields = selectedFields(nodesNamed(selectedFields(info.fieldNodes, info), 'Record'), info);
  if (fields.length === 0) return null;
  const names = fields.filter(({ name }) => object.fields.has(name)).map(({ name }) => `${object.name}.${name}`);
  const paths = new Set(['Id', object.nameField, 'SystemModstamp', ...requestedPaths(context, object, [], names)]);
  const selected = [...paths].filter((path) => object.fields.has(path));
  const soql = `SELECT ${selected.join(', ')} FROM ${object.name} WHERE Id = :id`;
  return context.org.soql.query(soql, context.caller, { binds: { id } }).records[0] ?? null;
}

export function createMutation(
  context: GraphQLContext,
  object: ObjectSchema,
  fields: RecordInput,
  info: GraphQLResolveInfo
): unknown {
  return guarded(context, () => {
    const input = resolveReferences(context, fields);
    const id = succeed(context, object, context.org.dml.insert(object.name, [input], context.caller)[0]);
    context.mutation.createdIds.set(String(info.path.key), id);
    return { Record: reread(context, object, id, info), success: true };
  });
}

export function updateMutation(
  context: GraphQLContext,
  object: ObjectSchema,
  input: { Id: string; fields: RecordInput },
  info: GraphQLResolveInfo
): unknown {
  return guarded(context, () => {
    const fields = resolveReferences(context, { ...input.fields, Id: input.Id });
    const id = succeed(context, object, context.org.dml.update(object.name, [fields], context.caller)[0]);
    return { Record: reread(context, object, id, info), success: true };
  });
}

export function deleteMutation(context: GraphQLContext, object: ObjectSchema, id: string): unknown {
  return guarded(context, () => {
    const { Id } = resolveReferences(context, { Id: id });
    return { Id: succeed(context, object, context.org.dml.delete([String(Id)], context.caller)[0]) };
  });
}
