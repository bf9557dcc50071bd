import type { ApexType } from '../types/model.ts';
import type { LocalSymbol } from './bound.ts';

/** Parameters and local variables of one body, by block. Names ignore case; an inner block may not take a name that is in use. */
export class Locals {
  readonly #blocks: Map<string, LocalSymbol>[] = [new Map()];
  readonly #used = new Map<string, number>();

  find(name: string): LocalSymbol | undefined {
    const key = name.toLowerCase();
    for (let depth = this.#blocks.length - 1; depth >= 0; depth--) {
      const found = this.#blocks[depth]!.get(key);
      if (found) return found;
    }
    return undefined;
  }

  /** Of all that code can name here, in lower case. */
  names(): string[] {
    return this.#blocks.flatMap((block) => [...block.keys()]);
  }

  declare(name: string, type: ApexType): LocalSymbol {
    const local = this.hidden(name, type);
    this.#blocks.at(-1)!.set(name.toLowerCase(), local);
    return local;
  }

  /** A variable that no code can name. */
  hidden(name: string, type: ApexType): LocalSymbol {
    const key = name.toLowerCase();
    const times = (this.#used.get(key) ?? 0) + 1;
    this.#used.set(key, times);
    return { name, type, emittedName: times === 1 ? `${key}$` : `${key}$${times}` };
  }

  within<T>(work: () => T): T {
    this.#blocks.push(new Map());
    try {
      return work();
    } finally {
      this.#blocks.pop();
    }
  }
}
