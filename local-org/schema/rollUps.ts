import type { MetadataComponent } from '../metadata/model.ts';
import { childNamed } from '../metadata/xmlElement.ts';
import { isMasterReference } from './masterReference.ts';
import type { FieldSchema, RollUpSummary } from './model.ts';
import { draftField, type DraftMap, type ObjectDraft } from './objectDraft.ts';
import type { ProblemList } from './problems.ts';

/** Gives every roll-up summary canonical names and the type of what it summarises; reports those that summarise no detail. */
export function resolveRollUps(
  drafts: DraftMap,
  componentOf: (object: string, field: string) => MetadataComponent | undefined,
  problems: ProblemList
): void {
  for (const draft of drafts.values()) {
    for (const field of draft.fields.values()) {
      const component = componentOf(draft.name, field.name);
      if (!field.rollUp || !component) continue;
      const child = childOf(drafts, draft, field.rollUp, component, problems);
      if (child) draft.fields.set(field.name, resolved(drafts, child, field, component, problems));
    }
  }
}

function childOf(
  drafts: DraftMap,
  master: ObjectDraft,
  { childObject, foreignKey }: RollUpSummary,
  component: MetadataComponent,
  problems: ProblemList
): ObjectDraft | undefined {
  const child = drafts.get(childObject);
  const key = child && draftField(child, foreignKey);
  const isDetail = key && isMasterReference(key) && key.referenceTo.some((name) => sameName(name, master.name));
  if (isDetail) return child;
  const problem = `summaryForeignKey ${childObject}.${foreignKey} is not a master-detail relationship to ${master.name}`;
  problems.add(component, problem, childNamed(component.xml, 'summaryForeignKey'));
  return undefined;
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function resolved(
  drafts: DraftMap,
  child: ObjectDraft,
  field: FieldSchema,
  component: MetadataComponent,
  problems: ProblemList
): FieldSchema {
  const rollUp = field.rollUp!;
  const summarized = rollUp.summarizedField === undefined ? undefined : draftField(child, rollUp.summarizedField);
  checkSummarized(component, child, rollUp, summarized, problems);
  for (const filter of rollUp.filters) checkFilter(component, child, filter, problems);
  const isCount = rollUp.operation === 'count';
  const scale = isCount ? 0 : summarized && scaleOf(drafts, summarized);
  return {
    ...field,
    ...(scale !== undefined && { scale }),
    rollUp: {
      ...rollUp,
      childObject: child.name,
      foreignKey: draftField(child, rollUp.foreignKey)!.name,
      ...(summarized && { summarizedField: summarized.name }),
      resultType: isCount || !summarized ? 'Number' : resultTypeOf(drafts, summarized)
    }
  };
}

/** A summary of a summary is of what that one summarises. */
function resultTypeOf(drafts: DraftMap, field: FieldSchema): FieldSchema['type'] {
  const below = summarizedBy(drafts, field);
  if (field.type !== 'Summary') return field.type;
  return below ? resultTypeOf(drafts, below) : 'Number';
}

function scaleOf(drafts: DraftMap, field: FieldSchema): number | undefined {
  const below = summarizedBy(drafts, field);
  return below ? scaleOf(drafts, below) : field.type === 'Summary' ? 0 : field.scale;
}

function summarizedBy(drafts: DraftMap, { rollUp }: FieldSchema): FieldSchema | undefined {
  if (!rollUp || rollUp.operation === 'count' || rollUp.summarizedField === undefined) return undefined;
  const child = drafts.get(rollUp.childObject);
  return child && draftField(child, rollUp.summarizedField);
}

function checkSummarized(
  component: MetadataComponent,
  child: ObjectDraft,
  { operation, summarizedField }: RollUpSummary,
  summarized: FieldSchema | undefined,
  problems: ProblemList
): void {
  if (operation !== 'count' && summarizedField === undefined) {
    problems.add(component, `Must specify 'summarizedField' for a ${operation} roll-up summary`);
  } else if (summarizedField !== undefined && !summarized) {
    const problem = `In field: summarizedField - no CustomField named ${child.name}.${summarizedField} found`;
    problems.add(component, problem, childNamed(component.xml, 'summarizedField'));
  }
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
