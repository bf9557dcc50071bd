import { errorSentences } from 'c/errorText';

const validation = {
  body: {
    message: 'An error occurred while trying to update the record. Please try again.',
    output: {
      errors: [{ message: 'A blocked story cannot be done.' }],
      fieldErrors: { Points__c: [{ message: 'Points cannot be negative.' }] }
    }
  }
};

describe('the sentences of an error', () => {
  it.each([
    ['nothing', undefined, []],
    ['a text', 'Offline', ['Offline']],
    ['a JavaScript error', new Error('Failed to fetch'), ['Failed to fetch']],
    ['a read error', { body: { message: 'No such column' } }, ['No such column']],
    ['a validation rule', validation, ['A blocked story cannot be done.', 'Points cannot be negative.']],
    ['GraphQL errors', { errors: [{ message: 'Field X is undefined' }] }, ['Field X is undefined']],
    ['a list that repeats itself', [{ message: 'Twice' }, { message: 'Twice' }], ['Twice']],
    ['a body that is a list', { body: [{ message: 'One' }, { message: 'Two' }] }, ['One', 'Two']],
    ['an object that says nothing', {}, []]
  ])('in %s', (_, error, expected) => {
    expect(errorSentences(error)).toEqual(expected);
  });
});
