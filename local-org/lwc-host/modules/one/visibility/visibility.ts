/** Component visibility rules. Source: Salesforce Help, "Dynamic Lightning Pages"; Metadata API, "UiFormulaCriterion". */
import type { FieldValue, RecordRepresentation } from '../../lightning/ldsCache/records.ts';
import { client, customPermission, userPermission, values } from '../orgValues/orgValues.ts';
import type { VisibilityRule } from '../pageModel/pageModel.ts';

type Criterion = VisibilityRule['criteria'][number];

const expression = (leftValue: string): string => leftValue.replace(/^\{!/, '').replace(/\}$/, '');

/** What rules look at besides the page itself; absent while it is on its way. */
export interface RuleFacts {
  readonly record?: RecordRepresentation | undefined;
  readonly user?: RecordRepresentation | undefined;
}

/** Qualified names of the record's fields that rules look at. */
export function recordFields(rules: readonly VisibilityRule[], objectApiName: string | undefined): string[] {
  return objectApiName ? pathsBelow('Record', rules).map((path) => `${objectApiName}.${path}`) : [];
}

/** Qualified names of the user's fields that rules look at, but for what the page knows anyway. */
export function userFields(rules: readonly VisibilityRule[]): string[] {
  return pathsBelow('$User', rules)
    .filter((path) => path !== 'Id')
    .map((path) => `User.${path}`);
}

function pathsBelow(root: string, rules: readonly VisibilityRule[]): string[] {
  const all = rules.flatMap(({ criteria }) => criteria).map(({ leftValue }) => expression(leftValue));
  const below = all.filter((path) => path.startsWith(`${root}.`)).map((path) => path.slice(root.length + 1));
  return [...new Set(below)];
}

/** Whether an item with this rule is shown: always without one, not yet while what the rule looks at is not known. */
export function isVisible(rule: VisibilityRule | undefined, facts: RuleFacts | undefined): boolean {
  if (!rule) return true;
  if (pathsBelow('Record', [rule]).length > 0 && !facts?.record) return false;
  if (userFields([rule]).length > 0 && !facts?.user) return false;
  const held = rule.criteria.map((criterion) => holds(criterion, facts ?? {}));
  return rule.booleanFilter ? combine(rule.booleanFilter, held) : held.every(Boolean);
}

function holds({ leftValue, operator, rightValue }: Criterion, facts: RuleFacts): boolean {
  const left = valueOf(expression(leftValue), facts);
  const test = OPERATORS[operator];
  return test ? test(left, rightValue ?? '') : false;
}

type Value = string | number | boolean | null;

const text = (value: Value): string => String(value ?? '').toLowerCase();
const asNumber = (value: Value | string): number => (value === '' || value === null ? NaN : Number(value));

/** Less and greater compare numbers as numbers, and anything else (dates) as text. */
function order(left: Value, right: string): number {
  const [one, other] = [asNumber(left), asNumber(right)];
  if (!Number.isNaN(one) && !Number.isNaN(other)) return one - other;
  return left === null ? NaN : text(left).localeCompare(text(right));
}

const equal = (left: Value, right: string): boolean =>
  typeof left === 'number' ? left === asNumber(right) : text(left) === text(right);

const OPERATORS: Readonly<Record<string, (left: Value, right: string) => boolean>> = {
  EQUAL: equal,
  NE: (left, right) => !equal(left, right),
  GT: (left, right) => order(left, right) > 0,
  GE: (left, right) => order(left, right) >= 0,
  LT: (left, right) => order(left, right) < 0,
  LE: (left, right) => order(left, right) <= 0,
  CONTAINS: (left, right) => text(left).includes(text(right))
};

function valueOf(path: string, { record, user }: RuleFacts): Value {
  const [first = '', ...steps] = path.split('.');
  if (first === 'Record') return fieldOf(record, steps);
  if (first === '$Client' && steps[0] === 'FormFactor') return client();
  if (first === '$Permission') return permission(steps);
  if (first === '$User') return steps[0] === 'Id' ? values.user.Id : fieldOf(user, steps);
  return null;
}

function permission([kind, name]: readonly string[]): boolean {
  const granted = kind === 'CustomPermission' ? customPermission(name ?? '') : userPermission(name ?? kind ?? '');
  return granted === true;
}

function fieldOf(record: RecordRepresentation | undefined, steps: readonly string[]): Value {
  let current: unknown = record;
  for (const step of steps) {
    current = ((current as RecordRepresentation | undefined)?.fields?.[step] as FieldValue | undefined)?.value;
  }
  return typeof current === 'object' || current === undefined ? null : (current as Value);
}

/** `1 AND (2 OR NOT 3)`: OR binds weakest, NOT strongest. */
function combine(filter: string, held: readonly boolean[]): boolean {
  const tokens = filter.toUpperCase().match(/\d+|AND|OR|NOT|[()]/g) ?? [];
  let next = 0;
  const take = (token: string): boolean => tokens[next] === token && (next += 1) > 0;
  const anyOf = (): boolean => {
    let value = allOf();
    while (take('OR')) value = allOf() || value;
    return value;
  };
  const allOf = (): boolean => {
    let value = one();
    while (take('AND')) value = one() && value;
    return value;
  };
  const one = (): boolean => {
    if (take('NOT')) return !one();
    if (!take('(')) return held[Number(tokens[next++]) - 1] ?? false;
    const value = anyOf();
    take(')');
    return value;
  };
  return anyOf();
}
