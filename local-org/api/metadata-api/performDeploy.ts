import { OrgError } from '../../errors.ts';
import { componentKey } from '../../metadata/registry.ts';
import type { DeployResult, Org } from '../../org.ts';
import type { Caller } from '../../security/model.ts';
import { failureMessage, notFoundMessage, successMessages } from './componentMessages.ts';
import { hasPassed, runDeployTests, testSelection, unknownTests } from './deployTests.ts';
import type { ComponentMessage, DeployOutcome, DeployRequest, TestReport } from './model.ts';
import { readArchive } from './package/readArchive.ts';
import { readPackage, type Deletion, type DeployPackage } from './package/readPackage.ts';

export interface DeployWork {
  readonly request: DeployRequest;
  readonly archive: Uint8Array;
  readonly caller: Caller;
  /** Asked when all is done but the commit: the client may have called it off. */
  readonly isCanceled: () => boolean;
}

/** Deploys a zip: all of it or nothing, unless the client asked to keep what is sound. */
export async function performDeploy(org: Org, work: DeployWork): Promise<DeployOutcome> {
  const pack = readPackage(readArchive(work.archive), work.request);
  if (pack.problems.length > 0) {
    return { status: 'Failed', messages: pack.problems.map((problem) => failureMessage(pack, problem)) };
  }
  const { present, absent } = sortDeletions(org, pack.deletions);
  const notFound = absent.map((deletion) => notFoundMessage(pack, deletion, work.request.ignoreWarnings));
  if (notFound.some(({ success }) => !success) && work.request.rollbackOnError) {
    return { status: 'Failed', messages: notFound };
  }
  return new Attempt(org, work, { ...pack, deletions: present }).run(notFound);
}

function sortDeletions(org: Org, deletions: readonly Deletion[]): { present: Deletion[]; absent: Deletion[] } {
  const isPresent = ({ type, fullName }: Deletion): boolean => org.metadata.get(type, fullName) !== undefined;
  return { present: deletions.filter(isPresent), absent: deletions.filter((deletion) => !isPresent(deletion)) };
}

/** One deploy of a package that could be read; with `rollbackOnError` off it is tried again without what is refused. */
class Attempt {
  readonly #org: Org;
  readonly #work: DeployWork;
  readonly #pack: DeployPackage;
  #tests: TestReport | undefined;
  #isCanceled = false;

  constructor(org: Org, work: DeployWork, pack: DeployPackage) {
    this.#org = org;
    this.#work = work;
    this.#pack = pack;
  }

  async run(before: readonly ComponentMessage[]): Promise<DeployOutcome> {
    const failures: ComponentMessage[] = before.filter(({ success }) => !success);
    const failed = new Set<string>();
    for (;;) {
      const result = await this.#deploy(failed);
      const errors = result.problems.filter(({ problemType }) => problemType === 'Error');
      failures.push(...errors.map((problem) => failureMessage(this.#pack, problem)));
      const isStuck = !errors.some((problem) => this.#holds(problem) && !failed.has(componentKey(problem)));
      for (const problem of errors) failed.add(componentKey(problem));
      if (errors.length === 0 || isStuck || this.#work.request.rollbackOnError) {
        const isDone = errors.length === 0 && result.success;
        return this.#outcome(
          isDone,
          result,
          failures,
          failed,
          before.filter(({ success }) => success)
        );
      }
    }
  }

  #holds(problem: { readonly type: string; readonly fullName: string }): boolean {
    const key = componentKey(problem);
    return [...this.#pack.components, ...this.#pack.deletions].some((component) => componentKey(component) === key);
  }

  #deploy(failed: ReadonlySet<string>): Promise<DeployResult> {
    const isKept = (component: { type: string; fullName: string }): boolean => !failed.has(componentKey(component));
    return this.#org.deploy(this.#pack.components.filter(isKept), {
      checkOnly: this.#work.request.checkOnly,
      userId: this.#work.caller.userId,
      deletions: this.#pack.deletions.filter(isKept),
      verify: () => this.#verify()
    });
  }

  #verify(): boolean {
    this.#isCanceled = this.#work.isCanceled();
    if (this.#isCanceled) return false;
    const { request, caller } = this.#work;
    const selection = testSelection(request);
    if (!selection) return true;
    const apex = this.#org.apex;
    const unknown = unknownTests(request, apex);
    if (unknown.length > 0) {
      throw new OrgError('INVALID_ID_FIELD', `Invalid test class name: ${unknown.join(', ')}`);
    }
    this.#tests = runDeployTests(apex, selection, caller, this.#pack.components);
    return hasPassed(this.#tests);
  }

  #outcome(
    isDone: boolean,
    result: DeployResult,
    failures: readonly ComponentMessage[],
    failed: ReadonlySet<string>,
    warnings: readonly ComponentMessage[]
  ): DeployOutcome {
    const advice = result.problems
      .filter(({ problemType }) => problemType === 'Warning')
      .map((problem) => failureMessage(this.#pack, problem));
    return {
      status: this.#isCanceled
        ? 'Canceled'
        : !isDone
          ? 'Failed'
          : failures.length > 0
            ? 'SucceededPartial'
            : 'Succeeded',
      messages: [...failures, ...successMessages(this.#pack, result, failed), ...warnings, ...advice],
      ...(this.#tests ? { tests: this.#tests } : {})
    };
  }
}
