import type { MetadataComponent, XmlElement } from '../../../metadata/model.ts';
import { childNamed, childrenNamed, childText } from '../../../metadata/xmlElement.ts';
import type { ObjectSchema } from '../../../schema/model.ts';
import type { ObjectAccess } from '../../../security/model.ts';
import { assignedLayout } from '../layoutAssignment.ts';
import type { UiApiContext } from '../model.ts';
import type { Action } from './model.ts';

/** What this org runs; e-mails, calls, flows, Visualforce and Aura are the platform's. */
const RUN = new Set(['Create', 'Update', 'LightningWebComponent']);

/** Standard buttons, and the permission that each takes. */
const STANDARD: Readonly<Record<string, keyof ObjectAccess>> = { Edit: 'edit', Clone: 'create', Delete: 'delete' };

/**
 * What can be done with a record of an object, in order: the actions named, else those of the page layout's action list, else the
 * standard buttons. What the caller may not do is not among them.
 */
export function recordActions(
  context: UiApiContext,
  object: ObjectSchema,
  recordTypeId: string,
  names: readonly string[] = namesOf(assignedLayout(context, object, recordTypeId))
): Action[] {
  const wanted = names.length > 0 ? names : Object.keys(STANDARD);
  return wanted.flatMap((name) => standardButton(context, object, name) ?? quickAction(context, name) ?? []);
}

/** Actions of the whole org: those of its global layout, else all that it has. */
export function globalActions(context: UiApiContext): Action[] {
  const { metadata } = context.org;
  const layout = metadata.list('Layout').find(({ fullName }) => fullName.startsWith('Global-'));
  const all = metadata.list('QuickAction').filter(({ fullName }) => !fullName.includes('.'));
  const names = layout ? namesOf(layout) : all.map(({ fullName }) => fullName);
  return names.flatMap((name) => quickAction(context, name) ?? []);
}

/** A layout's actions: those of Lightning Experience, else the older list of the publisher. */
function namesOf(layout: MetadataComponent | undefined): string[] {
  const listed = childrenNamed(childNamed(layout?.xml, 'platformActionList'), 'platformActionListItems');
  if (listed.length > 0) return [...listed].sort(bySortOrder).map((item) => childText(item, 'actionName') ?? '');
  const older = childrenNamed(childNamed(layout?.xml, 'quickActionList'), 'quickActionListItems');
  const names = older.map((item) => childText(item, 'quickActionName') ?? '');
  return names.length > 0 && !layout?.fullName.startsWith('Global-') ? ['Edit', ...names, 'Clone', 'Delete'] : names;
}

const bySortOrder = (one: XmlElement, other: XmlElement): number =>
  Number(childText(one, 'sortOrder')) - Number(childText(other, 'sortOrder'));

function standardButton({ caller }: UiApiContext, object: ObjectSchema, name: string): Action | undefined {
  const permission = STANDARD[name];
  if (!permission || !caller.access.object(object.name)[permission]) return undefined;
  return { apiName: name, label: name, type: 'StandardButton', subtype: null, iconUrl: null };
}

/** A quick action that the caller may run; undefined where there is none. */
export function quickAction(context: UiApiContext, name: string): Action | undefined {
  const component = context.org.metadata.get('QuickAction', name);
  const subtype = childText(component?.xml, 'type') ?? '';
  if (!component || !RUN.has(subtype) || !mayRun(context, component, subtype)) return undefined;
  const label = childText(component.xml, 'label') ?? childText(component.xml, 'standardLabel') ?? component.fullName;
  return { apiName: component.fullName, label, type: 'QuickAction', subtype, iconUrl: null };
}

function mayRun({ caller }: UiApiContext, component: MetadataComponent, subtype: string): boolean {
  const object = targetOf(component);
  if (object === undefined || subtype === 'LightningWebComponent') return true;
  return caller.access.object(object)[subtype === 'Create' ? 'create' : 'edit'];
}

/** The object that a form of an action makes or changes: an update is of the object that the action is on. */
export function targetOf({ xml, fullName }: MetadataComponent): string | undefined {
  const own = fullName.includes('.') ? fullName.split('.')[0] : undefined;
  return childText(xml, 'targetObject') ?? own;
}
