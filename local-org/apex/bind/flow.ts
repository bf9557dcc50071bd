import type { BoundExpression, BoundStatement } from './bound.ts';

/** Whether what stands behind a statement can be reached, as the platform reckons it: only `true` written out makes a loop endless. */
export function completes(statement: BoundStatement | undefined): boolean {
  if (!statement) return true;
  switch (statement.kind) {
    case 'block':
      return statement.statements.every(completes);
    case 'return':
    case 'throw':
    case 'break':
    case 'continue':
      return false;
    case 'if':
      return statement.otherwise === undefined || completes(statement.then) || completes(statement.otherwise);
    case 'while':
    case 'doWhile':
    case 'for':
      return !isEndless(statement.condition, statement.kind) || breaks(statement.body);
    case 'switch':
      return (
        statement.otherwise === undefined ||
        completes(statement.otherwise) ||
        statement.cases.some(({ body }) => completes(body))
      );
    case 'try':
      return completesTry(statement);
    case 'runAs':
      return completes(statement.body);
    default:
      return true;
  }
}

function completesTry({ body, catches, finally: last }: BoundStatement & { kind: 'try' }): boolean {
  if (last && !completes(last)) return false;
  return completes(body) || catches.some((one) => completes(one.body));
}

function isEndless(condition: BoundExpression | undefined, kind: string): boolean {
  if (!condition) return kind === 'for';
  return condition.kind === 'literal' && condition.value === true;
}

/** Whether a `break` in a loop's body ends that loop. */
function breaks(statement: BoundStatement | undefined): boolean {
  if (!statement) return false;
  switch (statement.kind) {
    case 'break':
      return true;
    case 'block':
      return statement.statements.some(breaks);
    case 'if':
      return breaks(statement.then) || breaks(statement.otherwise);
    case 'switch':
      return breaks(statement.otherwise) || statement.cases.some(({ body }) => breaks(body));
    case 'try':
      return breaks(statement.body) || breaks(statement.finally) || statement.catches.some(({ body }) => breaks(body));
    case 'runAs':
      return breaks(statement.body);
    default:
      return false;
  }
}
