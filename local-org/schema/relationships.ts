import { childrenNamed } from '../metadata/xmlElement.ts';
import type { MetadataComponent } from '../metadata/model.ts';
import type { FieldSchema } from './model.ts';
import type { DraftMap, ObjectDraft } from './objectDraft.ts';
import type { ProblemList } from './problems.ts';
import { standardObjects } from './standard/index.ts';

/**
 * Gives every reference its canonical targets and every parent its child relationships; reports targets that do not exist,
 * and two child relationships of one name.
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
  // A field of Activity is one of tasks and of events, and comes down under its name from the tasks.
  const isShared = child.name === 'Event' && component?.fullName.toLowerCase().startsWith('activity.');
  const name = isShared ? undefined : field.childRelationshipName;
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
