import { expectType } from '../strict.ts';
import { opaque, term, type Call, type SqlTerm, type Term } from '../term.ts';
import { operands } from './combined.ts';

export function concatenate(call: Call): Term {
  call.args.forEach((arg) => expectType(call, arg, ['text']));
  const [left, right] = operands(call);
  return term(call, 'text', {
    evaluate: (context) => {
      const text = `${left.evaluate(context) ?? ''}${right.evaluate(context) ?? ''}`;
      return text === '' ? null : text;
    },
    toSql: (column) => {
      const [a, b] = [left.toSql(column), right.toSql(column)];
      const pieces = [...piecesOf(a), ...piecesOf(b)];
      return { ...opaque(`nullif(${pieces.join(' || ')}, '')`, [a, b]), pieces };
    }
  });
}

/** A chain of texts is joined in one go: nested, some hundred of them would exceed SQLite's depth of expressions. */
function piecesOf(text: SqlTerm): readonly string[] {
  return text.pieces ?? [`coalesce(${text.sql}, '')`];
}
