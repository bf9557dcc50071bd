// Stryker asks its Babel for `counts[index]!--` where it finds `counts[index]!++`. Babel 8 knows no `!` there and takes the program down;
// this lets it pass. A plugin of Stryker only in that it is loaded before the files are read.
import { createRequire } from 'node:module';

type Validate = (node: unknown, key: string, value: unknown) => void;
interface Babel {
  readonly types: {
    readonly NODE_FIELDS: { readonly UpdateExpression: { readonly argument: { validate: Validate } } };
    isTSNonNullExpression(node: unknown): boolean;
  };
}

const stryker = createRequire(import.meta.url).resolve('@stryker-mutator/core');
const instrumenter = createRequire(stryker).resolve('@stryker-mutator/instrumenter');
const { types } = createRequire(instrumenter)('@babel/core') as Babel;
const { argument } = types.NODE_FIELDS.UpdateExpression;
const { validate } = argument;
argument.validate = (node, key, value) => types.isTSNonNullExpression(value) || validate(node, key, value);

export const strykerPlugins: readonly never[] = [];
