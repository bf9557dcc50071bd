import type { Block, Position } from '../syntax/ast.ts';
import type { ApexType, ParameterSymbol } from '../types/model.ts';
import { typeName } from '../types/typeKey.ts';
import type { BoundBody } from './bound.ts';
import type { Code } from './code.ts';
import { completes } from './flow.ts';
import { bindStatements, declareLocal } from './statements.ts';

/** A body of code with its parameters. What has a result must not end without it. */
export function bindCodeBody(
  code: Code,
  parameters: readonly (ParameterSymbol & { readonly at: Position })[],
  block: Block
): BoundBody {
  const locals = parameters.map(({ name, type, at }) => declareLocal(code, name, type, at));
  const statements = bindStatements(code, block.statements);
  if (needsResult(code.returns) && statements.every(completes)) {
    code.report(block.end, `Missing return statement required return type: ${typeName(code.returns)}`);
  }
  return { parameters: locals, block: { kind: 'block', statements, at: block.at }, at: block.at };
}

function needsResult(returns: ApexType | undefined): returns is ApexType {
  return returns !== undefined && returns.kind !== 'void' && returns.kind !== 'error';
}
