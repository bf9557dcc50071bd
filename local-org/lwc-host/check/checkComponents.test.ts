import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MetadataComponent } from '../../metadata/model.ts';
import { readComponents } from '../../metadata/readComponents.ts';
import { createRegistry } from '../../metadata/registry.ts';
import { buildSchema } from '../../schema/buildSchema.ts';
import { field, metadata, object } from '../../testing/fixtureProject.ts';
import { temporaryFolder } from '../../testing/temporaryFolder.ts';
import { testCompiler, testPlatform } from '../test/compiler.ts';
import { checkComponents } from './checkComponents.ts';

const AROUND = {
  'src/objects/Ticket__c/Ticket__c.object-meta.xml': object('Ticket'),
  'src/objects/Ticket__c/fields/Account__c.field-meta.xml': field(
    'Account__c',
    'Lookup',
    '<referenceTo>Account</referenceTo><relationshipName>Tickets</relationshipName>'
  ),
  'src/labels/CustomLabels.labels-meta.xml': metadata(
    'CustomLabels',
    '<labels><fullName>Save</fullName><language>en_US</language><value>Save</value></labels>'
  ),
  'src/classes/Desk.cls':
    'public with sharing class Desk {\n  @AuraEnabled(cacheable=true)\n  public static String hello(String name) { return name; }\n  public static void hidden() {}\n}',
  'src/classes/Desk.cls-meta.xml': metadata('ApexClass', '<apiVersion>66.0</apiVersion>'),
  'src/lwc/other/other.js': 'export const other = 1;',
  'src/lwc/other/other.js-meta.xml': metadata('LightningComponentBundle', '<apiVersion>66.0</apiVersion>')
};

const META = metadata('LightningComponentBundle', '<apiVersion>66.0</apiVersion>');
const component = (imports: string, body = '') =>
  `import { LightningElement, api } from 'lwc';\n${imports}\nexport default class Tile extends LightningElement {\n${body}\n}\n`;

describe('what a deploy refuses of components', () => {
  async function problems(test: { after(work: () => void): void }, files: Record<string, string>): Promise<string[]> {
    const texts = Object.entries({ ...AROUND, 'src/lwc/tile/tile.js-meta.xml': META, ...files });
    const sources = texts.map(([path, text]) => ({ path, content: new TextEncoder().encode(text) }));
    const components: MetadataComponent[] = readComponents(sources).components;
    const { schema } = buildSchema(createRegistry(components, 1));
    const provided = new Set([...Object.keys((await testPlatform()).modules), 'lwc']);
    const found = await checkComponents(components, schema, await testCompiler(temporaryFolder(test)), provided);
    return found.map(({ path, line, problem }) => `${path}:${line ?? ''} ${problem}`);
  }

  it('is nothing where every reference leads somewhere', async (test) => {
    const imports = [
      `import Save from '@salesforce/label/c.Save';`,
      `import ACCOUNT_NAME from '@salesforce/schema/Ticket__c.Account__r.Name';`,
      `import TICKET from '@salesforce/schema/Ticket__c';`,
      `import hello from '@salesforce/apex/Desk.hello';`,
      `import { refreshApex } from '@salesforce/apex';`,
      `import { other } from 'c/other';`
    ].join(' ');
    const body = '  all() { return [Save, ACCOUNT_NAME, TICKET, hello, refreshApex, other]; }';
    assert.deepEqual(await problems(test, { 'src/lwc/tile/tile.js': component(imports, body) }), []);
  });

  const broken: [string, string, string][] = [
    ['label', `import x from '@salesforce/label/c.Nix';`, 'Invalid reference c.Nix of type label in file tile.js'],
    [
      'object',
      `import x from '@salesforce/schema/Nix__c';`,
      'Invalid reference Nix__c of type sobjectClass in file tile.js'
    ],
    [
      'field',
      `import x from '@salesforce/schema/Ticket__c.Nix__c';`,
      'Invalid reference Ticket__c.Nix__c of type sobjectField in file tile.js'
    ],
    [
      'field of a parent',
      `import x from '@salesforce/schema/Ticket__c.Account__r.Nix';`,
      'Invalid reference Ticket__c.Account__r.Nix of type sobjectField in file tile.js'
    ],
    [
      'Apex class',
      `import x from '@salesforce/apex/Nix.hello';`,
      "Unable to find Apex action class referenced as 'Nix'."
    ],
    [
      'Apex method that components may not call',
      `import x from '@salesforce/apex/Desk.hidden';`,
      "Unable to find Apex action method referenced as 'Desk.hidden'."
    ],
    [
      'static resource',
      `import x from '@salesforce/resourceUrl/nix';`,
      'Invalid reference nix of type resourceUrl in file tile.js'
    ],
    [
      'message channel',
      `import x from '@salesforce/messageChannel/Nix__c';`,
      'Invalid reference Nix__c of type messageChannel in file tile.js'
    ],
    [
      'custom permission',
      `import x from '@salesforce/customPermission/Nix';`,
      'Invalid reference Nix of type customPermission in file tile.js'
    ],
    ['bundle', `import x from 'c/nix';`, 'No MODULE named markup://c:nix found'],
    ['platform module', `import x from 'lightning/nix';`, 'No MODULE named markup://lightning:nix found']
  ];
  for (const [what, line, says] of broken) {
    it(`names the file and the line of an unknown ${what}`, async (test) => {
      const found = await problems(test, { 'src/lwc/tile/tile.js': component(line, '  all() { return x; }') });
      assert.deepEqual(found, [`src/lwc/tile/tile.js:2 ${says}`]);
    });
  }

  it('names the file and the line of an unknown tag', async (test) => {
    const found = await problems(test, {
      'src/lwc/tile/tile.js': component(''),
      'src/lwc/tile/tile.html': '<template>\n  <c-not-there></c-not-there>\n</template>'
    });
    assert.deepEqual(found, ['src/lwc/tile/tile.html:2 No MODULE named markup://c:notThere found']);
  });

  it('names what is wrong with the configuration file', async (test) => {
    const config = `<apiVersion>66.0</apiVersion>
  <targets><target>lightning__AppPage</target><target>lightning__Nix</target></targets>
  <targetConfigs><targetConfig targets="lightning__AppPage">
    <property name="heading" type="String" />
    <property name="rows" type="Integer" default="many" />
    <property name="nix" type="Boolean" />
  </targetConfig></targetConfigs>`;
    const found = await problems(test, {
      'src/lwc/tile/tile.js': component('', '  @api heading; @api rows;'),
      'src/lwc/tile/tile.js-meta.xml': metadata('LightningComponentBundle', config)
    });
    const file = 'src/lwc/tile/tile.js-meta.xml';
    assert.deepEqual(found, [
      `${file}:4 'lightning__Nix' isn't a valid target`,
      `${file}:7 The default value 'many' of the property 'rows' isn't a valid Integer`,
      `${file}:8 The 'nix' property doesn't exist on the component c:tile: it must be a public property (@api)`
    ]);
  });
});
