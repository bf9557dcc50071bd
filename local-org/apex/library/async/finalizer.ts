import { randomUUID } from 'node:crypto';
import { apexError, type ApexException } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { type FinalizerOutcome, setFinalizer } from '../../runtime/async/finalizers.ts';
import { enumConstant } from '../../runtime/values/enumConstant.ts';
import { Id } from '../../runtime/values/id.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';

/** `FinalizerContext`: how the Queueable ended. */
export class FinalizerContext extends LibraryObject {
  readonly outcome: FinalizerOutcome;

  constructor(outcome: FinalizerOutcome) {
    super();
    this.outcome = outcome;
  }

  override get apexType() {
    return libraryType('System.FinalizerContext');
  }

  get failure(): ApexException | null {
    return this.outcome.failure ?? null;
  }
}

const result = ({ failure }: FinalizerContext) =>
  enumConstant(libraryType('System.ParentJobResult'), failure ? 'UNHANDLED_EXCEPTION' : 'SUCCESS');

export const finalizerClasses: readonly LibraryClass[] = [
  { declaration: 'enum System.ParentJobResult { SUCCESS, UNHANDLED_EXCEPTION }', members: {} },
  { declaration: 'interface System.Finalizer', members: { 'void execute(FinalizerContext context)': null } },
  {
    declaration: 'interface System.FinalizerContext',
    members: {
      'Id getAsyncApexJobId()': ({ outcome }: FinalizerContext) => new Id(outcome.jobId),
      'Exception getException()': ({ failure }: FinalizerContext) => failure,
      'ParentJobResult getResult()': result,
      'String getRequestId()': () => randomUUID()
    }
  }
];

/** Of `System`. */
export const finalizerMembers: Readonly<Record<string, LibraryCode>> = {
  'static void attachFinalizer(Object finalizer)': (finalizer: object | null) => {
    if (!setFinalizer(given(finalizer))) {
      throw apexError('System.HandledException', 'A finalizer can be attached in a queueable job only, and once');
    }
  }
};
