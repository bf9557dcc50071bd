import type { EmittedScript } from './model.ts';
import type { ScriptScope } from './scope.ts';

/** Begins a script; the names of its constants are known only when it ends. */
export function openScript({ writer }: ScriptScope): { fill(text: string): void } {
  writer.write('(($, k, c, T) => { "use strict"; ');
  return writer.hole();
}

/** Ends a script. */
export function closeScript(
  constants: { fill(text: string): void },
  { writer, pool }: ScriptScope,
  about: { readonly fileName: string; readonly line: number; readonly displayNames: ReadonlyMap<string, string> }
): EmittedScript {
  writer.write('})');
  const names = pool.constants.map((_, index) => `k${index}`).join(', ');
  constants.fill(names === '' ? '' : `const [${names}] = k; `);
  return {
    fileName: about.fileName,
    text: writer.toString(),
    lineOffset: about.line - 1,
    constants: pool.constants,
    displayNames: about.displayNames
  };
}
