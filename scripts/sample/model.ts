/** A record of the sample: API names and values. Dates are written by `day`, references by the external id of their target. */
export type SampleRecord = Record<string, string | number | boolean | null | Record<string, string>>;

/** Records of one object, in the order they are loaded. `key` is the field that finds them again; without one they are put in at the first load alone. */
export interface SampleSet {
  readonly object: string;
  readonly key: string | null;
  readonly records: readonly SampleRecord[];
  /** Query of records that the org wrote by itself during the first load, and that these stand for: they are deleted before. */
  readonly replaces?: string;
}

/** External id of a sample record: `sample:story:pay-by-card`. */
export const sampleId = (kind: string, name: string): string => `sample:${kind}:${name}`;

/** A reference by external id. */
export const refer = (kind: string, name: string): Record<string, string> => ({ External_Id__c: sampleId(kind, name) });

/** A date some days from today, so that the sample is always in the middle of its story: `2026-03-01`. */
export function dayFrom(today: Date): (days: number) => string {
  return (days) => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
