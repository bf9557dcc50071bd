import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import type { Link } from 'c/dependencyGraph';
import {
  DEPENDENCY_PAGE_SIZE,
  OPEN_DEPENDENCIES,
  readDependencyPage,
  type DependencyAnswer
} from 'c/dependencyRecords';
import type { AnyError } from 'c/errorText';

type Variables = { productId: string; first: number; after: string | null };

/** What `dependencies` tells. */
export interface DependencyNews {
  /** Which story needs which that is not done yet: `after` needs `before`. */
  readonly dependencies: readonly Link[];
}

/**
 * Reads the open dependencies of a product for the page around it, a page of records at a time, and tells them when it has them all: half of
 * them would suggest an order that breaks the others. Shows nothing itself.
 * @fires dependencies `DependencyNews`
 * @fires feederror the error, when they cannot be read
 */
export default class DependencyFeed extends LightningElement {
  @api
  get productId(): string {
    return this.variables?.productId ?? '';
  }
  set productId(value: string) {
    if (value === this.productId) return;
    this.query = value ? OPEN_DEPENDENCIES : undefined;
    this.variables = value ? { productId: value, first: DEPENDENCY_PAGE_SIZE, after: null } : undefined;
    this.restart();
  }

  query: GraphQLDocument | undefined;
  variables: Variables | undefined;

  #pages = new Map<string | null, readonly Link[]>();
  #isRereading = false;
  /** Cursors asked for while rereading: the wire may hand out what it kept, which is not waited for. */
  #asked = new Set<string | null>();
  #refresh: (() => Promise<void>) | undefined;

  @wire(graphql, { query: '$query', variables: '$variables' })
  wiredDependencies({ data, errors, refresh }: GraphQLResult): void {
    this.#refresh = refresh;
    if (errors) this.fail(errors);
    if (!data || !this.variables) return;
    if (this.#isRereading && !this.#asked.has(this.variables.after)) this.askAgain();
    else this.take(data as unknown as DependencyAnswer);
  }

  /** Reads them anew; what was told stays until then. */
  @api
  refresh(): void {
    if (!this.variables) return;
    this.restart();
    this.#isRereading = true;
    // Variables that stay as they are would not make the wire run.
    if (this.variables.after === null) this.askAgain();
    else this.variables = { ...this.variables, after: null };
  }

  private restart(): void {
    this.#pages.clear();
    this.#asked.clear();
    this.#isRereading = false;
  }

  private askAgain(): void {
    this.#asked.add(this.variables?.after ?? null);
    this.#refresh?.().catch((error: AnyError) => this.fail(error));
  }

  private take(data: DependencyAnswer): void {
    const page = readDependencyPage(data);
    this.#pages.set(this.variables!.after, page.dependencies);
    if (page.next) {
      this.variables = { ...this.variables!, after: page.next };
      return;
    }
    this.#isRereading = false;
    const detail: DependencyNews = { dependencies: [...this.#pages.values()].flat() };
    this.dispatchEvent(new CustomEvent('dependencies', { detail }));
  }

  private fail(detail: AnyError): void {
    this.#isRereading = false;
    this.dispatchEvent(new CustomEvent('feederror', { detail }));
  }
}
