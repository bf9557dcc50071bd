import { Kind, parse, type DefinitionNode, type DocumentNode, type OperationDefinitionNode } from 'graphql';

/** What `gql` makes of a query: opaque to components. */
export class GraphqlDocument {
  readonly source: string;
  parsed: DocumentNode | undefined;

  constructor(source: string) {
    this.source = source;
  }

  /** The parsed query. Throws graphql's GraphQLError for a syntax error. */
  get ast(): DocumentNode {
    return (this.parsed ??= withoutRepeatedFragments(parse(this.source, { noLocation: true })));
  }

  /** The operation that a request runs; undefined when `operationName` names none, or is missing and there are several. */
  operation(operationName?: string | null): OperationDefinitionNode | undefined {
    const operations = this.ast.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const named = operations.filter(({ name }) => !operationName || name?.value === operationName);
    return named.length === 1 ? named[0] : undefined;
  }

  /** Whether every variable the operation cannot do without has a value. */
  hasValues(variables: Readonly<Record<string, unknown>> = {}, operationName?: string | null): boolean {
    const required = (this.operation(operationName)?.variableDefinitions ?? []).filter(
      ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue
    );
    return required.every(({ variable }) => variables[variable.name.value] !== undefined);
  }
}

/** Tagged template of a GraphQL query. A value put in may be another such query (a fragment) or text. */
export function gql(literals: TemplateStringsArray | string, ...values: readonly unknown[]): GraphqlDocument {
  const parts = typeof literals === 'string' ? [literals] : literals;
  return new GraphqlDocument(parts.reduce((whole, part, place) => whole + textOf(values[place - 1]) + part));
}

function textOf(value: unknown): string {
  return value instanceof GraphqlDocument ? value.source : String(value ?? '');
}

/** Two fragments that both bring a third bring it twice, which GraphQL refuses. */
function withoutRepeatedFragments(document: DocumentNode): DocumentNode {
  const seen = new Set<string>();
  const isFirst = (definition: DefinitionNode): boolean => {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) {
      return true;
    }
    const isNew = !seen.has(definition.name.value);
    seen.add(definition.name.value);
    return isNew;
  };
  return { ...document, definitions: document.definitions.filter(isFirst) };
}
