import { OrgError } from '../../errors.ts';

/** API versions that are served: from the oldest the platform still lists to the newest clients ask for. */
const OLDEST = 20;
const NEWEST = 67;

const SEASONS = ['Winter', 'Spring', 'Summer'];

/** GET `/services/data`: every version with its label and root, oldest first. */
export function listVersions(): { label: string; url: string; version: string }[] {
  return Array.from({ length: NEWEST - OLDEST + 1 }, (_, index) => {
    const version = OLDEST + index;
    return { label: releaseLabel(version), url: `/services/data/v${version}.0`, version: `${version}.0` };
  });
}

/** Three releases a year; 58 was Summer '23. A winter release carries the next year's number. */
function releaseLabel(version: number): string {
  const releases = version - 58 + 2;
  const year = 23 + Math.floor(releases / 3);
  return `${SEASONS[((releases % 3) + 3) % 3]} '${String(year)}`;
}

/** `66.0` of a path's `v66.0`; throws OrgError NOT_FOUND for what is no version, or one that is not served. */
export function parseVersion(segment: string): string {
  const number = Number(/^v(\d+)\.0$/.exec(segment)?.[1]);
  if (number >= OLDEST && number <= NEWEST) return `${number}.0`;
  throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
}
