import type { ClassType, TypeSymbol } from '../types/model.ts';
import type { EmittedClass, Transaction } from './model.ts';
import { current, isCurrent } from './transaction.ts';

/** What every emitted class has besides its methods. */
export interface RunnableClass extends EmittedClass {
  /** The static variables, all null. */
  $state(): object;
  /** Runs static initializers in the order of the source. */
  $init(): void;
}

/**
 * A class of the org as emitted code refers to it: loaded when first used, its statics made when first used in a transaction. Static
 * initializers that come back to their own class find its variables as they are by then.
 */
export class LoadedClass {
  readonly symbol: TypeSymbol;
  readonly type: ClassType;
  readonly #load: () => RunnableClass;
  readonly #superclass: () => LoadedClass | undefined;
  #class: RunnableClass | undefined;
  #transaction: Transaction | undefined;
  #state: object | undefined;

  constructor(symbol: TypeSymbol, load: () => RunnableClass, superclass: () => LoadedClass | undefined) {
    this.symbol = symbol;
    this.type = { kind: 'class', symbol, arguments: [] };
    this.#load = load;
    this.#superclass = superclass;
  }

  /** The class, with or without its static initializers having run. */
  loaded(): RunnableClass {
    return (this.#class ??= this.#load());
  }

  /** The class, for a call or an instance: its static initializers have run. */
  use(): RunnableClass {
    if (!isCurrent(this.#transaction)) this.#enter();
    return this.#class!;
  }

  /** The static variables of the transaction. */
  statics(): object {
    return isCurrent(this.#transaction) ? this.#state! : this.#enter();
  }

  #enter(): object {
    const transaction = current();
    const known = transaction.statics.get(this.loaded());
    if (known) return this.#keep(transaction, known);
    this.#superclass()?.use();
    const state = this.#keep(transaction, this.loaded().$state());
    transaction.statics.set(this.loaded(), state);
    try {
      this.loaded().$init();
    } catch (error) {
      transaction.statics.delete(this.loaded());
      this.#transaction = undefined;
      throw error;
    }
    return state;
  }

  #keep(transaction: Transaction, state: object): object {
    this.#transaction = transaction;
    this.#state = state;
    return state;
  }
}
