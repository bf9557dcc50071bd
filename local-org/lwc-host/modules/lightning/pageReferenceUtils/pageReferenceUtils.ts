/** `lightning/pageReferenceUtils`: default field values inside the `state` of a page reference.
 *  Source: LWC Developer Guide "Launch a Record with Default Field Values". */

/** `Name=A%2CB,Points__c=3`: pairs joined by commas, names and values encoded. */
export function encodeDefaultFieldValues(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join(',');
}

/** The reverse; values are text. */
export function decodeDefaultFieldValues(encoded: string): Record<string, string> {
  const pairs = encoded.split(',').filter((pair) => pair.includes('='));
  return Object.fromEntries(
    pairs.map((pair) => {
      const equals = pair.indexOf('=');
      return [decodeURIComponent(pair.slice(0, equals)), decodeURIComponent(pair.slice(equals + 1))];
    })
  );
}
