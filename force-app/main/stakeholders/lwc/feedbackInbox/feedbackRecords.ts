import { gql, type GraphQLDocument } from 'lightning/graphql';

/** A piece of feedback as the inbox shows it. */
export interface Feedback {
  readonly id: string;
  readonly key: string;
  readonly subject: string;
  readonly text: string;
  readonly status: string;
  readonly statusLabel: string;
  readonly sentiment: string;
  readonly sentimentLabel: string;
  readonly sourceLabel: string;
  readonly segment: string;
  readonly sender: string;
  readonly storyId: string | null;
  readonly storyTitle: string;
  readonly response: string;
  readonly isWaiting: boolean;
  /** Days since it came in. */
  readonly age: number;
  readonly caseId: string | null;
}

/** Feedback of a product, the newest first; up to the platform's limit. */
export const FEEDBACK: GraphQLDocument = gql`
  query Feedback($productId: ID) {
    uiapi {
      query {
        Feedback__c(first: 2000, where: { Product__c: { eq: $productId } }, orderBy: { CreatedDate: { order: DESC } }) {
          totalCount
          edges {
            node {
              Id
              Name {
                value
              }
              Subject__c {
                value
              }
              Text__c {
                value
              }
              Status__c {
                value
                label
              }
              Sentiment__c {
                value
                label
              }
              Source__c {
                value
                label
              }
              Segment__c {
                value
              }
              Stakeholder__r {
                Name {
                  value
                }
              }
              Contact__r {
                Name {
                  value
                }
              }
              Story__c {
                value
              }
              Story__r {
                Title__c {
                  value
                }
              }
              Response__c {
                value
              }
              Is_Waiting_for_Answer__c {
                value
              }
              Age_Days__c {
                value
              }
              Case__c {
                value
              }
            }
          }
        }
      }
    }
  }
`;

interface Value<T> {
  readonly value: T;
  readonly label?: string | null;
}
type Named = { readonly Name: Value<string> } | null;
interface Node {
  readonly Id: string;
  readonly Name: Value<string>;
  readonly Subject__c: Value<string>;
  readonly Text__c: Value<string | null>;
  readonly Status__c: Value<string | null>;
  readonly Sentiment__c: Value<string | null>;
  readonly Source__c: Value<string | null>;
  readonly Segment__c: Value<string | null>;
  readonly Stakeholder__r: Named;
  readonly Contact__r: Named;
  readonly Story__c: Value<string | null>;
  readonly Story__r: { readonly Title__c: Value<string> } | null;
  readonly Response__c: Value<string | null>;
  readonly Is_Waiting_for_Answer__c: Value<boolean>;
  readonly Age_Days__c: Value<number | null>;
  readonly Case__c: Value<string | null>;
}
interface Answer {
  readonly uiapi: { readonly query: { readonly Feedback__c: { readonly edges: readonly { readonly node: Node }[] } } };
}

const labelOf = ({ value, label }: Value<string | null>): string => label ?? value ?? '';

/** The answer to `FEEDBACK`. */
export function readFeedback(data: Answer): Feedback[] {
  return data.uiapi.query.Feedback__c.edges.map(({ node }) => ({
    id: node.Id,
    key: node.Name.value,
    subject: node.Subject__c.value,
    text: node.Text__c.value ?? '',
    status: node.Status__c.value ?? 'New',
    statusLabel: labelOf(node.Status__c),
    sentiment: node.Sentiment__c.value ?? '',
    sentimentLabel: labelOf(node.Sentiment__c),
    sourceLabel: labelOf(node.Source__c),
    segment: node.Segment__c.value ?? '',
    sender: node.Stakeholder__r?.Name.value ?? node.Contact__r?.Name.value ?? '',
    storyId: node.Story__c.value,
    storyTitle: node.Story__r?.Title__c.value ?? '',
    response: node.Response__c.value ?? '',
    isWaiting: node.Is_Waiting_for_Answer__c.value,
    age: node.Age_Days__c.value ?? 0,
    caseId: node.Case__c.value
  }));
}
