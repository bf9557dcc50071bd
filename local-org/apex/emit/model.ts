import type { ApexType, ClassType, MethodSymbol, TypeSymbol, VariableSymbol } from '../types/model.ts';

/** JavaScript of one type, trigger or anonymous block, as text. Its lines are the lines of the source. */
export interface EmittedScript {
  /** As V8 names it in stacks: `apex:Outer.Inner`, `apex-trigger:Name`, `apex-anonymous:`. */
  readonly fileName: string;
  /** An expression: a function that takes the runtime, the constants and the coverage, and gives the class or function. */
  readonly text: string;
  /** Lines of the source before the script begins. */
  readonly lineOffset: number;
  /** What the text takes from the runtime, in the order of its names. */
  readonly constants: readonly Constant[];
  /** JavaScript names of methods to what stacks show. */
  readonly displayNames: ReadonlyMap<string, string>;
}

/** A class or trigger as JavaScript, and the lines that count for coverage. */
export interface EmittedUnit {
  readonly name: string;
  readonly types: readonly { readonly symbol: TypeSymbol; readonly script: EmittedScript | undefined }[];
  /** Of a trigger or anonymous code. */
  readonly body: EmittedScript | undefined;
  /** The code marks a line by its place in here. */
  readonly lines: readonly number[];
}

/** What emitted code needs that cannot be written down as text. Equal constants of a script are one. */
export type Constant =
  | { readonly kind: 'type'; readonly type: ApexType }
  /** The loader's entry of a class of the org. */
  | { readonly kind: 'class'; readonly symbol: TypeSymbol }
  /** What an emitted class extends. */
  | { readonly kind: 'base'; readonly type: ClassType | undefined }
  | { readonly kind: 'enumConstant'; readonly symbol: TypeSymbol; readonly name: string }
  /** Code of the library, to be called as its signature says. */
  | { readonly kind: 'method'; readonly method: MethodSymbol }
  /** The same where a class of the user, or another of the library, may bring its own. */
  | { readonly kind: 'virtual'; readonly method: MethodSymbol }
  | { readonly kind: 'getter' | 'setter'; readonly variable: VariableSymbol }
  | { readonly kind: 'decimal' | 'double'; readonly text: string }
  | { readonly kind: 'typeToken'; readonly type: ApexType }
  | { readonly kind: 'objectToken'; readonly object: string }
  | { readonly kind: 'fieldToken'; readonly object: string; readonly field: string };
