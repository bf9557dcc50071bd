import type { MetadataComponent } from '../metadata/model.ts';
import { childNamed, childText } from '../metadata/xmlElement.ts';
import type { DraftMap, ObjectDraft } from './objectDraft.ts';
import type { ProblemList } from './problems.ts';

type ComponentOf = (object: string, field: string) => MetadataComponent | undefined;

/** Reports what an object says of itself that its fields do not bear out. */
export function checkObjects(drafts: DraftMap, componentOf: ComponentOf, problems: ProblemList): void {
  for (const draft of drafts.values()) {
    if (!draft.custom || !draft.component) continue;
    checkSharing(draft, draft.component, problems);
    if (!draft.enableHistory) checkTracking(draft, componentOf, problems);
  }
}

function checkSharing(draft: ObjectDraft, component: MetadataComponent, problems: ProblemList): void {
  const isDetail = [...draft.fields.values()].some((field) => field.type === 'MasterDetail');
  const model = childText(component.xml, 'sharingModel');
  if (model === undefined || isDetail === (model === 'ControlledByParent')) return;
  problems.add(
    component,
    `Cannot set sharingModel to ${model} on a CustomObject ${isDetail ? 'with' : 'without'} a MasterDetail relationship field`,
    childNamed(component.xml, 'sharingModel')
  );
}

function checkTracking(draft: ObjectDraft, componentOf: ComponentOf, problems: ProblemList): void {
  for (const field of draft.fields.values()) {
    const component = field.trackHistory ? componentOf(draft.name, field.name) : undefined;
    if (!component) continue;
    const problem = `The entity: ${draft.name} does not have history tracking enabled`;
    problems.add(component, problem, childNamed(component.xml, 'trackHistory'));
  }
}
