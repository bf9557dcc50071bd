/** What the parser yields: names are as written, nothing is resolved or typed. `offset` is 0-based in the source. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null; readonly offset: number }
  | { readonly kind: 'reference'; readonly name: string; readonly offset: number }
  | { readonly kind: 'operation'; readonly operator: string; readonly operands: Expression[]; readonly offset: number }
  | { readonly kind: 'call'; readonly name: string; readonly args: Expression[]; readonly offset: number };
