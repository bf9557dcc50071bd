import { readComponents } from '../../../metadata/readComponents.ts';
import { createRegistry } from '../../../metadata/registry.ts';
import { buildSchema } from '../../../schema/buildSchema.ts';
import { fixtureFiles } from '../../../testing/fixtureProject.ts';
import { type ApexSource, compileProject } from '../../compileProject.ts';
import { library } from '../../library/symbols.ts';
import type { BoundExpression, BoundStatement, BoundUnit } from '../bound.ts';

const { components } = readComponents(
  Object.entries(fixtureFiles).map(([path, content]) => ({ path, content: Buffer.from(content) }))
);
const metadata = createRegistry(components, 1);
export const facts = { schema: buildSchema(metadata).schema, metadata, library };

/** Classes and triggers as sources, named by what they declare. */
export function sourcesOf(...texts: readonly string[]): ApexSource[] {
  return texts.map((text) => {
    const [, word = '', name = ''] = /\b(class|interface|enum|trigger)\s+(\w+)/i.exec(text) ?? [];
    return { kind: word.toLowerCase() === 'trigger' ? 'trigger' : 'class', fullName: name, path: `${name}.cls`, text };
  });
}

/** What is wrong with classes and triggers, `line:column problem` each, over the objects of the fixture project. */
export function problemsOf(...texts: readonly string[]): string[] {
  return compileProject(sourcesOf(...texts), facts).problems.map(
    ({ line, column, problem }) => `${line}:${column} ${problem}`
  );
}

/** What is wrong with members of a class, without the places. */
export function problemsIn(members: string, ...others: readonly string[]): string[] {
  return compileProject(sourcesOf(`public class Example { ${members} }`, ...others), facts).problems.map(
    ({ problem }) => problem
  );
}

/** Statements of anonymous code; throws what is wrong with it. */
export function boundStatements(code: string, ...classes: readonly string[]): readonly BoundStatement[] {
  return anonymousUnit(code, ...classes).body!.block.statements;
}

export function anonymousUnit(code: string, ...classes: readonly string[]): BoundUnit {
  const project = compileProject(sourcesOf(...classes), facts);
  const result = project.anonymous(code);
  const problems = [...project.problems, ...('problems' in result ? result.problems : [])];
  if (problems.length > 0 || !('unit' in result)) throw new Error(problems.map(({ problem }) => problem).join('\n'));
  return result.unit;
}

/** The value that a variable is declared with: `bound('Long a = 1;')`. */
export function boundValue(declaration: string, ...classes: readonly string[]): BoundExpression {
  const last = boundStatements(declaration, ...classes).at(-1);
  if (last?.kind !== 'local' || !last.value) throw new Error('Not a declaration with a value');
  return last.value;
}
