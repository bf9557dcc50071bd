import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readComponents } from '../../metadata/readComponents.ts';
import { createRegistry } from '../../metadata/registry.ts';
import { buildSchema } from '../../schema/buildSchema.ts';
import { helpDeskFiles } from '../test/helpDesk.ts';
import { checkPages } from './checkPages.ts';

describe('what a deploy refuses of pages, tabs and apps', () => {
  const problems = (changes: Record<string, (text: string) => string> = {}) => {
    const sources = Object.entries(helpDeskFiles).map(([path, text]) => {
      const [, change] = Object.entries(changes).find(([name]) => path.includes(name)) ?? [];
      return { path, content: new TextEncoder().encode(change ? change(text) : text) };
    });
    const { components } = readComponents(sources);
    const { schema } = buildSchema(createRegistry(components, 1));
    return checkPages(components, schema).map(({ path, problem }) => `${path.split('/').at(-1)} ${problem}`);
  };
  const put = (from: string, to: string) => (text: string) => {
    assert.ok(text.includes(from), `the fixture has no ${from}`);
    return text.replace(from, to);
  };

  it('is nothing where everything is there', () => assert.deepEqual(problems(), []));

  const broken: [string, string, (text: string) => string, string][] = [
    [
      'a component that is missing',
      'Board.flexipage',
      put('c:board', 'c:nix'),
      "We couldn't retrieve the design time component information for component c:nix."
    ],
    [
      'a component without its namespace that is missing',
      'Board.flexipage',
      put('c:board', 'nix'),
      "We couldn't retrieve the design time component information for component c:nix."
    ],
    [
      'a component that is not for such pages',
      'Board.flexipage',
      put('c:board', 'c:ticketCard'),
      "The component c:ticketCard isn't offered for this type of page: its configuration must expose it and name the target lightning__AppPage."
    ],
    [
      'an action whose form has a field that is missing',
      'Account.Ask',
      put('<field>Status__c</field>', '<field>Nix__c</field>'),
      'In field: field - no CustomField named Ticket__c.Nix__c found'
    ],
    [
      'an action that makes records of an object that is missing',
      'New_Ticket',
      put('<targetObject>Ticket__c<', '<targetObject>Nix__c<'),
      'In field: targetObject - no CustomObject named Nix__c found'
    ],
    [
      'an action whose component is missing',
      'Ticket__c.Look',
      put('ticketLook', 'nix'),
      'In field: lightningWebComponent - no LightningComponentBundle named nix found'
    ],
    [
      'an action whose component is for pages',
      'Ticket__c.Look',
      put('ticketLook', 'ticketCard'),
      "The component c:ticketCard can't be a quick action: its configuration must expose it and name the target lightning__RecordAction."
    ],
    [
      'a layout that lists an action of a custom object which is missing',
      'Account-Account',
      put('Account.Ask', 'Ticket__c.Nix'),
      'In field: QuickAction - no QuickAction named Ticket__c.Nix found'
    ],
    [
      'a property that the component does not offer',
      'Ticket_Page',
      put('<name>shout</name>', '<name>nix</name>'),
      "The property 'nix' isn't defined for the component c:ticketCard on this type of page."
    ],
    [
      'a field that is missing',
      'Ticket_Page',
      put(
        '<itemInstances>',
        '<itemInstances><fieldInstance><fieldItem>Record.Nix__c</fieldItem></fieldInstance></itemInstances><itemInstances>'
      ),
      "We couldn't retrieve or load the information on the field: Record.Nix__c."
    ],
    [
      'a page of a tab',
      '/Board.tab',
      put('<flexiPage>Board', '<flexiPage>Nix'),
      'In field: flexiPage - no FlexiPage named Nix found'
    ],
    [
      'a component of a tab',
      'Loose_Board.tab',
      put('board<', 'nix<'),
      'In field: lwcComponent - no LightningComponentBundle named nix found'
    ],
    ['a tab of an app', 'Desk.app', put('<tabs>Board', '<tabs>Nix'), 'In field: tabs - no CustomTab named Nix found'],
    [
      'a page of an object',
      'Ticket__c.object',
      put('Ticket_Page', 'Nix'),
      'In field: content - no FlexiPage named Nix found'
    ]
  ];
  for (const [what, file, change, says] of broken) {
    it(`is ${what}`, () => {
      const found = problems({ [file]: change });
      assert.equal(found.length, 1, found.join('\n'));
      assert.ok(found[0]?.endsWith(says), found[0]);
      assert.ok(found[0]?.includes(file.replace('/', '').split('.')[0]!), found[0]);
    });
  }

  it('leaves alone what only the platform has', () => {
    const standard = put('c:board', 'runtime_sales:pathAssistant');
    assert.deepEqual(
      problems({ 'Board.flexipage': standard, 'Desk.app': put('<tabs>Board', '<tabs>standard-home') }),
      []
    );
  });
});
