import { childNamed, childrenNamed } from '../metadata/xmlElement.ts';
import type { MetadataComponent } from '../metadata/model.ts';
import { isMasterReference } from './masterReference.ts';
import type { FieldSchema, RollUpSummary } from './model.ts';
import { draftField, type DraftMap, type ObjectDraft } from './objectDraft.ts';
import type { ProblemList } from './problems.ts';
import { standardObjects } from './standard/index.ts';

/**
 * Gives every reference its canonical targets and every parent its child relationships; reports targets that do not exist,
 * two child relationships of one name, and roll-ups over what is no detail.
 */
export function relate(
  drafts: DraftMap,
  componentOf: (object: string, field: string) => MetadataComponent | undefined,
  problems: ProblemList
): void {
  for (const draft of drafts.values()) {
    for (const field of draft.fields.values()) {
      const component = componentOf(draft.name, field.name);
      if (field.referenceTo.length > 0) relateField(drafts, draft, field, component, problems);
      if (field.rollUp && component) checkRollUp(drafts, draft, field, component, problems);
    }
  }
}

/** Lets the references of tasks, files, notes ... point at the project's own objects too. */
export function openReferences(drafts: DraftMap): void {
  const own = [...drafts.values()].filter((draft) => draft.kind === 'custom');
  const withActivities = own.filter((draft) => draft.fields.has('LastActivityDate'));
  for (const { name, fields } of standardObjects) {
    const draft = drafts.get(name)!;
    for (const { name: fieldName, alsoRefersTo } of fields) {
      const field = draft.fields.get(fieldName);
      if (!field || alsoRefersTo === undefined) continue;
      const more = alsoRefersTo === 'everyObject' ? own : withActivities;
      draft.fields.set(fieldName, {
        ...field,
        referenceTo: [...field.referenceTo, ...more.map((object) => object.name)]
      });
    }
  }
}

function relateField(
  drafts: DraftMap,
  draft: ObjectDraft,
  field: FieldSchema,
  component: MetadataComponent | undefined,
  problems: ProblemList
): void {
  const targets: string[] = [];
  for (const [at, name] of field.referenceTo.entries()) {
    const target = drafts.get(name);
    if (!target) {
      const element = childrenNamed(component?.xml, 'referenceTo')[at];
      // A standard object points at others that this org may not have; only a project's own field is wrong then.
      if (component)
        problems.add(component, `referenceTo value of '${name}' does not resolve to a valid sObject type`, element);
      continue;
    }
    targets.push(target.name);
    addChild(target, draft, field, component, problems);
  }
  draft.fields.set(field.name, { ...field, referenceTo: targets });
}

function addChild(
  parent: ObjectDraft,
  child: ObjectDraft,
  field: FieldSchema,
  component: MetadataComponent | undefined,
  problems: ProblemList
): void {
  const name = field.childRelationshipName;
  const taken = name !== undefined && parent.childRelationships.some((other) => sameName(other.relationshipName, name));
  if (taken && component) {
    problems.add(
      component,
      `There is already a Child Relationship named ${name.replace(/__r$/, '')} on ${parent.label}.`
    );
  }
  parent.childRelationships.push({
    childObject: child.name,
    field: field.name,
    ...(name !== undefined && { relationshipName: name }),
    cascadeDelete: field.deleteConstraint === 'Cascade',
    restrictedDelete: field.deleteConstraint === 'Restrict'
  });
}

function sameName(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

function checkRollUp(
  drafts: DraftMap,
  draft: ObjectDraft,
  field: FieldSchema,
  component: MetadataComponent,
  problems: ProblemList
): void {
  const { childObject, foreignKey, summarizedField, operation, filters } = field.rollUp!;
  const child = drafts.get(childObject);
  const key = child && draftField(child, foreignKey);
  const isDetail = key && isMasterReference(key) && key.referenceTo.some((name) => sameName(name, draft.name));
  if (!child || !isDetail) {
    problems.add(
      component,
      `summaryForeignKey ${childObject}.${foreignKey} is not a master-detail relationship to ${draft.name}`
    );
    return;
  }
  if (operation !== 'count' && summarizedField === undefined) {
    problems.add(component, `Must specify 'summarizedField' for a ${operation} roll-up summary`);
  }
  checkSummarized(component, child, summarizedField, problems);
  for (const filter of filters) checkFilter(component, child, filter, problems);
}

function checkSummarized(
  component: MetadataComponent,
  child: ObjectDraft,
  name: string | undefined,
  problems: ProblemList
): void {
  if (name === undefined || draftField(child, name)) return;
  const problem = `In field: summarizedField - no CustomField named ${child.name}.${name} found`;
  problems.add(component, problem, childNamed(component.xml, 'summarizedField'));
}

function checkFilter(
  component: MetadataComponent,
  child: ObjectDraft,
  filter: RollUpSummary['filters'][number],
  problems: ProblemList
): void {
  const field = draftField(child, filter.field);
  const element = childNamed(component.xml, 'summaryFilterItems');
  if (!field) {
    problems.add(component, `In field: field - no CustomField named ${child.name}.${filter.field} found`, element);
  } else if (field.type === 'Checkbox' && !/^(true|false)$/i.test(filter.value)) {
    problems.add(component, 'Invalid summary filter: Use "True" or "False"', element);
  }
}
