import type { MetadataComponent } from '../metadata/model.ts';
import { childNamed, childNumber } from '../metadata/xmlElement.ts';
import type { FieldSchema, FieldType } from './model.ts';
import type { ProblemList } from './problems.ts';

type Range = readonly [least: number, most: number];

const digits: Readonly<Record<string, Range>> = { precision: [1, 18], scale: [0, 17] };

/** What the numbers of a field may be. Source: Metadata API Developer Guide, "CustomField", and Salesforce Help, "Custom Field Types". */
const ranges: Partial<Record<FieldType, Readonly<Record<string, Range>>>> = {
  Text: { length: [1, 255] },
  EncryptedText: { length: [1, 175] },
  LongTextArea: { length: [256, 131072], visibleLines: [2, 50] },
  Html: { length: [256, 131072], visibleLines: [2, 50] },
  MultiselectPicklist: { visibleLines: [3, 10] },
  Number: digits,
  Currency: digits,
  Percent: digits,
  Location: { scale: [0, 15] },
  MasterDetail: { relationshipOrder: [0, 1] }
};

/** Reports lengths, digits and lines that the platform has no field of. */
export function checkSizes(component: MetadataComponent, field: FieldSchema, problems: ProblemList): void {
  for (const [element, [least, most]] of Object.entries(ranges[field.type] ?? {})) {
    const value = childNumber(component.xml, element);
    if (value === undefined || (value >= least && value <= most)) continue;
    const where = `'${element}' for a CustomField of type ${field.type}`;
    problems.add(
      component,
      `Can not specify ${value} as ${where}: it must be between ${least} and ${most}`,
      childNamed(component.xml, element)
    );
  }
}
