import type { ComponentProblem, MetadataComponent, MetadataRegistry, XmlElement } from '../../metadata/model.ts';
import { createRegistry } from '../../metadata/registry.ts';
import { childFlag, childNamed, childrenNamed, childText, childTexts } from '../../metadata/xmlElement.ts';
import type { Schema } from '../../schema/model.ts';
import { createProblemList } from '../../schema/problems.ts';
import { builderProperties } from '../pages/componentProperties.ts';
import { checkActionList, checkQuickAction } from './checkActions.ts';

export interface PageCheck {
  readonly component: MetadataComponent;
  readonly registry: MetadataRegistry;
  readonly schema: Schema;
  add(problem: string, element: XmlElement | undefined): void;
}

/** What pages, tabs and apps refer to: components, their properties, fields, pages, tabs. */
export function checkPages(components: readonly MetadataComponent[], schema: Schema): ComponentProblem[] {
  const registry = createRegistry(components, schema.version);
  const problems = createProblemList();
  for (const component of components) {
    const add: PageCheck['add'] = (problem, element) => problems.add(component, problem, element);
    CHECKS[component.type]?.({ component, registry, schema, add });
  }
  return [...problems.problems];
}

const CHECKS: Readonly<Record<string, (check: PageCheck) => void>> = {
  FlexiPage: checkFlexiPage,
  CustomTab: checkTab,
  CustomApplication: checkApplication,
  CustomObject: checkOverrides,
  QuickAction: checkQuickAction,
  Layout: checkActionList
};

/** What a component's configuration must name for each type of page. */
const TARGETS: Readonly<Record<string, string>> = {
  AppPage: 'lightning__AppPage',
  HomePage: 'lightning__HomePage',
  RecordPage: 'lightning__RecordPage'
};

function checkFlexiPage(check: PageCheck): void {
  for (const instance of descendants(check.component.xml, 'componentInstance')) checkInstance(check, instance);
  for (const instance of descendants(check.component.xml, 'fieldInstance')) checkField(check, instance);
}

function checkInstance(check: PageCheck, instance: XmlElement): void {
  const { component, registry, add } = check;
  const [namespace, name] = (childText(instance, 'componentName') ?? '').split(':');
  const bundleName = name ?? namespace ?? '';
  if (name !== undefined && namespace !== 'c') return;
  const bundle = registry.get('LightningComponentBundle', bundleName);
  if (!bundle) {
    if (registry.get('AuraDefinitionBundle', bundleName)) return;
    add(`We couldn't retrieve the design time component information for component c:${bundleName}.`, instance);
    return;
  }
  const target = TARGETS[childText(component.xml, 'type') ?? ''];
  if (target && !isOffered(bundle, target)) {
    add(
      `The component c:${bundleName} isn't offered for this type of page: its configuration must expose it and name the target ${target}.`,
      instance
    );
  } else if (target) checkProperties(check, instance, bundle, target);
}

function isOffered({ xml }: MetadataComponent, target: string): boolean {
  return childFlag(xml, 'isExposed') && childTexts(childNamed(xml, 'targets'), 'target').includes(target);
}

function checkProperties({ add }: PageCheck, instance: XmlElement, bundle: MetadataComponent, target: string): void {
  const known = builderProperties(bundle, target);
  for (const property of childrenNamed(instance, 'componentInstanceProperties')) {
    const name = childText(property, 'name') ?? '';
    if (!(name in known))
      add(
        `The property '${name}' isn't defined for the component c:${bundle.fullName} on this type of page.`,
        property
      );
  }
}

/** Custom fields only: there are more standard ones than are known here. */
function checkField({ component, schema, add }: PageCheck, instance: XmlElement): void {
  const object = childText(component.xml, 'sobjectType') ?? '';
  const path = childText(instance, 'fieldItem') ?? '';
  const field = path.replace(/^Record\./, '');
  if (/__c$/i.test(field) && !field.includes('.') && schema.object(object) && !schema.field(object, field)) {
    add(`We couldn't retrieve or load the information on the field: ${path}.`, instance);
  }
}

function checkTab({ component, registry, add }: PageCheck): void {
  const named = [
    ['flexiPage', 'FlexiPage'],
    ['lwcComponent', 'LightningComponentBundle']
  ] as const;
  for (const [element, type] of named) {
    const name = childText(component.xml, element);
    if (name && !registry.get(type, name)) {
      add(`In field: ${element} - no ${type} named ${name} found`, childNamed(component.xml, element));
    }
  }
}

/** Tabs of the platform's own are more than are known here: a name with a dash is one of them. */
function checkApplication(check: PageCheck): void {
  const { component, registry, schema, add } = check;
  for (const tab of childrenNamed(component.xml, 'tabs')) {
    const isKnown = tab.text.includes('-') || registry.get('CustomTab', tab.text) || schema.object(tab.text);
    if (!isKnown) add(`In field: tabs - no CustomTab named ${tab.text} found`, tab);
  }
  checkOverrides(check);
}

function checkOverrides({ component, registry, add }: PageCheck): void {
  const overrides = ['actionOverrides', 'profileActionOverrides'].flatMap((name) => childrenNamed(component.xml, name));
  for (const override of overrides) {
    const page = childText(override, 'content') ?? '';
    if (childText(override, 'type')?.toLowerCase() === 'flexipage' && !registry.get('FlexiPage', page)) {
      add(`In field: content - no FlexiPage named ${page} found`, override);
    }
  }
}

function* descendants(element: XmlElement | undefined, name: string): Iterable<XmlElement> {
  for (const child of element?.children ?? []) {
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}
