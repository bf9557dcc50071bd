import type { MetadataComponent, XmlElement } from '../../metadata/model.ts';
import { childNamed, childrenNamed, childText } from '../../metadata/xmlElement.ts';

/** When an item of a page is drawn. Source: Metadata API Developer Guide, "FlexiPage", "UiFormulaRule". */
export interface VisibilityRule {
  readonly criteria: readonly {
    /** `{!Record.Status__c}`, `{!$User.Profile.Name}`, `{!$Permission.CustomPermission.X}`, `{!$Client.FormFactor}`. */
    readonly leftValue: string;
    /** EQUAL, NE, GT, GE, LT, LE, CONTAINS. */
    readonly operator: string;
    readonly rightValue: string | null;
  }[];
  /** `1 AND (2 OR 3)`; all must hold where it is absent. */
  readonly booleanFilter?: string;
}

export type PropertyValue = string | readonly string[] | readonly PageItem[] | null;

/** One thing on a page: a component with its properties (a facet is a property that holds items), a field, or a value with a rule. */
export interface PageItem {
  readonly kind: 'component' | 'field' | 'value';
  /** `c:backlog`, `force:detailPanel`; of a field, `Record.Name`. */
  readonly name: string;
  readonly identifier: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
  readonly visibility?: VisibilityRule;
}

export interface PageRegion {
  readonly name: string;
  readonly items: readonly PageItem[];
}

/** A FlexiPage as the browser draws it: facets stand where they are used. */
export interface PageModel {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly objectApiName: string | null;
  /** `flexipage:recordHomeTemplateDesktop`. */
  readonly template: string;
  readonly regions: readonly PageRegion[];
}

/** A FlexiPage component as the shell's renderer takes it. */
export function pageModel({ fullName, xml }: MetadataComponent): PageModel {
  const regions = childrenNamed(xml, 'flexiPageRegions');
  const facets = new Map(regions.map((region) => [childText(region, 'name') ?? '', region]));
  return {
    name: fullName,
    label: childText(xml, 'masterLabel') ?? fullName,
    type: childText(xml, 'type') ?? '',
    objectApiName: childText(xml, 'sobjectType') ?? null,
    template: childText(childNamed(xml, 'template'), 'name') ?? childText(xml, 'pageTemplate') ?? '',
    regions: regions
      .filter((region) => childText(region, 'type') === 'Region')
      .map((region) => ({ name: childText(region, 'name') ?? '', items: itemsOf(region, facets, new Set()) }))
  };
}

type Facets = ReadonlyMap<string, XmlElement>;

/** `within`: facets that are being unfolded, so that one which holds itself does not go on for ever. */
function itemsOf(region: XmlElement, facets: Facets, within: ReadonlySet<string>): PageItem[] {
  const instances = childrenNamed(region, 'itemInstances');
  // Before API 49 components stood in the region itself.
  const older = childrenNamed(region, 'componentInstances').map((instance) => componentItem(instance, facets, within));
  return [...instances.flatMap((instance) => itemOf(instance, facets, within)), ...older];
}

function itemOf(instance: XmlElement, facets: Facets, within: ReadonlySet<string>): PageItem[] {
  const component = childNamed(instance, 'componentInstance');
  if (component) return [componentItem(component, facets, within)];
  const field = childNamed(instance, 'fieldInstance');
  return field ? [fieldItem(field, facets, within)] : [];
}

function componentItem(instance: XmlElement, facets: Facets, within: ReadonlySet<string>): PageItem {
  const properties = childrenNamed(instance, 'componentInstanceProperties');
  const name = qualified(childText(instance, 'componentName') ?? '');
  return {
    kind: 'component',
    name,
    identifier: childText(instance, 'identifier') ?? name,
    properties: propertiesOf(properties, facets, within),
    ...visibilityOf(instance)
  };
}

/** A component of the org itself may stand without its namespace. */
const qualified = (name: string): string => (name.includes(':') ? name : `c:${name}`);

function fieldItem(instance: XmlElement, facets: Facets, within: ReadonlySet<string>): PageItem {
  const name = childText(instance, 'fieldItem') ?? '';
  const properties = childrenNamed(instance, 'fieldInstanceProperties');
  return {
    kind: 'field',
    name,
    identifier: childText(instance, 'identifier') ?? name,
    properties: propertiesOf(properties, facets, within),
    ...visibilityOf(instance)
  };
}

function propertiesOf(
  elements: readonly XmlElement[],
  facets: Facets,
  within: ReadonlySet<string>
): Record<string, PropertyValue> {
  return Object.fromEntries(
    elements.map((element) => [childText(element, 'name') ?? '', propertyValue(element, facets, within)])
  );
}

function propertyValue(element: XmlElement, facets: Facets, within: ReadonlySet<string>): PropertyValue {
  const list = childNamed(element, 'valueList');
  if (list) return valueList(childrenNamed(list, 'valueListItems'));
  const value = childText(element, 'value');
  if (value === undefined) return null;
  const facet = facets.get(value);
  if (!facet || childText(facet, 'type') !== 'Facet' || within.has(value)) return value;
  return itemsOf(facet, facets, new Set([...within, value]));
}

/** Texts; where one of them shows by a rule, as the actions of a record may, items with their rules. */
function valueList(elements: readonly XmlElement[]): PropertyValue {
  const texts = elements.map((element) => childText(element, 'value') ?? '');
  if (!elements.some((element) => childNamed(element, 'visibilityRule'))) return texts;
  return elements.map((element, index): PageItem => {
    const name = texts[index] ?? '';
    return { kind: 'value', name, identifier: name, properties: {}, ...visibilityOf(element) };
  });
}

function visibilityOf(element: XmlElement): { visibility?: VisibilityRule } {
  const rule = childNamed(element, 'visibilityRule');
  if (!rule) return {};
  const booleanFilter = childText(rule, 'booleanFilter');
  const criteria = childrenNamed(rule, 'criteria').map((criterion) => ({
    leftValue: childText(criterion, 'leftValue') ?? '',
    operator: childText(criterion, 'operator') ?? 'EQUAL',
    rightValue: childText(criterion, 'rightValue') ?? null
  }));
  return { visibility: { criteria, ...(booleanFilter && { booleanFilter }) } };
}
