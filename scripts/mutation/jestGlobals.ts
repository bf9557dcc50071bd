import { expect } from 'expect';
import { bind } from 'jest-each';
import { fn } from 'jest-mock';

/** A test as a file of tests declares it: the headings above it and its own, joined by spaces. */
export interface DeclaredTest {
  readonly name: string;
  readonly run: () => unknown;
}

type Block = () => unknown;

/** What tests of `domain/` use of jest, by name, and the list that fills while a file of tests runs. */
export function jestGlobals(): { readonly globals: Record<string, unknown>; readonly tests: DeclaredTest[] } {
  const tests: DeclaredTest[] = [];
  let heading: string[] = [];

  const describe = (title: string, block: Block): void => {
    const above = heading;
    heading = [...above, title];
    block();
    heading = above;
  };
  const it = (title: string, run: Block): void => {
    tests.push({ name: [...heading, title].join(' '), run });
  };
  const globals = {
    describe: Object.assign(describe, { each: bind(describe, false) }),
    it: Object.assign(it, { each: bind(it, false) }),
    expect,
    jest: { fn }
  };
  return { globals, tests };
}
