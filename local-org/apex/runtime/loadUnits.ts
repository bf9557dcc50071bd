import { runInThisContext } from 'node:vm';
import type { BoundUnit } from '../bind/bound.ts';
import { emitUnit } from '../emit/emitUnit.ts';
import type { EmittedScript, EmittedUnit } from '../emit/model.ts';
import type { TypeSymbol } from '../types/model.ts';
import { symbolKey } from '../types/typeKey.ts';
import { type ClassLookup, constantValue } from './constantValue.ts';
import type { UnitCoverage } from './coverage.ts';
import { countdown } from './cpuClock.ts';
import { LoadedClass, type RunnableClass } from './loadedClass.ts';
import { registerScript } from './stackTrace.ts';
import { support } from './support.ts';

/** Code that can run: classes by name, bodies of triggers and anonymous code. JavaScript is made of a unit when it is first used. */
export interface Program {
  /** A class of the units by its qualified name, whatever the case: `InvoiceService`, `InvoiceService.Move`. */
  classNamed(qualifiedName: string): LoadedClass | undefined;
  /** The code of a trigger, or of anonymous code. */
  bodyOf(unitName: string): (() => void) | undefined;
  /** What was reached of a unit; emits it if nobody has used it yet. */
  coverageOf(unitName: string): UnitCoverage | undefined;
}

type Emitted = (runtime: unknown, constants: readonly unknown[], coverage: Uint8Array, countdown: unknown) => unknown;

/** JavaScript of units, kept for as long as the unit is: most survive a deploy unchanged. */
const emittedUnits = new WeakMap<BoundUnit, EmittedUnit>();

function emittedOf(unit: BoundUnit): EmittedUnit {
  const known = emittedUnits.get(unit) ?? emitUnit(unit);
  emittedUnits.set(unit, known);
  return known;
}

/** Makes a program of bound units. `beneath`: where classes are looked for that none of the units has (anonymous code calls the org's). */
export function loadUnits(units: readonly BoundUnit[], beneath?: Program): Program {
  const byName = new Map<string, LoadedUnit>();
  const classes = new Map<string, LoadedClass>();
  const classNamed = (name: string): LoadedClass | undefined =>
    classes.get(name.toLowerCase()) ?? beneath?.classNamed(name);
  const classOf: ClassLookup = (symbol) => {
    const found = classNamed(symbolKey(symbol));
    if (!found) throw new Error(`No code for the class ${symbol.qualifiedName}`);
    return found;
  };
  for (const unit of units) {
    const loaded = new LoadedUnit(unit, classOf);
    byName.set(unit.name.toLowerCase(), loaded);
    for (const { symbol } of unit.types) {
      const one = loaded.classOf(symbol);
      classes.set(symbol.qualifiedName.toLowerCase(), one);
      // A class that has the name of one of the library's goes by another key.
      classes.set(symbolKey(symbol), one);
    }
  }
  return {
    classNamed,
    bodyOf: (name) => byName.get(name.toLowerCase())?.body(),
    coverageOf: (name) => byName.get(name.toLowerCase())?.coverage()
  };
}

/** A unit whose scripts are run when somebody asks for what they make. */
class LoadedUnit {
  readonly #unit: BoundUnit;
  readonly #classOf: ClassLookup;
  #coverage: UnitCoverage | undefined;
  #body: (() => void) | undefined;

  constructor(unit: BoundUnit, classOf: ClassLookup) {
    this.#unit = unit;
    this.#classOf = classOf;
  }

  coverage(): UnitCoverage {
    if (!this.#coverage) {
      const { name, lines } = emittedOf(this.#unit);
      this.#coverage = { name, lines, reached: new Uint8Array(lines.length) };
    }
    return this.#coverage;
  }

  body(): (() => void) | undefined {
    if (!this.#unit.body) return undefined;
    return (this.#body ??= this.#run(emittedOf(this.#unit).body!) as () => void);
  }

  classOf(symbol: TypeSymbol): LoadedClass {
    const superclass = (): LoadedClass | undefined => {
      const above = symbol.superclass?.symbol;
      return above?.origin === 'source' ? this.#classOf(above) : undefined;
    };
    return new LoadedClass(symbol, () => this.#load(symbol), superclass);
  }

  #load(symbol: TypeSymbol): RunnableClass {
    const script = emittedOf(this.#unit).types.find((type) => type.symbol === symbol)?.script;
    if (!script) throw new Error(`${symbol.qualifiedName} is no class that has code`);
    const emitted = this.#run(script) as RunnableClass;
    const type = { kind: 'class', symbol, arguments: [] } as const;
    Object.defineProperty(emitted.prototype, 'apexType', { value: type, writable: true });
    return emitted;
  }

  #run({ fileName, text, lineOffset, constants, displayNames }: EmittedScript): unknown {
    registerScript(fileName, displayNames);
    const emitted = runInThisContext(text, { filename: fileName, lineOffset }) as Emitted;
    const values = constants.map((constant) => constantValue(constant, this.#classOf));
    return emitted(support, values, this.coverage().reached, countdown);
  }
}
