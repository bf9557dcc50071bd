import { OrgError } from '../../errors.ts';

/** The parts of a `multipart/form-data` body by name, bytes untouched. Throws OrgError MISSING_ARGUMENT where it is none. */
export function partsOf(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) throw new OrgError('MISSING_ARGUMENT', 'The multipart request names no boundary');
  const parts = new Map<string, Buffer>();
  const delimiter = Buffer.from(`--${mark}`);
  for (let start = body.indexOf(delimiter); start >= 0;) {
    const from = start + delimiter.length;
    const end = body.indexOf(delimiter, from);
    if (end < 0) break;
    addPart(parts, body.subarray(from, end));
    start = end;
  }
  return parts;
}

/** A part is headers, an empty line, and content up to the line break before the next delimiter. */
function addPart(parts: Map<string, Buffer>, part: Buffer): void {
  const gap = part.indexOf('\r\n\r\n');
  if (gap < 0) return;
  const name = /name="([^"]*)"/i.exec(part.subarray(0, gap).toString('latin1'))?.[1];
  if (name !== undefined) parts.set(name, part.subarray(gap + 4, part.length - 2));
}
