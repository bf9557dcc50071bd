import type { MetadataComponent, MetadataRegistry, XmlElement } from '../metadata/model.ts';
import { childText } from '../metadata/xmlElement.ts';
import { index, languageOf, word, wordsOf } from './words.ts';

/** The components of an org with the texts that people read in a language; the registry itself where the org has no words in it. */
export function registryIn(language: string, metadata: MetadataRegistry): MetadataRegistry {
  const own = languageOf(metadata, language);
  if (own === undefined) return metadata;
  const translate = (component: MetadataComponent): MetadataComponent =>
    TRANSLATED[component.type]?.(component, { language: own, metadata }) ?? component;
  return {
    get version() {
      return metadata.version;
    },
    get(type, fullName) {
      const component = metadata.get(type, fullName);
      return component && translate(component);
    },
    list: (type) => (type in TRANSLATED ? metadata.list(type).map(translate) : metadata.list(type))
  };
}

interface Source {
  readonly language: string;
  readonly metadata: MetadataRegistry;
}

type Translate = (component: MetadataComponent, source: Source) => MetadataComponent;

const TRANSLATED: Readonly<Record<string, Translate>> = {
  CustomLabel: (label, source) =>
    withTexts(label, { value: word(orgWords(source, 'customLabels'), label.fullName, 'label') }),
  CustomTab: (tab, source) => withTexts(tab, { label: word(orgWords(source, 'customTabs'), tab.fullName, 'label') }),
  CustomApplication(app, source) {
    const words = orgWords(source, 'customApplications');
    const description = word(words, app.fullName, 'description');
    return withTexts(app, { label: word(words, app.fullName, 'label'), description });
  },
  QuickAction(action, source) {
    const [object, name] = action.fullName.includes('.') ? action.fullName.split('.') : [undefined, action.fullName];
    const words =
      object === undefined
        ? orgWords(source, 'quickActions')
        : wordsOf(objectTranslation(source, object), 'quickActions', 'name');
    return withTexts(action, { label: word(words, name ?? '', 'label') });
  },
  CustomField(field, { language, metadata }) {
    const [object, name] = field.fullName.split('.');
    const own = metadata.get('CustomFieldTranslation', `${object}-${language}.${name}`)?.xml;
    return withTexts(field, { relationshipLabel: childText(own, 'relationshipLabel') });
  },
  Layout: translatedLayout
};

const orgWords = ({ metadata, language }: Source, element: string) =>
  wordsOf(metadata.get('Translations', language), element, 'name');

const objectTranslation = ({ metadata, language }: Source, object: string) =>
  metadata.get('CustomObjectTranslation', `${object}-${language}`);

/** `Invoice__c-Invoice Layout`: headings of its sections. */
function translatedLayout(layout: MetadataComponent, source: Source): MetadataComponent {
  const [object = ''] = layout.fullName.split('-');
  const name = layout.fullName.slice(object.length + 1);
  const own = wordsOf(objectTranslation(source, object), 'layouts', 'layout').get(name.toLowerCase());
  if (!own || !layout.xml) return layout;
  const headings = index(own.children, 'section');
  const children = layout.xml.children.map((child) =>
    child.name === 'layoutSections'
      ? withText(child, 'label', word(headings, childText(child, 'label') ?? '', 'label'))
      : child
  );
  return { ...layout, xml: { ...layout.xml, children } };
}

function withTexts(
  component: MetadataComponent,
  texts: Readonly<Record<string, string | undefined>>
): MetadataComponent {
  const xml = Object.entries(texts).reduce(
    (element, [name, text]) => element && withText(element, name, text),
    component.xml
  );
  return xml === component.xml ? component : { ...component, ...(xml && { xml }) };
}

/** The element with another text in its first child of that name, which it is given where it has none. */
function withText(element: XmlElement, name: string, text: string | undefined): XmlElement {
  if (text === undefined) return element;
  const { line, column } = element;
  const child: XmlElement = { name, text, line, column, attributes: {}, children: [] };
  const at = element.children.findIndex((one) => one.name === name);
  const children = at < 0 ? [...element.children, child] : element.children.with(at, child);
  return { ...element, children };
}
