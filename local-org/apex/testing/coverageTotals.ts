import type { CodeCoverage, TestRun } from '../model.ts';
import type { LiveProject } from '../live/model.ts';
import { linesOf, resetCoverage, type UnitCoverage } from '../runtime/coverage.ts';

interface CoveredUnit extends UnitCoverage {
  readonly id: string;
  readonly type: CodeCoverage['type'];
  /** Over all tests of the run. */
  readonly total: Uint8Array;
}

/** Adds up what tests reach, of everything that is no test. */
export class CoverageTotals {
  readonly #units: readonly CoveredUnit[];
  readonly #byTest: TestRun['coverageByTest'][number][] = [];

  constructor({ units, program }: LiveProject, idOf: (unitName: string) => string) {
    this.#units = units
      .filter(({ isTest, kind }) => !isTest && kind !== 'anonymous')
      .flatMap(({ name, kind }) => {
        const unit = program.coverageOf(name);
        if (!unit || unit.lines.length === 0) return [];
        const type = kind === 'trigger' ? ('ApexTrigger' as const) : ('ApexClass' as const);
        return [{ ...unit, id: idOf(name), type, total: new Uint8Array(unit.lines.length) }];
      })
      .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  }

  /** A test method begins. */
  begin(): void {
    resetCoverage(this.#units);
  }

  /** It has ended. */
  end(testClassId: string, testMethod: string): void {
    for (const unit of this.#units) {
      let isReached = false;
      for (const [place, mark] of unit.reached.entries()) {
        if (mark === 0) continue;
        unit.total[place] = 1;
        isReached = true;
      }
      if (isReached) this.#byTest.push({ ...named(unit), ...linesOf(unit), testClassId, testMethod });
    }
  }

  answer(): Pick<TestRun, 'coverage' | 'coverageByTest'> {
    const coverage = this.#units.map((unit) => ({ ...named(unit), ...linesOf({ ...unit, reached: unit.total }) }));
    return { coverage, coverageByTest: this.#byTest };
  }
}

const named = ({ id, name, type }: CoveredUnit): Pick<CodeCoverage, 'id' | 'name' | 'type'> => ({ id, name, type });
