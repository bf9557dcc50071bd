import type { Position } from '../syntax/ast.ts';
import { isSystem } from '../types/builtIn.ts';
import type { MethodSymbol, TypeSymbol } from '../types/model.ts';
import type { BoundCall, BoundExpression } from './bound.ts';
import type { Code } from './code.ts';
import { valueOfNames } from './meaning.ts';

/** Methods of `Database` whose text may bind variables of the code around. */
const dynamicQueries: ReadonlySet<string> = new Set(['query', 'countquery', 'getquerylocator']);

/**
 * Variables that the text of a dynamic query may name, where a call is one: locals, and those of the class and of the classes around it.
 * Of a text that stands in the code only those that it names.
 */
export function visibleVariables(
  code: Code,
  method: MethodSymbol,
  values: readonly BoundExpression[],
  at: Position
): BoundCall['visible'] {
  const isDynamic = method.owner.qualifiedName === 'Database' && dynamicQueries.has(method.name.toLowerCase());
  if (!isDynamic || !isSystem(method.parameters[0]!.type, 'String')) return undefined;
  const text = values[0]!;
  const names = text.kind === 'literal' ? namesIn(String(text.value)) : namesInScope(code);
  return [...new Set(names)].flatMap((name) => {
    const value = valueOfNames(code, { kind: 'name', name, at });
    return 'kind' in value ? [{ name: name.toLowerCase(), value }] : [];
  });
}

const namesIn = (text: string): string[] => [...text.matchAll(/:\s*([A-Za-z_]\w*)/g)].map(([, name]) => name!);

function namesInScope(code: Code): string[] {
  const names = code.locals.names();
  for (let around: TypeSymbol | undefined = code.within; around; around = around.outer) {
    for (let type: TypeSymbol | undefined = around; type?.origin === 'source'; type = type.superclass?.symbol) {
      names.push(...type.variables.keys());
    }
  }
  return names;
}
