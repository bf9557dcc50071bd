import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runWithoutOrg } from '../../testing/runWithoutOrg.ts';

test('a controller says things to its page', () => {
  const { debug, exception } = runWithoutOrg(`
    ApexPages.addMessage(new ApexPages.Message(ApexPages.Severity.ERROR, 'No'));
    ApexPages.addMessage(new ApexPages.Message(ApexPages.Severity.ERROR, 'No'));
    try { Integer.valueOf('x'); } catch (Exception e) { ApexPages.addMessages(e); }
    System.debug(ApexPages.hasMessages(ApexPages.Severity.INFO));
    for (ApexPages.Message m : ApexPages.getMessages()) System.debug(m.getSummary() + m.getSeverity());
    SelectOption option = new SelectOption('a', 'A');
    System.debug(option.getLabel() + option.getDisabled());
    ApexPages.StandardController controller = new ApexPages.StandardController(new Account(Name = 'Acme'));
    System.debug(((Account) controller.getRecord()).Name + controller.getId());
    ApexPages.StandardSetController pages = new ApexPages.StandardSetController(new List<Account>{ new Account(), new Account(), new Account() });
    pages.setPageSize(2);
    pages.next();
    System.debug(pages.getRecords().size() + ' ' + pages.getHasNext());
  `);
  assert.equal(exception, undefined);
  assert.deepEqual(debug, ['false', 'NoERROR', 'Invalid integer: xERROR', 'Afalse', 'Acmenull', '1 false']);
});
