import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { CHOICES, readChoices, type ChoiceAnswer } from './choiceQuery';

export { NO_CHOICES, type Choice, type Choices, type ReleaseChoice, type SprintChoice } from './choiceQuery';

/**
 * Reads what the stories of a product can belong to: its sprints, epics and releases. Shows nothing. Who may not read them is offered none.
 * @fires choices `Choices`
 */
export default class BacklogChoices extends LightningElement {
  @api
  get productId(): string {
    return this.variables?.productId ?? '';
  }
  set productId(value: string) {
    this.query = value ? CHOICES : undefined;
    this.variables = value ? { productId: value } : undefined;
  }
  query: GraphQLDocument | undefined;
  variables: { productId: string } | undefined;
  #refresh: (() => Promise<void>) | undefined;

  @wire(graphql, { query: '$query', variables: '$variables' })
  wiredChoices({ data, refresh }: GraphQLResult): void {
    this.#refresh = refresh;
    if (!data) return;
    this.dispatchEvent(new CustomEvent('choices', { detail: readChoices(data as unknown as ChoiceAnswer) }));
  }

  /** Reads them anew. */
  @api
  refresh(): void {
    this.#refresh?.().catch(() => {
      // What was read before is still offered.
    });
  }
}
