import type { FieldSchema } from '../../schema/model.ts';
import { OrgError } from '../../errors.ts';
import type { QueryColumn } from '../model.ts';
import type { Column } from '../names/column.ts';
import { columnOf, type Place, plainNames, resolveParents, resolvePath, rootOf } from '../names/resolvePath.ts';
import { formatter } from '../result/format.ts';
import { asStored, type Member, type RecordShape } from '../result/shape.ts';
import type { Call, ExpressionItem, FieldSetItem, Path, SubqueryItem } from '../syntax/ast.ts';
import { malformed } from '../syntax/queryError.ts';
import type { Select } from './compilation.ts';
import { pathSql } from './expression.ts';
import { memberOf, parentMember, shapeOf } from './members.ts';
import { labelSql } from './picklistSql.ts';
import { createProjection, type Projection } from './projection.ts';
import { typeOfMember } from './typeOf.ts';

const maximumFieldSet = 200;

/** What a query selects of each record: SQL columns, the shape they take, and a description of each. */
export interface Selection {
  readonly projection: Projection;
  readonly shape: RecordShape;
  readonly columns: readonly QueryColumn[];
}

/** Reads the select list. `addChildren` compiles a child subquery and says under which key and index its rows come. */
export function selectionOf(
  select: Select,
  addChildren: (item: SubqueryItem) => { key: string; index: number; column: QueryColumn }
): Selection {
  const builder = new SelectionBuilder(select);
  for (const item of select.query.select) {
    switch (item.kind) {
      case 'expression':
        builder.addExpression(item);
        break;
      case 'fields':
        builder.addFieldSet(item);
        break;
      case 'typeof':
        builder.addTypeOf(item);
        break;
      case 'subquery': {
        const { key, index, column } = addChildren(item);
        builder.add(builder.shape, key, { kind: 'children', index }, item.at, column);
      }
    }
  }
  return builder;
}

class SelectionBuilder implements Selection {
  readonly projection = createProjection();
  readonly columns: QueryColumn[] = [];
  readonly shape: RecordShape;
  readonly #select: Select;

  constructor(select: Select) {
    this.#select = select;
    const { object, alias } = select.tables.root;
    this.shape = shapeOf(this.projection.add(`${alias}."Id"`), { name: object.name });
  }

  add(shape: RecordShape, key: string, member: Member, at: number, column: QueryColumn): void {
    if (shape.members.has(key)) throw malformed(this.#select.text, at, `duplicate field selected: ${column.name}`);
    shape.members.set(key, member);
    this.columns.push(column);
  }

  addExpression({ expression, alias, at }: ExpressionItem): void {
    const { text } = this.#select;
    if (expression.kind === 'distance') throw malformed(text, at, "unexpected token: 'DISTANCE'");
    if (expression.kind === 'call') return this.#addCall(expression, alias);
    if (alias !== undefined) throw malformed(text, at, 'only aggregate expressions use field aliasing');
    this.#addColumn(resolvePath(this.#select, expression), expression);
  }

  /** toLabel(Status) keeps the field's key unless it has an alias of its own; so does FORMAT. */
  #addCall(call: Call, alias: string | undefined): void {
    const { text } = this.#select;
    if (call.name !== 'TOLABEL' && call.name !== 'FORMAT')
      throw malformed(text, call.at, `unexpected token: '${call.name}'`);
    const path = call.argument;
    if (path?.kind !== 'path') throw malformed(text, call.at, `${call.name} needs a field`);
    const column = resolvePath(this.#select, path);
    const value = pathSql(this.#select, path);
    const isLabel = call.name === 'TOLABEL';
    const member: Member = {
      kind: 'value',
      column: this.projection.add(isLabel ? labelSql(this.#select, value) : value.sql),
      convert: isLabel ? asStored : formatter(value.kind, value.field)
    };
    const shape = alias === undefined ? this.#parentShape(path) : this.shape;
    const name = alias ?? column.path.join('.');
    this.add(shape, alias ?? column.path.at(-1)!, member, call.at, { name, type: 'Text', aggregate: false });
  }

  addFieldSet({ set, at }: FieldSetItem): void {
    const { object, query, visibility } = this.#select;
    const { limit } = query;
    const isBounded = limit?.kind === 'number' && limit.value <= maximumFieldSet;
    if (set !== 'standard' && !isBounded) {
      throw new OrgError('MALFORMED_QUERY', 'The SOQL FIELDS function must have a LIMIT of at most 200');
    }
    const wanted = [...object.fields.values()].filter(
      (field) => visibility.field(object, field) && (set === 'all' || field.custom === (set === 'custom'))
    );
    for (const field of wanted)
      this.#addColumn(columnOf(this.#select, this.#select.tables.root, [], field), rootPath(field, at));
  }

  addTypeOf(item: Parameters<typeof typeOfMember>[2]): void {
    const { key, member, parents, columns } = typeOfMember(this.#select, this.projection, item);
    const shape = this.#shapeAt(parents, item.at);
    if (shape.members.has(key)) throw malformed(this.#select.text, item.at, `duplicate field selected: ${key}`);
    shape.members.set(key, member);
    this.columns.push(...columns);
  }

  #addColumn(column: Column, path: Path): void {
    const member = memberOf(this.projection, column);
    const described: QueryColumn = { name: column.path.join('.'), aggregate: false, ...typeOfField(column.field) };
    this.add(this.#parentShape(path), column.path.at(-1)!, member, path.at, described);
  }

  #parentShape(path: Path): RecordShape {
    return this.#shapeAt(plainNames(this.#select, path).slice(0, -1), path.at);
  }

  /** The shape of a parent, made on the way. */
  #shapeAt(names: readonly string[], at: number): RecordShape {
    let shape = this.shape;
    let place = rootOf(this.#select);
    for (const name of names) {
      place = resolveParents(this.#select, place, [name], at);
      shape = this.#childShape(shape, place);
    }
    return shape;
  }

  #childShape(shape: RecordShape, { tables, relationships }: Place): RecordShape {
    const key = relationships.at(-1)!;
    const known = shape.members.get(key);
    if (known?.kind === 'parent') return known.shape;
    const parent = parentMember(this.projection, tables);
    shape.members.set(key, parent);
    return parent.shape;
  }
}

const rootPath = ({ name }: FieldSchema, at: number): Path => ({ kind: 'path', names: [name], at });

const typeOfField = (field: FieldSchema | undefined) => (field ? { type: field.type } : { type: 'Text' });
