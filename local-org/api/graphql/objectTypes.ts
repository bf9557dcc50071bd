import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLInputFieldConfig
} from 'graphql';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.ts';
import type { Access } from '../../security/model.ts';
import type { QueriedRecord, QueryResult } from '../../soql/model.ts';
import { objectNameOf } from '../../soql/recordObject.ts';
import type { FieldValue } from '../../store/model.ts';
import { displayValue } from '../ui-api/displayValue.ts';
import { parentOf } from '../ui-api/fieldPaths.ts';
import { AGGREGATES } from './aggregateQuery.ts';
import { inputScalar, operatorsType, orderByClause, pageInfo, scalarOf, valueType } from './fieldTypes.ts';
import type { GraphQLContext } from './model.ts';
import { childConnection } from './recordQuery.ts';

type Field = GraphQLFieldConfig<QueriedRecord, GraphQLContext>;

const recordMeta: Record<string, Field> = {
  Id: { type: new GraphQLNonNull(GraphQLID) },
  ApiName: { type: new GraphQLNonNull(GraphQLString), resolve: objectNameOf },
  WeakEtag: {
    type: new GraphQLNonNull(GraphQLString),
    resolve: (row) => String(row.SystemModstamp ? Date.parse(String(row.SystemModstamp)) : 0)
  },
  DisplayValue: {
    type: GraphQLString,
    resolve: (row, _, { org }) => row[org.schema.object(objectNameOf(row))?.nameField ?? 'Name']
  }
};

/** GraphQL types of every object that a user may read, made when first asked for. */
export class ObjectTypes {
  readonly #schema: Schema;
  readonly #access: Access;
  readonly #made = new Map<string, unknown>();
  readonly record: GraphQLInterfaceType;
  readonly scope = new GraphQLEnumType({
    name: 'SupportedScopes',
    values: { MINE: {}, EVERYTHING: {}, MRU: {} }
  });
  readonly #group = new GraphQLInputObjectType({ name: 'GroupByClause', fields: { group: { type: GraphQLBoolean } } });

  constructor(schema: Schema, access: Access) {
    this.#schema = schema;
    this.#access = access;
    this.record = new GraphQLInterfaceType({
      name: 'Record',
      fields: {
        ...Object.fromEntries(Object.entries(recordMeta).map(([name, { type }]) => [name, { type }])),
        ...Object.fromEntries(['LastModifiedById', 'RecordTypeId'].map((name) => [name, { type: valueType('ID') }])),
        ...Object.fromEntries(
          ['LastModifiedDate', 'SystemModstamp'].map((name) => [name, { type: valueType('DateTime') }])
        )
      },
      resolveType: (row: QueriedRecord) => objectNameOf(row)
    });
  }

  #once<T>(key: string, make: () => T): T {
    let made = this.#made.get(key) as T | undefined;
    if (made === undefined) this.#made.set(key, (made = make()));
    return made;
  }

  readable(): ObjectSchema[] {
    const objects = [...this.#schema.objects()];
    // An object named so (`ApexCodeCoverageAggregate`) is one of the Tooling API's; its types would be those of another's aggregate query.
    const taken = new Set(objects.map(({ name }) => `${name}Aggregate`));
    return objects.filter(
      ({ name, queryable }) =>
        queryable && !taken.has(name) && this.#access.object(name).read && /^[A-Za-z_]\w*$/.test(name)
    );
  }

  #fields(object: ObjectSchema): FieldSchema[] {
    return [...object.fields.values()].filter(
      (field) => scalarOf(field) && this.#access.canReadField(object.name, field.name)
    );
  }

  #parents(object: ObjectSchema): { relationshipName: string; target: ObjectSchema }[] {
    return this.#fields(object).flatMap((field) => {
      const parent = field.relationshipName ? parentOf(this.#schema, object.name, field.relationshipName) : undefined;
      const target = parent && this.#schema.object(parent.object);
      return target && this.#access.object(target.name).read
        ? [{ relationshipName: parent.relationshipName, target }]
        : [];
    });
  }

  /** `Account { Id Name { value displayValue } Owner { ... } Contacts(first: 5) { edges { node { ... } } } }` */
  object(object: ObjectSchema): GraphQLObjectType<QueriedRecord, GraphQLContext> {
    return this.#once(`object ${object.name}`, () => {
      // The interface asks for fields that setup objects lack.
      const isRecord = ['LastModifiedById', 'LastModifiedDate', 'SystemModstamp'].every((name) =>
        object.fields.has(name)
      );
      return new GraphQLObjectType<QueriedRecord, GraphQLContext>({
        name: object.name,
        description: object.description,
        interfaces: isRecord ? [this.record] : [],
        fields: () => ({
          ...this.#valueFields(object),
          ...this.#parentFields(object),
          ...this.#childFields(object),
          ...(isRecord && !object.fields.has('RecordTypeId') ? { RecordTypeId: { type: valueType('ID') } } : {}),
          ...recordMeta
        })
      });
    });
  }

  #valueFields(object: ObjectSchema): Record<string, Field> {
    return Object.fromEntries(
      this.#fields(object).map((field) => [
        field.name,
        {
          type: valueType(scalarOf(field) ?? 'String'),
          description: field.helpText,
          resolve: (row: QueriedRecord, _: unknown, { caller }: GraphQLContext) => {
            const value = (row[field.name] ?? null) as FieldValue;
            const display = (): string | null => displayValue(value, field, caller);
            return { value, displayValue: display, label: display };
          }
        }
      ])
    );
  }

  #parentFields(object: ObjectSchema): Record<string, Field> {
    return Object.fromEntries(
      this.#parents(object).map(({ relationshipName, target }) => [relationshipName, { type: this.object(target) }])
    );
  }

  #childFields(object: ObjectSchema): Record<string, Field> {
    const fields: Record<string, Field> = {};
    for (const { relationshipName, childObject } of object.childRelationships) {
      const child = this.#schema.object(childObject);
      if (!relationshipName || !child?.queryable || !this.#access.object(childObject).read) continue;
      fields[relationshipName] = {
        type: this.connection(child),
        args: this.connectionArguments(child),
        resolve: (row) => childConnection(row[relationshipName] as QueryResult | null)
      };
    }
    return fields;
  }

  connection(object: ObjectSchema): GraphQLObjectType {
    return this.#once(`connection ${object.name}`, () => {
      const edge = new GraphQLObjectType({
        name: `${object.name}Edge`,
        fields: () => ({ node: { type: this.object(object) }, cursor: { type: GraphQLString } })
      });
      return new GraphQLObjectType({
        name: `${object.name}Connection`,
        fields: {
          edges: { type: new GraphQLList(edge) },
          pageInfo: { type: new GraphQLNonNull(pageInfo) },
          totalCount: { type: GraphQLInt },
          pageResultCount: { type: GraphQLInt }
        }
      });
    });
  }

  connectionArguments(object: ObjectSchema): GraphQLFieldConfigArgumentMap {
    return {
      first: { type: GraphQLInt },
      after: { type: GraphQLString },
      where: { type: this.filter(object) },
      orderBy: { type: this.orderBy(object) },
      scope: { type: this.scope },
      upperBound: { type: GraphQLInt }
    };
  }

  filter(object: ObjectSchema): GraphQLInputObjectType {
    return this.#once(`filter ${object.name}`, () => {
      const type: GraphQLInputObjectType = new GraphQLInputObjectType({
        name: `${object.name}_Filter`,
        fields: (): Record<string, GraphQLInputFieldConfig> => ({
          and: { type: new GraphQLList(type) },
          or: { type: new GraphQLList(type) },
          not: { type },
          ...Object.fromEntries(
            this.#fields(object).map((field) => [field.name, { type: operatorsType(scalarOf(field) ?? 'String') }])
          ),
          ...Object.fromEntries(
            this.#parents(object).map(({ relationshipName, target }) => [
              relationshipName,
              { type: this.filter(target) }
            ])
          )
        })
      });
      return type;
    });
  }

  orderBy(object: ObjectSchema): GraphQLInputObjectType {
    return this.#once(
      `orderBy ${object.name}`,
      () =>
        new GraphQLInputObjectType({
          name: `${object.name}_OrderBy`,
          fields: (): Record<string, GraphQLInputFieldConfig> => ({
            ...Object.fromEntries(this.#fields(object).map((field) => [field.name, { type: orderByClause }])),
            ...Object.fromEntries(
              this.#parents(object).map(({ relationshipName, target }) => [
                relationshipName,
                { type: this.orderBy(target) }
              ])
            )
          })
        })
    );
  }

  groupBy(object: ObjectSchema): GraphQLInputObjectType {
    return this.#once(
      `groupBy ${object.name}`,
      () =>
        new GraphQLInputObjectType({
          name: `${object.name}_GroupBy`,
          fields: () => Object.fromEntries(this.#fields(object).map((field) => [field.name, { type: this.#group }]))
        })
    );
  }

  aggregateConnection(object: ObjectSchema): GraphQLObjectType {
    return this.#once(`aggregate ${object.name}`, () => {
      const number = valueType('Double');
      const fieldType = (field: FieldSchema): GraphQLObjectType => {
        const own = valueType(scalarOf(field) ?? 'String');
        return this.#once(
          `aggregate of ${own.name}`,
          () =>
            new GraphQLObjectType({
              name: `${own.name.replace(/Value$/, '')}Aggregate`,
              fields: {
                value: { type: own.getFields().value?.type ?? GraphQLString },
                displayValue: { type: GraphQLString },
                ...Object.fromEntries(
                  Object.keys(AGGREGATES).map((name) => [name, { type: ['min', 'max'].includes(name) ? own : number }])
                )
              }
            })
        );
      };
      const aggregate = new GraphQLObjectType({
        name: `${object.name}Aggregate`,
        fields: () => Object.fromEntries(this.#fields(object).map((field) => [field.name, { type: fieldType(field) }]))
      });
      const node = new GraphQLObjectType({ name: `${object.name}Result`, fields: { aggregate: { type: aggregate } } });
      const edge = new GraphQLObjectType({ name: `${object.name}AggregateEdge`, fields: { node: { type: node } } });
      return new GraphQLObjectType({
        name: `${object.name}AggregateConnection`,
        fields: {
          edges: { type: new GraphQLList(edge) },
          pageInfo: { type: pageInfo },
          totalCount: { type: GraphQLInt }
        }
      });
    });
  }

  /** Fields that a create or an update may set. */
  writable(object: ObjectSchema, operation: 'createable' | 'updateable'): Record<string, GraphQLInputFieldConfig> {
    return Object.fromEntries(
      this.#fields(object)
        .filter((field) => field[operation] && this.#access.canEditField(object.name, field.name))
        .map((field) => [field.name, { type: inputScalar(field) }])
    );
  }
}
