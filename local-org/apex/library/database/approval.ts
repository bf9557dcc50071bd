import { Id } from '../../runtime/values/id.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import type { SaveError } from '../../../save/model.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';
import { errorList } from './databaseError.ts';

/** What an approval or a lock came to. No approval runs here: tests make these of JSON. */
export class ApprovalResult extends LibraryObject {
  readonly className: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly errors: readonly SaveError[];

  constructor(className: string, facts: Readonly<Record<string, string>>, errors: readonly SaveError[]) {
    super();
    this.className = className;
    this.facts = facts;
    this.errors = errors;
  }

  override get apexType() {
    return libraryType(this.className);
  }

  *jsonFields(): Generator<readonly [string, unknown]> {
    yield* Object.entries(this.facts);
    yield ['errors', errorList(this.errors)];
  }
}

const id =
  (name: string) =>
  ({ facts }: ApprovalResult) =>
    facts[name] === undefined ? null : new Id(facts[name]);

const common: Readonly<Record<string, LibraryCode>> = {
  'Boolean isSuccess()': ({ facts }: ApprovalResult) => facts['success'] === 'true',
  'List<Database.Error> getErrors()': ({ errors }: ApprovalResult) => errorList(errors)
};

/** Types alone: who locks or submits is told by the compiler that it is not there. */
export const approvalClasses: readonly LibraryClass[] = [
  { declaration: 'class Approval.LockResult', members: { ...common, 'Id getId()': id('id') } },
  { declaration: 'class Approval.UnlockResult', members: { ...common, 'Id getId()': id('id') } },
  {
    declaration: 'class Approval.ProcessResult',
    members: {
      ...common,
      'Id getEntityId()': id('entityId'),
      'Id getInstanceId()': id('instanceId'),
      'String getInstanceStatus()': ({ facts }: ApprovalResult) => facts['instanceStatus'] ?? null,
      'List<Id> getNewWorkitemIds()': () => ApexList.of('Id', [])
    }
  }
];
