import {
  GraphQLBoolean,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLFieldConfig
} from 'graphql';
import type { RecordInput } from '../../save/model.ts';
import type { ObjectSchema, Schema } from '../../schema/model.ts';
import type { Access } from '../../security/model.ts';
import { objectInfo } from '../ui-api/objectInfo.ts';
import { queryAggregate, type AggregateArguments } from './aggregateQuery.ts';
import type { GraphQLContext } from './model.ts';
import { ObjectTypes } from './objectTypes.ts';
import { createMutation, deleteMutation, updateMutation } from './recordMutation.ts';
import { queryConnection, type ConnectionArguments } from './recordQuery.ts';
import { SCALARS } from './scalars.ts';

type Fields = Record<string, GraphQLFieldConfig<unknown, GraphQLContext>>;

function queryFields(types: ObjectTypes, objects: readonly ObjectSchema[]): Fields {
  return Object.fromEntries(
    objects.map((object) => [
      object.name,
      {
        type: types.connection(object),
        args: types.connectionArguments(object),
        resolve: (_: unknown, args: ConnectionArguments, context: GraphQLContext, info) =>
          queryConnection(context, object, args, info)
      }
    ])
  ) as Fields;
}

function aggregateFields(types: ObjectTypes, objects: readonly ObjectSchema[]): Fields {
  return Object.fromEntries(
    objects.map((object) => {
      const { first, where, orderBy } = types.connectionArguments(object);
      const args = { first, where, orderBy, groupBy: { type: types.groupBy(object) } };
      return [
        object.name,
        {
          type: types.aggregateConnection(object),
          args,
          resolve: (_: unknown, given: AggregateArguments, context: GraphQLContext, info) =>
            queryAggregate(context, object, given, info)
        }
      ];
    })
  ) as Fields;
}

function inputOf(name: string, fields: ConstructorParameters<typeof GraphQLInputObjectType>[0]['fields']) {
  return { input: { type: new GraphQLNonNull(new GraphQLInputObjectType({ name, fields })) } };
}

function mutationFields(types: ObjectTypes, object: ObjectSchema, access: Access): Fields {
  const { name } = object;
  const allowed = access.object(name);
  const fields: Fields = {};
  const representation = (suffix: string): GraphQLObjectType =>
    new GraphQLObjectType({
      name: `${name}${suffix}Payload`,
      fields: { Record: { type: types.object(object) }, success: { type: GraphQLBoolean } }
    });
  if (object.createable && allowed.create) {
    const record = new GraphQLInputObjectType({
      name: `${name}CreateRepresentation`,
      fields: () => types.writable(object, 'createable')
    });
    fields[`${name}Create`] = {
      type: representation('Create'),
      args: inputOf(`${name}CreateInput`, { [name]: { type: new GraphQLNonNull(record) } }),
      resolve: (_, { input }, context, info) => createMutation(context, object, input[name] as RecordInput, info)
    };
  }
  if (object.updateable && allowed.edit) {
    const record = new GraphQLInputObjectType({
      name: `${name}UpdateRepresentation`,
      fields: () => types.writable(object, 'updateable')
    });
    fields[`${name}Update`] = {
      type: representation('Update'),
      args: inputOf(`${name}UpdateInput`, {
        Id: { type: new GraphQLNonNull(SCALARS.IdOrRef) },
        [name]: { type: new GraphQLNonNull(record) }
      }),
      resolve: (_, { input }, context, info) =>
        updateMutation(context, object, { Id: input.Id as string, fields: input[name] as RecordInput }, info)
    };
  }
  if (object.deletable && allowed.delete) {
    fields[`${name}Delete`] = {
      type: new GraphQLObjectType({ name: `${name}DeletePayload`, fields: { Id: { type: SCALARS.IdOrRef } } }),
      args: inputOf(`${name}DeleteInput`, { Id: { type: new GraphQLNonNull(SCALARS.IdOrRef) } }),
      resolve: (_, { input }, context) => deleteMutation(context, object, input.Id as string)
    };
  }
  return fields;
}

function objectInfosField(): GraphQLFieldConfig<unknown, GraphQLContext> {
  const fieldType = new GraphQLObjectType<Record<string, unknown>>({
    name: 'Field',
    fields: {
      ApiName: { type: GraphQLString, resolve: (field) => field.apiName },
      label: { type: GraphQLString },
      dataType: { type: GraphQLString },
      required: { type: GraphQLBoolean },
      createable: { type: GraphQLBoolean },
      updateable: { type: GraphQLBoolean },
      inlineHelpText: { type: GraphQLString }
    }
  });
  const infoType = new GraphQLObjectType<Record<string, unknown>>({
    name: 'ObjectInfo',
    fields: {
      ApiName: { type: GraphQLString, resolve: (info) => info.apiName },
      label: { type: GraphQLString },
      labelPlural: { type: GraphQLString },
      keyPrefix: { type: GraphQLString },
      nameFields: { type: new GraphQLList(GraphQLString) },
      createable: { type: GraphQLBoolean },
      updateable: { type: GraphQLBoolean },
      deletable: { type: GraphQLBoolean },
      fields: { type: new GraphQLList(fieldType), resolve: (info) => Object.values(info.fields as object) }
    }
  });
  return {
    type: new GraphQLList(infoType),
    args: { apiNames: { type: new GraphQLList(GraphQLString) } },
    resolve: (_, { apiNames }, context) => ((apiNames as string[]) ?? []).map((name) => objectInfo(context, name))
  };
}

/**
 * The schema that one user sees: objects and fields the user may not read are not in it, as on the platform, so that
 * validation refuses them by name. https://developer.salesforce.com/docs/platform/graphql/guide/graphql-schema.html
 */
export function requestSchema(schema: Schema, access: Access): GraphQLSchema {
  const types = new ObjectTypes(schema, access);
  const objects = types.readable();
  const uiapi = new GraphQLObjectType<unknown, GraphQLContext>({
    name: 'UIAPI',
    fields: {
      query: {
        type: new GraphQLObjectType({ name: 'RecordQuery', fields: () => queryFields(types, objects) }),
        resolve: () => ({})
      },
      aggregate: {
        type: new GraphQLObjectType({ name: 'RecordQueryAggregate', fields: () => aggregateFields(types, objects) }),
        resolve: () => ({})
      },
      objectInfos: objectInfosField()
    }
  });
  const mutations = new GraphQLObjectType<unknown, GraphQLContext>({
    name: 'UIAPIMutations',
    fields: () => Object.assign({}, ...objects.map((object) => mutationFields(types, object, access))) as Fields
  });
  const mutationInput = new GraphQLInputObjectType({
    name: 'UIAPIMutationsInput',
    fields: { allOrNone: { type: GraphQLBoolean, defaultValue: true } }
  });
  return new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { uiapi: { type: uiapi, resolve: () => ({}) } } }),
    mutation: new GraphQLObjectType<unknown, GraphQLContext>({
      name: 'Mutation',
      fields: {
        uiapi: {
          type: mutations,
          args: { input: { type: mutationInput } },
          resolve: (_, { input }, context) => {
            context.mutation.allOrNone = input?.allOrNone ?? true;
            return {};
          }
        }
      }
    }),
    types: objects.map((object) => types.object(object))
  });
}
