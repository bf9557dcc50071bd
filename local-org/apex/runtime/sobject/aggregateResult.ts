import type { ObjectSchema } from '../../../schema/model.ts';
import { SObject } from './sobject.ts';

/** One group of a query: values by alias, or `expr0`, `expr1` ...; reads as a record does. */
export class AggregateResult extends SObject {
  constructor() {
    super(aggregateObject);
  }
}

/** An object without fields of its own, so that what handles records handles groups too. */
const aggregateObject: ObjectSchema = {
  name: 'AggregateResult',
  label: 'Aggregate Result',
  labelPlural: 'Aggregate Result',
  custom: false,
  keyPrefix: '',
  fields: new Map(),
  nameField: '',
  recordTypes: [],
  validationRules: [],
  childRelationships: [],
  sharingModel: 'Read',
  enableHistory: false,
  kind: 'standard',
  createable: false,
  updateable: false,
  deletable: false,
  queryable: false,
  hasOwner: false
};
