import { nameFieldOf } from '../formModel/formModel.ts';
import type { ObjectInfo } from '../uiObjectInfoApi/uiObjectInfoApi.ts';
import type { PickerSearch } from './pickerQuery.ts';

export interface DisplayInfo {
  readonly primaryField?: string;
  readonly additionalFields?: readonly string[];
}

type Matching = PickerSearch['matchingFields'][number];

export interface MatchingInfo {
  readonly primaryField?: Matching;
  readonly additionalFields?: readonly Matching[];
}

/** Fields shown of each record: its name unless another is asked for, and at most one more. */
export function displayFields(objectInfo: ObjectInfo, displayInfo: DisplayInfo | undefined): string[] {
  const primary = displayInfo?.primaryField ?? nameFieldOf(objectInfo.nameFields);
  return [primary, ...(displayInfo?.additionalFields ?? []).slice(0, 1)];
}

/** Fields searched: what is shown first unless others are asked for. */
export function matchingFields(
  objectInfo: ObjectInfo,
  displayInfo: DisplayInfo | undefined,
  matchingInfo: MatchingInfo | undefined
): Matching[] {
  const primary = matchingInfo?.primaryField ?? { fieldPath: displayFields(objectInfo, displayInfo)[0] as string };
  return [primary, ...(matchingInfo?.additionalFields ?? []).slice(0, 1)];
}

/** What sorts the latest records first, where the object has such a field. */
export function recencyField(objectInfo: ObjectInfo): string | undefined {
  return ['LastModifiedDate', 'CreatedDate'].find((name) => objectInfo.fields[name]);
}

export interface Candidate {
  readonly id: string;
  /** One text for each field shown. */
  readonly texts: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

/** The records of a GraphQL answer as the picker offers them. */
export function candidates(data: unknown, objectApiName: string, fields: readonly string[]): Candidate[] {
  const query = (data as { uiapi?: { query?: Json } } | undefined)?.uiapi?.query;
  const edges = (query?.[objectApiName] as { edges?: readonly { node: Json }[] } | undefined)?.edges ?? [];
  return edges.map(({ node }) => ({ id: String(node['Id']), texts: fields.map((field) => textAt(node, field)) }));
}

function textAt(node: Json, fieldPath: string): string {
  let value: unknown = node;
  for (const name of fieldPath.split('.')) {
    value = (value as Json | null | undefined)?.[name];
  }
  const held = value as { readonly value?: unknown; readonly displayValue?: string | null } | null | undefined;
  return String(held?.displayValue ?? held?.value ?? '');
}
