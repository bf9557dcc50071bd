import { platformOnly, standardObject } from './define.ts';
import { checkbox, integer, longText, lookup, picklist, readOnly, text } from './fields.ts';

const unstamped = { ...platformOnly, audit: false } as const;
const namespace = text('NamespacePrefix', 'Namespace Prefix', 15, readOnly);

/** Named alike in entities and fields. Their ids are their API names, so that records of custom metadata types can point at them. */
const names = [
  text('DurableId', 'Durable ID', 80, readOnly),
  text('QualifiedApiName', 'Qualified API Name', 70, { ...readOnly, nameField: true }),
  text('DeveloperName', 'Developer Name', 40, readOnly),
  text('MasterLabel', 'Label', 80, readOnly),
  text('Label', 'Label', 80, readOnly),
  namespace
];

/** What an org's objects and fields are, as rows: follows the schema. */
export const definitionObjects = [
  standardObject(
    'EntityDefinition',
    '4ie',
    'Entity Definition',
    [
      ...names,
      text('PluralLabel', 'Plural Label', 80, readOnly),
      text('KeyPrefix', 'Key Prefix', 3, readOnly),
      text('Description', 'Description', 1000, readOnly),
      text('InternalSharingModel', 'Default Internal Access', 40, readOnly),
      text('ExternalSharingModel', 'Default External Access', 40, readOnly),
      ...['IsCustomizable', 'IsCustomSetting', 'IsQueryable', 'IsSearchable', 'IsLayoutable', 'IsApexTriggerable'].map(
        (name) => checkbox(name, name, readOnly)
      ),
      ...['IsEverCreatable', 'IsEverUpdatable', 'IsEverDeletable', 'IsTriggerable', 'IsWorkflowEnabled'].map((name) =>
        checkbox(name, name, readOnly)
      ),
      checkbox('IsDeprecatedAndHidden', 'Deprecated and Hidden', readOnly)
    ],
    unstamped
  ),
  standardObject(
    'FieldDefinition',
    '4fe',
    'Field Definition',
    [
      ...names,
      lookup('EntityDefinitionId', 'Entity Definition ID', 'EntityDefinition', 'Fields', readOnly),
      text('DataType', 'Data Type', 255, readOnly),
      integer('Length', 'Length', 9, readOnly),
      integer('Precision', 'Precision', 9, readOnly),
      integer('Scale', 'Decimal Places', 9, readOnly),
      text('RelationshipName', 'Relationship Name', 80, readOnly),
      longText('ReferenceTo', 'Reference To', 32000, readOnly),
      longText('Description', 'Description', 1000, readOnly),
      lookup('ControllingFieldDefinitionId', 'Controlling Field Definition ID', 'FieldDefinition', undefined, readOnly),
      ...['IsCalculated', 'IsNameField', 'IsNillable', 'IsIndexed', 'IsFieldHistoryTracked', 'IsHtmlFormatted'].map(
        (name) => checkbox(name, name, readOnly)
      )
    ],
    unstamped
  ),
  standardObject(
    'EntityParticle',
    '4fp',
    'Entity Particle',
    [
      ...names,
      lookup('EntityDefinitionId', 'Entity Definition ID', 'EntityDefinition', 'Particles', readOnly),
      lookup('FieldDefinitionId', 'Field Definition ID', 'FieldDefinition', 'Particles', readOnly),
      picklist('DataType', 'Data Type', [], readOnly),
      integer('Length', 'Length', 9, readOnly),
      integer('Precision', 'Precision', 9, readOnly),
      integer('Scale', 'Decimal Places', 9, readOnly),
      text('RelationshipName', 'Relationship Name', 80, readOnly),
      longText('ReferenceTo', 'Reference To', 32000, readOnly),
      ...['IsCalculated', 'IsNameField', 'IsNillable', 'IsUnique', 'IsCreatable', 'IsUpdatable', 'IsAutonumber'].map(
        (name) => checkbox(name, name, readOnly)
      ),
      checkbox('IsDependentPicklist', 'Dependent Picklist', readOnly)
    ],
    unstamped
  )
];
