import type { ComponentProblem, MetadataComponent, MetadataRegistry } from '../metadata/model.ts';
import { childFlag, childNamed, childText } from '../metadata/xmlElement.ts';
import { checkObjects } from './objectRules.ts';
import { historyOf, shareOf } from './companions.ts';
import { draftOfCustom } from './customObject.ts';
import { fieldsOf } from './customField.ts';
import { createMemoryIdentities, type Identities } from './identities.ts';
import type { Schema } from './model.ts';
import { draftField, draftOfStandard, DraftMap, type ObjectDraft } from './objectDraft.ts';
import { createProblemList, type ProblemList } from './problems.ts';
import { recordTypesOf } from './recordTypes.ts';
import { openReferences, relate } from './relationships.ts';
import { resolveRollUps } from './rollUps.ts';
import { schemaOf } from './schemaOf.ts';
import { lookup } from './standard/fields.ts';
import { standardObjects } from './standard/index.ts';
import { changedStandard, extendStandard } from './standardChanges.ts';
import { applyStandardValueSets } from './standardValueSets.ts';

/**
 * Builds the schema of an org from its components over the platform's standard objects. What is wrong comes back as problems in
 * the platform's words with file and line; the schema is then as complete as it can be.
 */
export function buildSchema(
  metadata: MetadataRegistry,
  identities: Identities = createMemoryIdentities()
): { schema: Schema; problems: readonly ComponentProblem[] } {
  const builder = new SchemaBuilder(metadata, identities);
  return { schema: builder.build(), problems: builder.problems.problems };
}

class SchemaBuilder {
  readonly #drafts = new DraftMap();
  readonly #fieldComponents = new Map<string, MetadataComponent>();
  readonly #metadata: MetadataRegistry;
  readonly #identities: Identities;
  readonly problems: ProblemList = createProblemList();

  constructor(metadata: MetadataRegistry, identities: Identities) {
    this.#metadata = metadata;
    this.#identities = identities;
  }

  build(): Schema {
    for (const object of standardObjects) this.#drafts.add(draftOfStandard(object));
    applyStandardValueSets(this.#drafts, this.#metadata);
    for (const component of this.#metadata.list('CustomObject')) this.#addObject(component);
    for (const component of this.#metadata.list('CustomField')) this.#addField(component);
    for (const draft of [...this.#drafts.values()]) this.#complete(draft);
    const componentOf = (object: string, field: string) => this.#fieldComponents.get(`${object}.${field}`);
    checkObjects(this.#drafts, componentOf, this.problems);
    for (const component of this.#metadata.list('ValidationRule')) this.#addValidationRule(component);
    for (const draft of [...this.#drafts.values()]) this.#addCompanions(draft);
    openReferences(this.#drafts);
    relate(this.#drafts, componentOf, this.problems);
    resolveRollUps(this.#drafts, componentOf, this.problems);
    return schemaOf(this.#drafts.values(), this.#metadata.version);
  }

  #addObject(component: MetadataComponent): void {
    const { fullName, xml } = component;
    const standard = this.#drafts.get(fullName);
    if (standard) extendStandard(standard, component);
    else if (/__(c|mdt|e|b|x)$/i.test(fullName))
      this.#drafts.add(draftOfCustom(component, this.#identities, this.problems));
    else if (xml) this.problems.add(component, `Entity of type 'CustomObject' named '${fullName}' cannot be found`);
  }

  #ownerOf(component: MetadataComponent): ObjectDraft | undefined {
    const object = component.fullName.slice(0, component.fullName.indexOf('.'));
    const draft = this.#drafts.get(object);
    if (!draft) this.problems.add(component, `Entity of type 'CustomObject' named '${object}' cannot be found`);
    return draft;
  }

  #addField(component: MetadataComponent): void {
    for (const draft of this.#ownersOf(component)) this.#addFieldTo(draft, component);
  }

  /** A field of Activity is one of tasks and of events. */
  #ownersOf(component: MetadataComponent): ObjectDraft[] {
    const isActivity = component.fullName.toLowerCase().startsWith('activity.');
    const drafts = isActivity ? ['Task', 'Event'].map((name) => this.#drafts.get(name)) : [this.#ownerOf(component)];
    return drafts.filter((draft) => draft !== undefined);
  }

  #addFieldTo(draft: ObjectDraft, component: MetadataComponent): void {
    const name = component.fullName.slice(component.fullName.indexOf('.') + 1);
    const standard = draftField(draft, name);
    if (!name.toLowerCase().endsWith('__c')) {
      if (standard) draft.fields.set(standard.name, changedStandard(standard, component));
      return;
    }
    for (const field of fieldsOf(component, this.#metadata, this.problems)) {
      draft.fields.set(field.name, field);
      this.#fieldComponents.set(`${draft.name}.${field.name}`, component);
    }
  }

  /** What depends on an object's fields as a whole: a detail has no owner, record types add their field. */
  #complete(draft: ObjectDraft): void {
    const isDetail = [...draft.fields.values()].some((field) => field.type === 'MasterDetail');
    if (isDetail && draft.custom) {
      draft.fields.delete('OwnerId');
      draft.hasOwner = false;
      draft.sharingModel = 'ControlledByParent';
    }
    if (!draft.allowsRecordTypes) return;
    const prefix = `${draft.name.toLowerCase()}.`;
    const components = this.#metadata
      .list('RecordType')
      .filter(({ fullName }) => fullName.toLowerCase().startsWith(prefix));
    draft.recordTypes = recordTypesOf(draft.name, components, this.#identities);
    if (components.length > 0) {
      draft.fields.set('RecordTypeId', lookup('RecordTypeId', 'Record Type ID', 'RecordType'));
    }
  }

  #addValidationRule(component: MetadataComponent): void {
    const draft = this.#ownerOf(component);
    if (!draft) return;
    const { xml, fullName } = component;
    const displayed = childText(xml, 'errorDisplayField');
    const field = displayed === undefined ? undefined : draftField(draft, displayed);
    if (displayed !== undefined && !field) {
      const problem = `In field: errorDisplayField - no CustomField named ${draft.name}.${displayed} found`;
      this.problems.add(component, problem, childNamed(xml, 'errorDisplayField'));
    }
    draft.validationRules.push({
      name: fullName.slice(fullName.indexOf('.') + 1),
      active: childFlag(xml, 'active'),
      errorConditionFormula: childText(xml, 'errorConditionFormula') ?? '',
      errorMessage: childText(xml, 'errorMessage') ?? '',
      ...(field && { errorDisplayField: field.name })
    });
  }

  #addCompanions(draft: ObjectDraft): void {
    const history = draft.enableHistory ? historyOf(draft) : undefined;
    const share = shareOf(draft);
    if (history) this.#drafts.add(history);
    if (share && !this.#drafts.get(share.name)) this.#drafts.add(share);
  }
}
