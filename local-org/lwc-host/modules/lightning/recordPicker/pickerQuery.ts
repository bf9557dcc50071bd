/** The GraphQL query of a record picker. Source: Lightning Component Reference "Record Picker". */

export interface Criterion {
  /** `Name`, or across relationships `Account.Name`. */
  readonly fieldPath: string;
  readonly operator: string;
  readonly value: unknown;
}

export interface PickerFilter {
  readonly criteria: readonly Criterion[];
  /** `1 AND (2 OR 3)`; without it all must hold. */
  readonly filterLogic?: string;
}

export interface PickerSearch {
  readonly objectApiName: string;
  /** Fields shown: the name, then at most one more. */
  readonly displayFields: readonly string[];
  /** Fields searched. */
  readonly matchingFields: readonly { readonly fieldPath: string; readonly mode?: 'contains' | 'startsWith' }[];
  readonly filter?: PickerFilter | undefined;
  readonly term: string;
  /** Sorts what is offered before anything is typed, latest first; undefined: by the name. */
  readonly recencyField?: string | undefined;
  readonly first: number;
}

type Where = string;

/** GraphQL text that finds the records to offer. Throws TypeError for a field path or an operator that is none. */
export function searchQuery(search: PickerSearch): string {
  const { objectApiName, displayFields, filter, first } = search;
  const conditions = [matchCondition(search), filter && filterCondition(filter)].filter((where) => where !== undefined);
  const where = conditions.length > 0 ? `, where: ${joined('and', conditions)}` : '';
  return `query records { uiapi { query { ${identifier(objectApiName)}(first: ${first}${where}, orderBy: ${order(search)})
    { edges { node { Id ${displayFields.map(selection).join(' ')} } } pageInfo { hasNextPage } } } } }`;
}

/** GraphQL text that finds one record, to show what is selected. */
export function selectedQuery(objectApiName: string, displayFields: readonly string[], id: string): string {
  const where = `{ Id: { eq: ${JSON.stringify(id)} } }`;
  return `query selected { uiapi { query { ${identifier(objectApiName)}(first: 1, where: ${where})
    { edges { node { Id ${displayFields.map(selection).join(' ')} } } } } } }`;
}

function matchCondition({ matchingFields, term }: PickerSearch): Where | undefined {
  const words = term.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return undefined;
  }
  const everyWord = words.map((word) =>
    joined(
      'or',
      matchingFields.map(({ fieldPath, mode }) => condition(fieldPath, 'like', pattern(word, mode)))
    )
  );
  return joined('and', everyWord);
}

function pattern(word: string, mode: 'contains' | 'startsWith' = 'contains'): string {
  const text = word.replace(/[\\%_]/g, '\\$&');
  return mode === 'startsWith' ? `${text}%` : `%${text}%`;
}

function joined(operator: 'and' | 'or', conditions: readonly Where[]): Where {
  return conditions.length === 1 ? (conditions[0] as Where) : `{ ${operator}: [${conditions.join(', ')}] }`;
}

function order({ recencyField, displayFields, term }: PickerSearch): string {
  const isRecent = term.trim() === '' && recencyField !== undefined;
  return nested(isRecent ? recencyField : (displayFields[0] as string), `{ order: ${isRecent ? 'DESC' : 'ASC'} }`);
}

/** `Account.Name` -> `{ Account: { Name: inner } }` */
function nested(fieldPath: string, inner: string): string {
  return pathOf(fieldPath).reduceRight((content, name) => `{ ${name}: ${content} }`, inner);
}

/** `Account.Name` -> `Account { Name { value displayValue } }` */
function selection(fieldPath: string): string {
  return pathOf(fieldPath).reduceRight((content, name) => `${name} { ${content} }`, 'value displayValue');
}

function pathOf(fieldPath: string): string[] {
  return fieldPath.split('.').map(identifier);
}

function identifier(name: string): string {
  if (!/^[A-Za-z]\w*$/.test(name)) {
    throw new TypeError(`"${name}" is no API name.`);
  }
  return name;
}

const OPERATORS = new Set(['eq', 'ne', 'lt', 'gt', 'lte', 'gte', 'like', 'in', 'nin', 'includes', 'excludes']);

function condition(fieldPath: string, operator: string, value: unknown): Where {
  if (!OPERATORS.has(operator)) {
    throw new TypeError(`"${operator}" is no filter operator; there are ${[...OPERATORS].join(', ')}.`);
  }
  return nested(fieldPath, `{ ${operator}: ${literal(value)} }`);
}

/** A value as GraphQL writes it: names of objects unquoted, and date literals such as TODAY too. */
function literal(value: unknown, name = ''): string {
  if (Array.isArray(value)) {
    return `[${value.map((item) => literal(item)).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([key, item]) => `${identifier(key)}: ${literal(item, key)}`);
    return `{ ${parts.join(', ')} }`;
  }
  return name === 'literal' ? identifier(String(value)) : JSON.stringify(value ?? null);
}

/** The condition of a filter, its logic parsed. Throws TypeError where the logic is malformed or names no criterion. */
export function filterCondition({ criteria, filterLogic }: PickerFilter): Where | undefined {
  const conditions = criteria.map(({ fieldPath, operator, value }) => condition(fieldPath, operator, value));
  if (conditions.length === 0) {
    return undefined;
  }
  return filterLogic ? new LogicParser(filterLogic, conditions).parse() : joined('and', conditions);
}

/** `1 AND (2 OR NOT 3)`, over numbered conditions; AND binds before OR. */
class LogicParser {
  readonly text: string;
  readonly tokens: string[];
  readonly conditions: readonly Where[];

  constructor(text: string, conditions: readonly Where[]) {
    this.text = text;
    this.tokens = text.toUpperCase().match(/\d+|AND|OR|NOT|[()]|\S/g) ?? [];
    this.conditions = conditions;
  }

  parse(): Where {
    const where = this.either();
    if (this.tokens.length > 0) {
      throw this.malformed();
    }
    return where;
  }

  either(): Where {
    const parts = [this.both()];
    while (this.take('OR')) {
      parts.push(this.both());
    }
    return joined('or', parts);
  }

  both(): Where {
    const parts = [this.single()];
    while (this.take('AND')) {
      parts.push(this.single());
    }
    return joined('and', parts);
  }

  single(): Where {
    if (this.take('NOT')) {
      return `{ not: ${this.single()} }`;
    }
    if (this.take('(')) {
      const where = this.either();
      if (!this.take(')')) {
        throw this.malformed();
      }
      return where;
    }
    const where = this.conditions[Number(this.tokens.shift()) - 1];
    if (where === undefined) {
      throw this.malformed();
    }
    return where;
  }

  take(token: string): boolean {
    const isNext = this.tokens[0] === token;
    if (isNext) {
      this.tokens.shift();
    }
    return isNext;
  }

  malformed(): TypeError {
    return new TypeError(`The filter logic "${this.text}" is malformed, or names a criterion that is not there.`);
  }
}
