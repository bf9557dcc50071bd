import type { LoadedClass } from '../runtime/loadedClass.ts';
import type { MethodSymbol } from '../types/model.ts';
import type { LiveProject } from '../live/model.ts';
import { annotationOf } from '../doors/callMethod.ts';

/** A class with tests, ready to run. */
export interface FoundTests {
  readonly name: string;
  readonly owner: LoadedClass;
  readonly setups: readonly MethodSymbol[];
  /** In the order of the source. */
  readonly methods: readonly MethodSymbol[];
  /** `SeeAllData=true` on the class or one of its methods. */
  readonly seesAllData: boolean;
}

/** All classes that have tests, sorted by name. */
export function findTests(live: LiveProject): FoundTests[] {
  const found: FoundTests[] = [];
  for (const { name, kind } of live.units) {
    const owner = kind === 'class' ? live.classNamed(name) : undefined;
    const tests = owner && testsOf(owner);
    if (tests && tests.methods.length > 0) found.push(tests);
  }
  return found.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

function testsOf(owner: LoadedClass): FoundTests {
  const methods = [...owner.symbol.methods.values()]
    .flat()
    .filter(({ isStatic }) => isStatic)
    .sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0));
  const having = (annotation: string) => methods.filter((method) => annotationOf(method, annotation));
  const seesAllData =
    classSeesAllData(owner) || having('istest').some((method) => isAllData(annotationOf(method, 'istest')!));
  return { name: owner.symbol.name, owner, setups: having('testsetup'), methods: having('istest'), seesAllData };
}

const isAllData = ({ parameters }: { parameters: ReadonlyMap<string, unknown> }): boolean =>
  parameters.get('seealldata') === true;

function classSeesAllData({ symbol }: LoadedClass): boolean {
  const { declaration } = symbol.source!;
  if (declaration.kind === 'trigger') return false;
  return declaration.modifiers.annotations.some((each) => each.name.toLowerCase() === 'istest' && isAllData(each));
}
