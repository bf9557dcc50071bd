import assert from 'node:assert/strict';
import { libraryClasses } from '../../library/index.ts';
import '../../library/symbols.ts';
import { ApexException } from '../apexException.ts';

/** Code of a class of the library, to be called by signature: `calling('System.String')('Integer length()', 'text')`. */
export function calling(className: string) {
  const found = libraryClasses.find(({ declaration }) => declaration.split(/[ <]/).includes(className));
  assert.ok(found, `no class ${className}`);
  return (signature: string, ...values: unknown[]): unknown => {
    const code = found.members[signature];
    assert.ok(code, `no ${signature} in ${className}`);
    return code(...values);
  };
}

/** The message of the exception that `work` throws, behind its type. */
export function thrownBy(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ApexException)) throw error;
    return `${error.apexType.symbol.name}: ${error.message}`;
  }
  return 'nothing';
}
