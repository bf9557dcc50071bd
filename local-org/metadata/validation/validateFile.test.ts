import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { metadata } from '../../testing/fixtureProject.ts';
import { readXml } from '../xmlReader.ts';
import { validateFile } from './validateFile.ts';

const problemsOf = (path: string, source: string) => validateFile(readXml(source), path);
const saysOf = (path: string, source: string) => problemsOf(path, source).map(({ problem }) => problem);

const fieldPath = 'src/objects/A__c/fields/B__c.field-meta.xml';
const fieldOf = (content: string) => metadata('CustomField', `<fullName>B__c</fullName>\n${content}`);
const setPath = 'src/permissionsets/Clerk.permissionset-meta.xml';

describe('a metadata file is refused', () => {
  const cases: [why: string, path: string, source: string, problem: string][] = [
    [
      'with an element that its type does not have',
      fieldPath,
      fieldOf('<lenght>20</lenght>'),
      'Error parsing file: Element {http://soap.sforce.com/2006/04/metadata}lenght invalid at this location in type CustomField (4:1)'
    ],
    [
      'with an element that belongs elsewhere',
      setPath,
      metadata('PermissionSet', '<label>Clerk</label>\n<allowRead>true</allowRead>'),
      'Error parsing file: Element {http://soap.sforce.com/2006/04/metadata}allowRead invalid at this location in type PermissionSet (4:1)'
    ],
    [
      'with an element twice that may be there once',
      fieldPath,
      fieldOf('<label>B</label>\n<label>C</label>'),
      'Error parsing file: Element label is duplicated at this location in type CustomField (5:1)'
    ],
    [
      'with a list that is interrupted',
      setPath,
      metadata(
        'PermissionSet',
        '<classAccesses><apexClass>A</apexClass><enabled>true</enabled></classAccesses>\n<label>Clerk</label>\n' +
          '<classAccesses><apexClass>B</apexClass><enabled>true</enabled></classAccesses>'
      ),
      'Error parsing file: Element classAccesses is duplicated at this location in type PermissionSet (5:1)'
    ],
    [
      'with a value that its enum does not have, case included',
      fieldPath,
      fieldOf('<type>text</type>'),
      "Error parsing file: 'text' is not a valid value for the enum 'FieldType' (4:1)"
    ],
    [
      'with a flag that is neither true nor false',
      fieldPath,
      fieldOf('<required>yes</required>'),
      "Error parsing file: 'yes' is not a valid value for the type xsd:boolean (4:1)"
    ],
    [
      'with an empty flag',
      fieldPath,
      fieldOf('<required></required>'),
      "Error parsing file: '' is not a valid value for the type xsd:boolean (4:1)"
    ],
    [
      'with a number that is none',
      fieldPath,
      fieldOf('<length>long</length>'),
      "Error parsing file: 'long' is not a valid value for the type xsd:int (4:1)"
    ],
    [
      'with a version that is none',
      'src/classes/A.cls-meta.xml',
      metadata('ApexClass', '<apiVersion>v66</apiVersion>'),
      "Error parsing file: 'v66' is not a valid value for the type xsd:double (3:1)"
    ],
    [
      'with an element inside a text',
      'src/labels/CustomLabels.labels-meta.xml',
      metadata(
        'CustomLabels',
        '<labels><fullName>A</fullName><language>en_US</language><protected>true</protected><shortDescription>A</shortDescription>\n' +
          '<value><p>Hello</p></value></labels>'
      ),
      'Error parsing file: Unexpected element {http://soap.sforce.com/2006/04/metadata}p during simple type deserialization (4:8)'
    ],
    [
      'without an element that its type needs',
      setPath,
      metadata('PermissionSet', '<description>Clerks</description>'),
      'Required field is missing: label (2:1)'
    ],
    [
      'without an element that an element inside needs',
      setPath,
      metadata('PermissionSet', '<label>Clerk</label>\n<tabSettings><tab>A__c</tab></tabSettings>'),
      'Required field is missing: visibility (4:1)'
    ],
    [
      'with a root element of another type',
      fieldPath,
      metadata('CustomFeild', '<fullName>B__c</fullName>'),
      'Error parsing file: Element {http://soap.sforce.com/2006/04/metadata}CustomFeild invalid as root element in a file of type CustomField (2:1)'
    ],
    [
      'with a root element of another namespace',
      fieldPath,
      fieldOf('').replace('/2006/04/metadata', '/2006/04/enterprise'),
      'Error parsing file: Element {http://soap.sforce.com/2006/04/enterprise}CustomField invalid as root element in a file of type CustomField (2:1)'
    ]
  ];
  for (const [why, path, source, problem] of cases) it(why, () => assert.deepEqual(saysOf(path, source), [problem]));

  it('with every one of its mistakes, each at its place', () => {
    const found = problemsOf(fieldPath, fieldOf('<type>Hat</type>\n<required>no</required>\n  <colour>red</colour>'));
    assert.deepEqual(
      found.map(({ line, column }) => [line, column]),
      [
        [4, 1],
        [5, 1],
        [6, 3]
      ]
    );
  });
});

describe('a metadata file is taken', () => {
  const cases: [why: string, path: string, source: string][] = [
    [
      'with the flags and numbers left out that its type declares',
      'src/classes/A.cls-meta.xml',
      metadata('ApexClass', '')
    ],
    [
      'in the namespace that developer tools write beside classes',
      'src/classes/A.cls-meta.xml',
      '<ApexClass xmlns="urn:metadata.tooling.soap.sforce.com"><apiVersion>66.0</apiVersion></ApexClass>'
    ],
    [
      'without a namespace where tools write the root anew',
      fieldPath,
      '<CustomField><fullName>B__c</fullName></CustomField>'
    ],
    [
      'with XML of another kind where its type has it',
      'src/lwc/tile/tile.js-meta.xml',
      metadata(
        'LightningComponentBundle',
        '<apiVersion>66.0</apiVersion><targetConfigs><targetConfig targets="lightning__AppPage"><property name="a" type="String"/></targetConfig></targetConfigs>'
      )
    ],
    [
      'with values of custom metadata of any type, and none',
      'src/customMetadata/Rate.A.md-meta.xml',
      '<CustomMetadata xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">' +
        '<label>A</label><protected>false</protected><values><field>B__c</field><value xsi:type="xsd:double">1.5</value></values>' +
        '<values><field>C__c</field><value xsi:nil="true"/></values></CustomMetadata>'
    ],
    [
      'with empty enums, as translations have them',
      'src/objectTranslations/A__c-nl_NL/A__c-nl_NL.objectTranslation-meta.xml',
      metadata('CustomObjectTranslation', '<gender></gender>')
    ],
    [
      'in metadata format, with what is inside its object',
      'objects/A__c.object',
      metadata(
        'CustomObject',
        '<fields><fullName>B__c</fullName><type>Date</type></fields><fields><fullName>C__c</fullName><type>Date</type></fields><label>A</label>'
      )
    ]
  ];
  for (const [why, path, source] of cases) it(why, () => assert.deepEqual(saysOf(path, source), []));

  it('with a warning where its type is not declared', () => {
    const [found, ...more] = problemsOf('src/hats/A.hat-meta.xml', metadata('HatDefinition', '<colour>red</colour>'));
    assert.equal(found?.problemType, 'Warning');
    assert.match(found.problem, /HatDefinition are not validated/);
    assert.deepEqual(more, []);
  });
});
