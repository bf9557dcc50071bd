import { basename, dirname } from 'node:path';
import { filesOf, type MetadataFile } from './packageMetadata.ts';
import { childrenOf, textOf, type XmlTree } from './xmlTree.ts';

/** Texts that people read, by what they are: `field Story__c.Points__c help`. */
export type Texts = ReadonlyMap<string, string>;

/** Every text of the package's metadata that has a translation. Names of list views and of pages have none on the platform. */
export function englishTexts(): Texts {
  return new Map([
    ...labels(),
    ...filesOf('object').flatMap(objectTexts),
    ...filesOf('field').flatMap(fieldTexts),
    ...filesOf('validationRule').map((rule) => [`rule ${inObject(rule)}`, required(rule.xml, 'errorMessage')] as const),
    ...filesOf('recordType').map((type) => [`record type ${inObject(type)}`, required(type.xml, 'label')] as const),
    ...filesOf('layout').flatMap(layoutTexts),
    ...filesOf('tab').flatMap(({ name, xml }) => optional(`tab ${name}`, textOf(xml, 'label'))),
    ...filesOf('app').flatMap(({ name, xml }) => appTexts(name, xml)),
    ...filesOf('quickAction').flatMap(({ name, xml }) => optional(`action ${name}`, textOf(xml, 'label')))
  ]);
}

/** What a language says for them. A text that is there twice is under its key with `, again`. */
export function translatedTexts(language: string): Texts {
  const pairs = [
    ...filesOf('translation')
      .filter(({ name }) => name === language)
      .flatMap(({ xml }) => orgTexts(xml)),
    ...filesOf('objectTranslation').filter(isIn(language)).flatMap(translatedObject),
    ...filesOf('fieldTranslation').filter(isInFolderOf(language)).flatMap(translatedField)
  ];
  const texts = new Map<string, string>();
  for (const [key, text] of pairs) texts.set(texts.has(key) ? `${key}, again` : key, text);
  return texts;
}

type Pair = readonly [key: string, text: string];

const optional = (key: string, text: string | undefined): Pair[] => (text === undefined ? [] : [[key, text]]);
const required = (xml: XmlTree, name: string): string => textOf(xml, name) ?? '';

/** `objects/Story__c/fields/X.field-meta.xml` -> `Story__c.X` */
const inObject = ({ path, name }: MetadataFile): string => `${basename(dirname(dirname(path)))}.${name}`;

function labels(): Pair[] {
  const all = filesOf('labels').flatMap(({ xml }) => childrenOf(xml, 'labels'));
  return all.map((label) => [`label ${required(label, 'fullName')}`, required(label, 'value')]);
}

function objectTexts({ name, xml }: MetadataFile): Pair[] {
  const nameField = childrenOf(xml, 'nameField')[0];
  return [
    [`object ${name}`, required(xml, 'label')],
    ...optional(`object ${name} plural`, textOf(xml, 'pluralLabel')),
    ...optional(`object ${name} name`, nameField && textOf(nameField, 'label'))
  ];
}

function fieldTexts(field: MetadataFile): Pair[] {
  const key = `field ${inObject(field)}`;
  const values = childrenOf(field.xml, 'valueSet')
    .flatMap((set) => childrenOf(set, 'valueSetDefinition'))
    .flatMap((definition) => childrenOf(definition, 'value'));
  return [
    ...optional(key, textOf(field.xml, 'label')),
    ...optional(`${key} help`, textOf(field.xml, 'inlineHelpText')),
    ...optional(`${key} related list`, textOf(field.xml, 'relationshipLabel')),
    ...values.map((value) => [`${key} value ${required(value, 'label')}`, required(value, 'label')] as const)
  ];
}

/** Sections with a heading of their own; the platform translates the others. */
function layoutTexts({ name, xml }: MetadataFile): Pair[] {
  const headings = childrenOf(xml, 'layoutSections').filter((section) => textOf(section, 'customLabel') === 'true');
  return headings.flatMap((section) => {
    const label = textOf(section, 'label');
    return optional(`layout ${name} section ${label}`, label);
  });
}

function appTexts(name: string, xml: XmlTree): Pair[] {
  return [
    ...optional(`app ${name}`, textOf(xml, 'label')),
    ...optional(`app ${name} description`, textOf(xml, 'description'))
  ];
}

function orgTexts(xml: XmlTree): Pair[] {
  const named = (element: string, kind: string): Pair[] =>
    childrenOf(xml, element).map((one) => [`${kind} ${required(one, 'name')}`, required(one, 'label')]);
  return [
    ...named('customLabels', 'label'),
    ...named('customTabs', 'tab'),
    ...named('quickActions', 'action'),
    ...childrenOf(xml, 'customApplications').flatMap((app) => appTexts(required(app, 'name'), app))
  ];
}

const isIn =
  (language: string) =>
  ({ name }: MetadataFile): boolean =>
    name.endsWith(`-${language}`);
const isInFolderOf =
  (language: string) =>
  ({ path }: MetadataFile): boolean =>
    basename(dirname(path)).endsWith(`-${language}`);

const objectOf = (name: string): string => name.slice(0, name.lastIndexOf('-'));

/** The nominative stands for the noun; its other cases are held by a test of their own. */
function translatedObject({ name, xml }: MetadataFile): Pair[] {
  const object = objectOf(name);
  const nominative = childrenOf(xml, 'caseValues').filter((form) => textOf(form, 'caseType') === 'Nominative');
  const form = (plural: string): string | undefined => {
    const found = nominative.find((one) => textOf(one, 'plural') === plural);
    return found && textOf(found, 'value');
  };
  const sections = childrenOf(xml, 'layouts').flatMap((layout) =>
    childrenOf(layout, 'sections').map((section): Pair => {
      const key = `layout ${object}-${required(layout, 'layout')} section ${required(section, 'section')}`;
      return [key, required(section, 'label')];
    })
  );
  const named = (element: string, child: string, kind: string): Pair[] =>
    childrenOf(xml, element).map((one) => [`${kind} ${object}.${required(one, 'name')}`, required(one, child)]);
  return [
    ...optional(`object ${object}`, form('false')),
    ...optional(`object ${object} plural`, form('true')),
    ...optional(`object ${object} name`, textOf(xml, 'nameFieldLabel')),
    ...sections,
    ...named('validationRules', 'errorMessage', 'rule'),
    ...named('recordTypes', 'label', 'record type'),
    ...named('quickActions', 'label', 'action')
  ];
}

function translatedField({ name, path, xml }: MetadataFile): Pair[] {
  const key = `field ${objectOf(basename(dirname(path)))}.${name}`;
  return [
    ...optional(key, textOf(xml, 'label')),
    ...optional(`${key} help`, textOf(xml, 'help')),
    ...optional(`${key} related list`, textOf(xml, 'relationshipLabel')),
    ...childrenOf(xml, 'picklistValues').map((value): Pair => [
      `${key} value ${required(value, 'masterLabel')}`,
      required(value, 'translation')
    ])
  ];
}
