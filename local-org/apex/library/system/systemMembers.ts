import { now, today } from '../dates/now.ts';
import { equalsAsKey, hash } from '../../runtime/equality.ts';
import type { LibraryCode } from '../model.ts';
import { currentPage } from './pageReferenceClass.ts';
import { assertionMembers } from './assertions.ts';
import { debugMembers } from './debug.ts';

/** Of `System` what needs no database: the platform's part adds asynchronous work and `runAs`. */
export const systemMembers: Readonly<Record<string, LibraryCode>> = {
  ...debugMembers,
  ...assertionMembers,
  'static Datetime now()': now,
  'static Date today()': today,
  'static Long currentTimeMillis()': () => BigInt(now().milliseconds),
  'static PageReference currentPageReference()': currentPage,
  'static Boolean equals(Object left, Object right)': equalsAsKey,
  'static Integer hashCode(Object value)': hash
};
