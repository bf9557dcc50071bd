import { DateTime } from 'luxon';

/** Of Jira Server (`31/Jan/26 8:00 AM`), Jira Cloud (`2026-01-31 08:00`), ISO, and spreadsheets that name the month. */
const FORMATS = [
  'yyyy-MM-dd',
  'yyyy-MM-dd HH:mm',
  'yyyy-MM-dd HH:mm:ss',
  'yyyy-MM-dd HH:mm:ss.S',
  'yyyy/MM/dd',
  'd/LLL/yy',
  'd/LLL/yy h:mm a',
  'd/LLL/yy HH:mm',
  'd/LLL/yyyy',
  'd/LLL/yyyy h:mm a',
  'd LLL yyyy',
  'LLL d, yyyy',
  'LLL d, yyyy, h:mm a',
  'd.M.yyyy',
  'd.M.yyyy HH:mm'
];

/** The calendar date in a cell as `2026-01-31`, or undefined. `01/02/2026` is refused: nobody can tell which is the month. */
export function readDate(text: string): string | undefined {
  const iso = /^(\d{4}-\d\d-\d\d)T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?$/.exec(text)?.[1];
  for (const format of FORMATS) {
    const date = DateTime.fromFormat(iso ?? text, format, { zone: 'utc', locale: 'en' });
    if (date.isValid) {
      return date.toISODate();
    }
  }
  return undefined;
}
