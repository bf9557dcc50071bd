import type { MetadataComponent, MetadataRegistry, XmlElement } from '../metadata/model.ts';
import { childFlag, childNamed, childrenNamed, childText, childTexts } from '../metadata/xmlElement.ts';
import type { FieldSchema, PicklistValue } from './model.ts';
import type { ProblemList } from './problems.ts';

type Picklist = NonNullable<FieldSchema['picklist']>;

/** The values of a picklist field: its own, or those of the value set it names. */
export function picklistOf(
  component: MetadataComponent,
  registry: Pick<MetadataRegistry, 'get'>,
  problems: ProblemList
): Picklist {
  const valueSet = childNamed(component.xml, 'valueSet');
  const named = childText(valueSet, 'valueSetName');
  const global = named === undefined ? undefined : namedValueSet(named, registry);
  if (!valueSet) problems.add(component, "Must specify 'valueSet' for a CustomField of type Picklist");
  if (named !== undefined && !global) {
    problems.add(
      component,
      `In field: valueSetName - no GlobalValueSet named ${named} found`,
      childNamed(valueSet, 'valueSetName')
    );
  }
  const own = childNamed(valueSet, 'valueSetDefinition');
  const values = global ? valuesOf(global.xml, global.element) : valuesOf(own, 'value');
  const controllingField = childText(valueSet, 'controllingField');
  reportDuplicates(component, values, own, problems);
  return {
    values,
    // A field over a global value set is always restricted.
    restricted: global !== undefined || childFlag(valueSet, 'restricted'),
    ...(controllingField !== undefined && { controllingField, dependentValues: dependentValuesOf(valueSet) })
  };
}

function namedValueSet(name: string, registry: Pick<MetadataRegistry, 'get'>) {
  const global = registry.get('GlobalValueSet', name);
  if (global) return { xml: global.xml, element: 'customValue' };
  const standard = registry.get('StandardValueSet', name);
  return standard && { xml: standard.xml, element: 'standardValue' };
}

/** Values under elements `value`, `customValue` or `standardValue`. */
export function valuesOf(xml: XmlElement | undefined, element: string): PicklistValue[] {
  return childrenNamed(xml, element).map((value) => {
    const fullName = childText(value, 'fullName') ?? '';
    const color = childText(value, 'color');
    return {
      value: fullName,
      label: childText(value, 'label') ?? fullName,
      isDefault: childFlag(value, 'default'),
      isActive: childFlag(value, 'isActive', true),
      ...(color !== undefined && { color })
    };
  });
}

function reportDuplicates(
  component: MetadataComponent,
  values: readonly PicklistValue[],
  xml: XmlElement | undefined,
  problems: ProblemList
): void {
  const seen = new Set<string>();
  for (const { value } of values) {
    const folded = value.toLowerCase();
    if (seen.has(folded)) problems.add(component, `Duplicate value: ${value}`, xml);
    seen.add(folded);
  }
}

/** `valueSettings` name, per value, the controlling values that allow it; here the other way round. */
function dependentValuesOf(valueSet: XmlElement | undefined): Map<string, string[]> {
  const allowed = new Map<string, string[]>();
  for (const setting of childrenNamed(valueSet, 'valueSettings')) {
    const value = childText(setting, 'valueName') ?? '';
    for (const controlling of childTexts(setting, 'controllingFieldValue')) {
      const values = allowed.get(controlling);
      if (values) values.push(value);
      else allowed.set(controlling, [value]);
    }
  }
  return allowed;
}
