import type { Id } from '../../runtime/values/id.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';

/** What asynchronous code is told of its job: `QueueableContext`, `SchedulableContext`, `Database.BatchableContext`. */
export class JobContext extends LibraryObject {
  readonly name: string;
  readonly jobId: Id;

  constructor(name: string, jobId: Id) {
    super();
    this.name = name;
    this.jobId = jobId;
  }

  override get apexType() {
    return libraryType(this.name);
  }
}

const jobId = ({ jobId: id }: JobContext): Id => id;

/** Interfaces, for tests bring contexts of their own. */
export const jobContextClasses: readonly LibraryClass[] = [
  { declaration: 'interface System.QueueableContext', members: { 'Id getJobId()': jobId } },
  { declaration: 'interface System.SchedulableContext', members: { 'Id getTriggerId()': jobId } },
  {
    declaration: 'interface Database.BatchableContext',
    members: { 'Id getJobId()': jobId, 'Id getChildJobId()': jobId }
  },
  {
    declaration: 'interface System.Queueable',
    members: { 'void execute(QueueableContext context)': null }
  },
  {
    declaration: 'interface System.Schedulable',
    members: { 'void execute(SchedulableContext context)': null }
  },
  {
    declaration: 'interface Database.Batchable<T>',
    members: {
      'Iterable<T> start(Database.BatchableContext context)': null,
      'void execute(Database.BatchableContext context, List<T> scope)': null,
      'void finish(Database.BatchableContext context)': null
    }
  },
  { declaration: 'interface Database.Stateful', members: {} },
  { declaration: 'interface Database.AllowsCallouts', members: {} },
  { declaration: 'interface Database.RaisesPlatformEvents', members: {} }
];
