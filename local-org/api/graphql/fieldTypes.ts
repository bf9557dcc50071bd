import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLInputFieldConfig,
  type GraphQLScalarType
} from 'graphql';
import type { FieldSchema, FieldType } from '../../schema/model.ts';
import { valueTypeOf } from '../../schema/valueType.ts';
import { SCALARS, type ScalarName } from './scalars.ts';

const SCALAR_OF: Partial<Record<FieldType, ScalarName>> = {
  Id: 'ID',
  AutoNumber: 'String',
  Text: 'String',
  TextArea: 'TextArea',
  LongTextArea: 'LongTextArea',
  Html: 'RichTextArea',
  EncryptedText: 'EncryptedString',
  Email: 'EmailAddress',
  Phone: 'PhoneNumber',
  Url: 'Url',
  Checkbox: 'Boolean',
  Number: 'Double',
  Currency: 'Currency',
  Percent: 'Percent',
  Date: 'Date',
  DateTime: 'DateTime',
  Time: 'Time',
  Picklist: 'Picklist',
  MultiselectPicklist: 'MultiPicklist',
  Lookup: 'ID',
  MasterDetail: 'ID',
  Base64: 'Base64'
};

/** The scalar a field holds; undefined for compound fields, which GraphQL shows by their parts. */
export function scalarOf(field: FieldSchema): ScalarName | undefined {
  if (field.referenceTo.length > 0) return 'ID';
  return SCALAR_OF[valueTypeOf(field)];
}

function graphQLScalar(name: ScalarName): GraphQLScalarType {
  switch (name) {
    case 'String':
      return GraphQLString;
    case 'Boolean':
      return GraphQLBoolean;
    case 'Int':
      return GraphQLInt;
    case 'ID':
      return GraphQLID;
    default:
      return SCALARS[name];
  }
}

function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}

/** `StringValue { value displayValue }` and its siblings; picklists also have a `label`. */
export const valueType = memo((name: ScalarName) => {
  const prefix = name === 'ID' ? 'ID' : name;
  return new GraphQLObjectType({
    name: `${prefix}Value`,
    fields: {
      value: { type: graphQLScalar(name) },
      displayValue: { type: GraphQLString },
      ...(name === 'Picklist' || name === 'MultiPicklist' ? { label: { type: GraphQLString } } : {})
    }
  });
});

const dateLiterals = new GraphQLEnumType({
  name: 'DateLiteral',
  values: Object.fromEntries(
    ['YESTERDAY', 'TODAY', 'TOMORROW']
      .concat(
        ['LAST', 'THIS', 'NEXT'].flatMap((when) =>
          ['WEEK', 'MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR'].map((unit) => `${when}_${unit}`)
        ),
        ['LAST_90_DAYS', 'NEXT_90_DAYS']
      )
      .map((literal) => [literal, {}])
  )
});

const dateRanges = ['last_n_days', 'next_n_days', 'last_n_weeks', 'next_n_weeks', 'last_n_months', 'next_n_months']
  .concat(['last_n_quarters', 'next_n_quarters', 'last_n_years', 'next_n_years'])
  .concat(['n_days_ago', 'n_weeks_ago', 'n_months_ago', 'n_quarters_ago', 'n_years_ago']);

const dateRange = new GraphQLInputObjectType({
  name: 'DateRange',
  fields: Object.fromEntries(dateRanges.map((range) => [range, { type: GraphQLInt }]))
});

const dateInput = memo(
  (name: 'Date' | 'DateTime') =>
    new GraphQLInputObjectType({
      name: `${name}Input`,
      fields: { value: { type: SCALARS[name] }, literal: { type: dateLiterals }, range: { type: dateRange } }
    })
);

/** `StringOperators { eq ne like lt gt lte gte in nin }` and its siblings. */
export const operatorsType = memo((name: ScalarName): GraphQLInputObjectType => {
  const isDate = name === 'Date' || name === 'DateTime';
  const operand = isDate ? dateInput(name) : graphQLScalar(name);
  const list = new GraphQLList(operand);
  const order: Record<string, GraphQLInputFieldConfig> = {
    lt: { type: operand },
    gt: { type: operand },
    lte: { type: operand },
    gte: { type: operand }
  };
  const equality = { eq: { type: operand }, ne: { type: operand }, in: { type: list }, nin: { type: list } };
  const like: Record<string, GraphQLInputFieldConfig> = [
    'Boolean',
    'ID',
    'Double',
    'Currency',
    'Percent',
    'Date',
    'DateTime',
    'Time'
  ].includes(name)
    ? {}
    : { like: { type: operand } };
  const sets: Record<string, GraphQLInputFieldConfig> =
    name === 'MultiPicklist' ? { includes: { type: list }, excludes: { type: list } } : {};
  return new GraphQLInputObjectType({
    name: `${name === 'ID' ? 'Id' : name}Operators`,
    fields: { ...equality, ...(name === 'Boolean' ? {} : order), ...like, ...sets }
  });
});

/** How a written field is typed: references may point at records of the same request. */
export function inputScalar(field: FieldSchema): GraphQLScalarType {
  const name = scalarOf(field) ?? 'String';
  return name === 'ID' ? SCALARS.IdOrRef : graphQLScalar(name);
}

export const orderByClause = new GraphQLInputObjectType({
  name: 'OrderByClause',
  fields: {
    order: {
      type: new GraphQLEnumType({ name: 'ResultOrder', values: { ASC: {}, DESC: {} } })
    },
    nulls: {
      type: new GraphQLEnumType({ name: 'NullOrder', values: { FIRST: {}, LAST: {} } })
    }
  }
});

export const pageInfo = new GraphQLObjectType({
  name: 'PageInfo',
  fields: {
    hasNextPage: { type: GraphQLBoolean },
    hasPreviousPage: { type: GraphQLBoolean },
    startCursor: { type: GraphQLString },
    endCursor: { type: GraphQLString }
  }
});
