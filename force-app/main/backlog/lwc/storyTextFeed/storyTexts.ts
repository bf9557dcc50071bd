import { gql, type GraphQLDocument } from 'lightning/graphql';
import type { Estimated, StoryText } from 'c/similarStories';

/** A story as it is found, compared and named. */
export interface ReadStory extends StoryText, Estimated {
  readonly key: string;
  readonly status: string;
  readonly statusLabel: string;
  readonly sprintName: string;
  readonly completedOn: string | null;
}

/** Stories that one request reads: half of what the platform allows, for taking more apart at once would hold up the page. */
export const PAGE_SIZE = 1000;

export const STORY_TEXTS: GraphQLDocument = gql`
  query StoryTexts($productId: ID, $first: Int, $after: String) {
    uiapi {
      query {
        Story__c(
          first: $first
          after: $after
          where: { Product__c: { eq: $productId } }
          orderBy: { Name: { order: DESC } }
        ) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              Id
              Name {
                value
              }
              Title__c {
                value
              }
              As_a__c {
                value
              }
              I_Want__c {
                value
              }
              So_That__c {
                value
              }
              Type__c {
                value
              }
              Status__c {
                value
                label
              }
              Points__c {
                value
              }
              Epic__c {
                value
              }
              Completed_On__c {
                value
              }
              Sprint__r {
                Name {
                  value
                }
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
type Text = Value<string | null>;

interface TextNode {
  readonly Id: string;
  readonly Name: Value<string>;
  readonly Title__c: Text;
  readonly As_a__c: Text;
  readonly I_Want__c: Text;
  readonly So_That__c: Text;
  readonly Type__c: Text;
  readonly Status__c: Value<string>;
  readonly Points__c: Value<number | null>;
  readonly Epic__c: Text;
  readonly Completed_On__c: Text;
  readonly Sprint__r: { readonly Name: Value<string> } | null;
}

interface Answer {
  readonly uiapi: {
    readonly query: {
      readonly Story__c: {
        readonly totalCount: number;
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly edges: readonly { readonly node: TextNode }[];
      };
    };
  };
}

function toStory(node: TextNode): ReadStory {
  const sentence = [node.As_a__c, node.I_Want__c, node.So_That__c].map(({ value }) => value ?? '');
  return {
    id: node.Id,
    key: node.Name.value,
    title: node.Title__c.value ?? '',
    text: sentence.join(' '),
    type: node.Type__c.value ?? '',
    status: node.Status__c.value,
    statusLabel: node.Status__c.label ?? node.Status__c.value,
    points: node.Points__c.value,
    epicId: node.Epic__c.value,
    sprintName: node.Sprint__r?.Name.value ?? '',
    completedOn: node.Completed_On__c.value
  };
}

/** One page of stories out of the answer to `STORY_TEXTS`. */
export function readTextPage(data: Answer): { stories: ReadStory[]; total: number; next: string | undefined } {
  const { edges, totalCount, pageInfo } = data.uiapi.query.Story__c;
  return {
    stories: edges.map(({ node }) => toStory(node)),
    total: totalCount,
    next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined
  };
}
