const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const checksumAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const shape15 = /^[A-Za-z0-9]{15}$/;
const shape18 = /^[A-Za-z0-9]{15}[A-Za-z0-5]{3}$/;

/** True for 15 or 18 letters and digits whose last three, if there are 18, can be a checksum of the first 15. */
export function isValidId(id: string): boolean {
  return shape15.test(id) || (shape18.test(id) && restoreCase(id) !== undefined);
}

/**
 * The 18-character form of a 15- or 18-character id. An 18-character id is case-safe: the case of its letters is taken from
 * its last three characters, as the platform does. Throws RangeError for anything that is no id.
 */
export function toId18(id: string): string {
  if (shape15.test(id)) return id + checksum(id);
  // By far the most ids are right as they are.
  if (id.length === 18 && shape18.test(id) && checksum(id) === id.slice(15)) return id;
  const restored = shape18.test(id) ? restoreCase(id) : undefined;
  if (restored === undefined) throw new RangeError(`"${id}" is not a record id`);
  return restored;
}

/** Id of the `counter`-th record: key prefix (3), instance (2), reserved `0`, counter in base 62 (9), checksum (3). */
export function formatId(keyPrefix: string, instance: string, counter: number): string {
  const id15 = `${keyPrefix}${instance}0${toBase62(counter, 9)}`;
  return id15 + checksum(id15);
}

/** `value` in base 62 with digits, capitals, small letters in this order (so that binary order is numeric order). */
export function toBase62(value: number, width: number): string {
  let digits = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) digits = alphabet[rest % 62]! + digits;
  if (digits.length > width) throw new RangeError(`${value} does not fit ${width} base-62 digits`);
  return digits.padStart(width, '0');
}

/** Each of the three characters says which of five characters are capitals. */
function checksum(id15: string): string {
  let result = '';
  for (let chunk = 0; chunk < 15; chunk += 5) {
    let bits = 0;
    for (let at = 0; at < 5; at++) {
      const code = id15.charCodeAt(chunk + at);
      if (code >= 65 && code <= 90) bits |= 1 << at;
    }
    result += checksumAlphabet[bits];
  }
  return result;
}

/** Undefined where the checksum asks for a capital digit. */
function restoreCase(id18: string): string | undefined {
  let id15 = '';
  for (let at = 0; at < 15; at++) {
    const bits = checksumAlphabet.indexOf(id18[15 + Math.floor(at / 5)]!.toUpperCase());
    const isCapital = (bits & (1 << (at % 5))) !== 0;
    id15 += isCapital ? id18[at]!.toUpperCase() : id18[at]!.toLowerCase();
  }
  const restored = id15 + id18.slice(15).toUpperCase();
  return checksum(id15) === restored.slice(15) ? restored : undefined;
}
