import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';

/** A scalar of UI API's schema: what it holds is checked where it is used (filters by SOQL, inputs by the save order). */
const scalar = (name: string, description: string): GraphQLScalarType =>
  new GraphQLScalarType({
    name,
    description,
    parseLiteral: valueFromASTUntyped,
    parseValue: (value) => value,
    serialize: (value) => value
  });

/** Scalars as the platform's schema names them. */
export const SCALARS = {
  Date: scalar('Date', 'YYYY-MM-DD'),
  DateTime: scalar('DateTime', 'ISO 8601'),
  Time: scalar('Time', 'HH:MM:SS.sssZ'),
  Double: scalar('Double', 'A number with digits after the point'),
  Currency: scalar('Currency', 'An amount of money'),
  Percent: scalar('Percent', 'A percentage: 12.5 is 12.5 %'),
  Picklist: scalar('Picklist', 'The API value of a picklist entry'),
  MultiPicklist: scalar('MultiPicklist', 'API values joined by semicolons'),
  TextArea: scalar('TextArea', 'Text of several lines'),
  LongTextArea: scalar('LongTextArea', 'Long text'),
  RichTextArea: scalar('RichTextArea', 'HTML text'),
  EmailAddress: scalar('EmailAddress', 'An e-mail address'),
  PhoneNumber: scalar('PhoneNumber', 'A telephone number'),
  Url: scalar('Url', 'A web address'),
  EncryptedString: scalar('EncryptedString', 'Masked text'),
  Base64: scalar('Base64', 'Binary data'),
  IdOrRef: scalar('IdOrRef', 'An id, or a reference @{alias} to a record that the same request creates'),
  JSON: scalar('JSON', 'Any JSON value')
} as const;

export type ScalarName = keyof typeof SCALARS | 'String' | 'Boolean' | 'Int' | 'ID';
