import { jobWriter } from '../../runtime/async/jobRows.ts';
import { current } from '../../runtime/transaction.ts';

/** Id of the standard price book, which every org of the platform has. */
export function standardPricebookId(): string {
  const { environment, caller } = current();
  const row = environment.store.get('SELECT "Id" AS id FROM "Pricebook2" WHERE "IsStandard" = 1');
  if (row) return String(row['id']);
  const values = { Name: 'Standard Price Book', IsActive: true, IsStandard: true, IsDeleted: false };
  return jobWriter(environment, caller.userId).insert('Pricebook2', values);
}
