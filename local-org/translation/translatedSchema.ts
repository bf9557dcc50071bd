import type { MetadataComponent, MetadataRegistry, XmlElement } from '../metadata/model.ts';
import { childFlag, childNamed, childrenNamed, childText } from '../metadata/xmlElement.ts';
import type { FieldSchema, ObjectSchema, PicklistValue, Schema } from '../schema/model.ts';
import { standardWord } from './standardWords.ts';
import { index, languageOf, word, wordsOf, type Words } from './words.ts';

const translated = new WeakMap<Schema, Map<string, Schema>>();

/**
 * The schema with labels, help texts, picklist values and validation messages in a language; the schema itself where the org has no
 * words in it. What a translation leaves out stays as it is. `metadata` is what the schema was built from.
 */
export function schemaIn(language: string, schema: Schema, metadata: MetadataRegistry): Schema {
  const known = translated.get(schema) ?? new Map<string, Schema>();
  translated.set(schema, known);
  const found = known.get(language) ?? translate(languageOf(metadata, language), schema, metadata);
  known.set(language, found);
  return found;
}

function translate(language: string | undefined, schema: Schema, metadata: MetadataRegistry): Schema {
  if (language === undefined) return schema;
  const objects = new Map<string, ObjectSchema>();
  const objectNamed = (name: string): ObjectSchema | undefined => {
    const object = schema.object(name);
    if (!object) return undefined;
    const found = objects.get(object.name) ?? translatedObject(object, language, metadata);
    objects.set(object.name, found);
    return found;
  };
  return {
    version: schema.version,
    object: objectNamed,
    field(object, name) {
      const field = schema.field(object, name);
      return field && objectNamed(object)?.fields.get(field.name);
    },
    objectOfId(id) {
      const object = schema.objectOfId(id);
      return object && objectNamed(object.name);
    },
    objects: () => [...schema.objects()].map(({ name }) => objectNamed(name)!)
  };
}

function translatedObject(object: ObjectSchema, language: string, metadata: MetadataRegistry): ObjectSchema {
  const component = metadata.get('CustomObjectTranslation', `${object.name}-${language}`);
  const rules = wordsOf(component, 'validationRules', 'name');
  const types = wordsOf(component, 'recordTypes', 'name');
  const fields = [...object.fields.values()].map((field) =>
    translatedField(object, field, component, language, metadata)
  );
  return {
    ...object,
    label: nameOf(component, false) ?? object.label,
    labelPlural: nameOf(component, true) ?? object.labelPlural,
    fields: new Map(fields.map((field) => [field.name, field])),
    validationRules: object.validationRules.map((rule) => ({
      ...rule,
      errorMessage: word(rules, rule.name, 'errorMessage') ?? rule.errorMessage
    })),
    recordTypes: object.recordTypes.map((type) => ({
      ...type,
      label: word(types, type.developerName, 'label') ?? type.label
    }))
  };
}

/** The nominative where a language has cases, else the first form there is. */
function nameOf(component: MetadataComponent | undefined, plural: boolean): string | undefined {
  const forms = childrenNamed(component?.xml, 'caseValues').filter((form) => childFlag(form, 'plural') === plural);
  const nominative = forms.find((form) => childText(form, 'caseType') === 'Nominative');
  return childText(nominative ?? forms[0], 'value');
}

function translatedField(
  object: ObjectSchema,
  field: FieldSchema,
  component: MetadataComponent | undefined,
  language: string,
  metadata: MetadataRegistry
): FieldSchema {
  const own = fieldElement(object, field, component, language, metadata);
  const ofName = field.nameField ? childText(component?.xml, 'nameFieldLabel') : undefined;
  const standard = field.custom ? undefined : standardWord(language, field.name);
  const label = childText(own, 'label') ?? ofName ?? standard ?? field.label;
  const helpText = childText(own, 'help') ?? field.helpText;
  const words = field.picklist && picklistWords(object, field, own, language, metadata);
  return {
    ...field,
    label,
    ...(helpText !== undefined && { helpText }),
    ...(field.picklist &&
      words && {
        picklist: { ...field.picklist, values: field.picklist.values.map((value) => translatedValue(value, words)) }
      })
  };
}

/** In source format a field has a file of its own; in metadata format it stands inside of its object's. */
function fieldElement(
  object: ObjectSchema,
  { name }: FieldSchema,
  component: MetadataComponent | undefined,
  language: string,
  metadata: MetadataRegistry
): XmlElement | undefined {
  const apart = metadata.get('CustomFieldTranslation', `${object.name}-${language}.${name}`)?.xml;
  const inside = ['fields', 'standardFields'].map((element) =>
    wordsOf(component, element, 'name').get(name.toLowerCase())
  );
  return apart ?? inside.find((element) => element !== undefined);
}

/** A picklist's own words, or those of the value set that it shares. */
function picklistWords(
  object: ObjectSchema,
  field: FieldSchema,
  own: XmlElement | undefined,
  language: string,
  metadata: MetadataRegistry
): Words {
  const definition = metadata.get('CustomField', `${object.name}.${field.name}`)?.xml;
  const set = childText(childNamed(definition, 'valueSet'), 'valueSetName');
  if (set === undefined) return index(childrenNamed(own, 'picklistValues'), 'masterLabel');
  return wordsOf(metadata.get('GlobalValueSetTranslation', `${set}-${language}`), 'valueTranslation', 'masterLabel');
}

function translatedValue(value: PicklistValue, words: Words): PicklistValue {
  return { ...value, label: word(words, value.label, 'translation') ?? value.label };
}
