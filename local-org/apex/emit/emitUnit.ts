import type { BoundBody, BoundUnit } from '../bind/bound.ts';
import { writeBody } from './bodies.ts';
import { ConstantPool } from './constantPool.ts';
import { CoverageLines } from './coverageLines.ts';
import { emitType } from './emitType.ts';
import { LineWriter } from './lineWriter.ts';
import type { EmittedScript, EmittedUnit } from './model.ts';
import { closeScript, openScript } from './script.ts';

/** JavaScript of a class, trigger or anonymous block, with all types declared in it. */
export function emitUnit(unit: BoundUnit): EmittedUnit {
  const coverage = new CoverageLines();
  const types = unit.types.map((type) => ({ symbol: type.symbol, script: emitType(type, coverage) }));
  const body = unit.body && emitBody(unit, unit.body, coverage);
  return { name: unit.name, types, body, lines: coverage.lines };
}

/** A trigger runs without sharing, anonymous code as its transaction says. */
function emitBody(unit: BoundUnit, body: BoundBody, coverage: CoverageLines): EmittedScript {
  const sharing = unit.kind === 'trigger' ? 'without' : undefined;
  const scope = { pool: new ConstantPool(), writer: new LineWriter(1), coverage, owner: undefined, sharing } as const;
  const open = openScript(scope);
  writeBody('function body', body, scope);
  scope.writer.write('return body; ');
  const fileName = unit.kind === 'trigger' ? `apex-trigger:${unit.name}` : 'apex-anonymous:';
  return closeScript(open, scope, { fileName, line: 1, displayNames: new Map() });
}
