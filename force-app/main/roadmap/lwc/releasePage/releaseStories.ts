import { gql, type GraphQLDocument } from 'lightning/graphql';
import type { ReleaseStory } from 'c/releaseContents';

/** A story of the release as the page shows it. */
export interface ScopeStory extends ReleaseStory {
  readonly key: string;
  readonly statusLabel: string;
  readonly epicName: string;
  readonly value: number | null;
  /** What the user can do, and what for, in the words of the story. */
  readonly benefit: string;
}

/** Up to 2,000 stories of a release in rank order. */
export const RELEASE_STORIES: GraphQLDocument = gql`
  query ReleaseStories($releaseId: ID) {
    uiapi {
      query {
        Story__c(
          first: 2000
          where: { Release__c: { eq: $releaseId } }
          orderBy: { Rank__c: { order: ASC, nulls: LAST } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Title__c {
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
              Business_Value__c {
                value
              }
              Is_Blocked__c {
                value
              }
              Open_Question_Count__c {
                value
              }
              I_Want__c {
                value
              }
              So_That__c {
                value
              }
              Epic__r {
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
interface Node {
  readonly Id: string;
  readonly Name: Value<string>;
  readonly Title__c: Value<string>;
  readonly Type__c: Value<string>;
  readonly Status__c: Value<string>;
  readonly Points__c: Value<number | null>;
  readonly Business_Value__c: Value<number | null>;
  readonly Is_Blocked__c: Value<boolean>;
  readonly Open_Question_Count__c: Value<number | null>;
  readonly I_Want__c: Value<string | null>;
  readonly So_That__c: Value<string | null>;
  readonly Epic__r: { readonly Name: Value<string> } | null;
}
interface Answer {
  readonly uiapi: { readonly query: { readonly Story__c: { readonly edges: readonly { readonly node: Node }[] } } };
}

/** The answer to `RELEASE_STORIES`. */
export function readReleaseStories(data: Answer): ScopeStory[] {
  return data.uiapi.query.Story__c.edges.map(({ node }) => ({
    id: node.Id,
    key: node.Name.value,
    title: node.Title__c.value ?? '',
    type: node.Type__c.value,
    status: node.Status__c.value,
    statusLabel: node.Status__c.label ?? node.Status__c.value,
    points: node.Points__c.value,
    value: node.Business_Value__c.value,
    isBlocked: node.Is_Blocked__c.value,
    openQuestions: node.Open_Question_Count__c.value ?? 0,
    epicName: node.Epic__r?.Name.value ?? '',
    benefit: node.So_That__c.value || node.I_Want__c.value || ''
  }));
}
