import { ApexMap } from '../../runtime/values/apexMap.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';

/** `System.OrgLimit`: what an edition allows a day. Nothing is metered on this machine, so none of it is used up. */
class OrgLimit extends LibraryObject {
  readonly name: string;
  readonly limit: number;

  constructor(name: string, limit: number) {
    super();
    this.name = name;
    this.limit = limit;
  }

  override get apexType() {
    return libraryType('System.OrgLimit');
  }
}

/** Of a Developer Edition. Source: REST API Developer Guide, "Limits". */
const LIMITS: Readonly<Record<string, number>> = {
  DailyApiRequests: 15000,
  DailyAsyncApexExecutions: 250000,
  DailyBulkApiBatches: 15000,
  DailyWorkflowEmails: 1000,
  DataStorageMB: 5,
  FileStorageMB: 20,
  HourlyPublishedPlatformEvents: 50000,
  MassEmail: 10,
  SingleEmail: 15
};

const all = (): OrgLimit[] => Object.entries(LIMITS).map(([name, limit]) => new OrgLimit(name, limit));

export const orgLimitClasses: readonly LibraryClass[] = [
  {
    declaration: 'class System.OrgLimits',
    members: {
      'static List<OrgLimit> getAll()': () => ApexList.of('System.OrgLimit', all()),
      'static Map<String, OrgLimit> getMap()': () =>
        new ApexMap(
          libraryType('Map<String, System.OrgLimit>'),
          all().map((value) => ({ key: value.name, value }))
        )
    }
  },
  {
    declaration: 'class System.OrgLimit',
    members: {
      'String getName()': ({ name }: OrgLimit) => name,
      'Integer getLimit()': ({ limit }: OrgLimit) => limit,
      'Integer getValue()': () => 0
    }
  }
];
