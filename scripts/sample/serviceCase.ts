import type { Connection } from 'jsforce';
import { sampleId } from './model.ts';

const CONTACT = { FirstName: 'Signe', LastName: 'Aalto', Email: 'signe.aalto@islands.example' };
const CASE = {
  Subject: 'Where does my dog travel?',
  Description: 'The crew said inside, the app said on deck. I stood between the two of them.',
  Origin: 'Email'
};

/**
 * A passenger who wrote to the service desk, her case, and the feedback it became. Contacts and cases have no external id: they are made
 * once. Answers how many records were written; none where the org keeps whoever loads from making them.
 */
export async function loadServiceCase(connection: Connection): Promise<number> {
  const contact = await connection.sobject('Contact').create(CONTACT);
  if (!contact.success) return 0;
  const request = await connection.sobject('Case').create({ ...CASE, ContactId: contact.id });
  if (!request.success) return 1;
  const feedback = { External_Id__c: sampleId('feedback', 'dog'), Contact__c: contact.id, Case__c: request.id };
  await connection.sobject('Feedback__c').upsert(feedback, 'External_Id__c');
  return 2;
}
