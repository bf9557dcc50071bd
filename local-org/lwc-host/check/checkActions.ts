import type { XmlElement } from '../../metadata/model.ts';
import { childFlag, childNamed, childrenNamed, childText, childTexts } from '../../metadata/xmlElement.ts';
import type { PageCheck } from './checkPages.ts';

/** What a quick action refers to: its object, the fields of its form and of its predefined values, its component. */
export function checkQuickAction(check: PageCheck): void {
  const { component, schema, add } = check;
  const { xml, fullName } = component;
  const own = fullName.includes('.') ? fullName.split('.')[0]! : undefined;
  const target = childText(xml, 'targetObject') ?? own;
  if (own && isCustom(own) && !schema.object(own))
    add(`Entity of type 'CustomObject' named '${own}' cannot be found`, xml);
  if (target && isCustom(target) && !schema.object(target)) {
    add(`In field: targetObject - no CustomObject named ${target} found`, childNamed(xml, 'targetObject'));
  } else if (target) checkFields(check, target);
  checkComponent(check);
}

const isCustom = (name: string): boolean => /__c$/i.test(name);

function checkFields({ component: { xml }, schema, add }: PageCheck, object: string): void {
  const columns = childrenNamed(childNamed(xml, 'quickActionLayout'), 'quickActionLayoutColumns');
  const items = columns.flatMap((column) => childrenNamed(column, 'quickActionLayoutItems'));
  const named = [...items, ...childrenNamed(xml, 'fieldOverrides')].map((element) => [
    childText(element, 'field'),
    element
  ]);
  const parent = [childText(xml, 'targetParentField'), childNamed(xml, 'targetParentField')];
  for (const [field, element] of [...named, parent] as [string | undefined, XmlElement | undefined][]) {
    if (field && isCustom(field) && !schema.field(object, field)) {
      add(`In field: field - no CustomField named ${object}.${field} found`, element);
    }
  }
}

function checkComponent({ component: { xml, fullName }, registry, add }: PageCheck): void {
  const element = childNamed(xml, 'lightningWebComponent');
  const isOne = childText(xml, 'type') === 'LightningWebComponent';
  if (isOne && !element) add('Required field is missing: lightningWebComponent', xml);
  if (!element) return;
  const bundle = registry.get('LightningComponentBundle', element.text);
  const target = fullName.includes('.') ? 'lightning__RecordAction' : 'lightning__GlobalAction';
  if (!bundle) {
    add(`In field: lightningWebComponent - no LightningComponentBundle named ${element.text} found`, element);
  } else if (
    !childFlag(bundle.xml, 'isExposed') ||
    !childTexts(childNamed(bundle.xml, 'targets'), 'target').includes(target)
  ) {
    add(
      `The component c:${element.text} can't be a quick action: its configuration must expose it and name the target ${target}.`,
      element
    );
  }
}

/** Quick actions that a layout lists; those of the platform, such as NewTask or FeedItem.TextPost, are more than are known here. */
export function checkActionList({ component: { xml }, registry, schema, add }: PageCheck): void {
  const lightning = childrenNamed(childNamed(xml, 'platformActionList'), 'platformActionListItems')
    .filter((item) => childText(item, 'actionType') === 'QuickAction')
    .map((item) => [childText(item, 'actionName') ?? '', item] as const);
  const older = childrenNamed(childNamed(xml, 'quickActionList'), 'quickActionListItems').map(
    (item) => [childText(item, 'quickActionName') ?? '', item] as const
  );
  for (const [name, item] of [...lightning, ...older]) {
    const object = name.includes('.') ? schema.object(name.split('.')[0]!) : undefined;
    if (object?.custom && !registry.get('QuickAction', name)) {
      add(`In field: QuickAction - no QuickAction named ${name} found`, item);
    }
  }
}
