import type { Ranked } from 'c/storyOrder';
import { foldText, type Filterable } from 'c/storyFilter';
import { gql, type GraphQLDocument } from 'lightning/graphql';

/** A story as the backlog shows it. */
export interface Story extends Ranked, Filterable {
  readonly title: string;
  readonly type: string;
  readonly statusLabel: string;
  readonly epicName: string;
  readonly sprintName: string;
  readonly isReady: boolean;
}

/** A product to choose, with what stands on top of its backlog. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly vision: string;
  readonly goal: string;
  /** User who decides about the order. */
  readonly ownerId: string | null;
}

/** Stories that one request reads; the platform's limit. */
export const PAGE_SIZE = 2000;

export const PRODUCTS: GraphQLDocument = gql`
  query Products {
    uiapi {
      query {
        Product__c(first: 2000, orderBy: { Name: { order: ASC } }) {
          edges {
            node {
              Id
              Name {
                value
              }
              Vision__c {
                value
              }
              Product_Goal__c {
                value
              }
              Product_Owner__c {
                value
              }
            }
          }
        }
      }
    }
  }
`;

export const STORIES: GraphQLDocument = gql`
  query Stories($productId: ID, $first: Int, $after: String) {
    uiapi {
      query {
        Story__c(
          first: $first
          after: $after
          where: { Product__c: { eq: $productId } }
          orderBy: { Rank__c: { order: ASC, nulls: LAST }, Name: { order: ASC } }
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
              Rank__c {
                value
              }
              Is_Blocked__c {
                value
              }
              Is_Ready__c {
                value
              }
              Epic__c {
                value
              }
              Epic__r {
                Name {
                  value
                }
              }
              Sprint__c {
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

/** What the query above answers for a story. */
export interface StoryNode {
  readonly Id: string;
  readonly Name: Value<string>;
  readonly Title__c: Value<string>;
  readonly Type__c: Value<string>;
  readonly Status__c: Value<string>;
  readonly Points__c: Value<number | null>;
  readonly Rank__c: Value<string | null>;
  readonly Is_Blocked__c: Value<boolean>;
  readonly Is_Ready__c: Value<boolean>;
  readonly Epic__c: Value<string | null>;
  readonly Epic__r: { readonly Name: Value<string> } | null;
  readonly Sprint__c: Value<string | null>;
  readonly Sprint__r: { readonly Name: Value<string> } | null;
}

export interface StoryPage {
  readonly stories: Story[];
  readonly total: number;
  /** Where the next page starts; undefined after the last. */
  readonly next: string | undefined;
}

interface Connection<Node> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Node }[];
}

interface Answer<Name extends string, Node> {
  readonly uiapi: { readonly query: Record<Name, Connection<Node>> };
}

function toStory(node: StoryNode): Story {
  const epicName = node.Epic__r?.Name.value ?? '';
  const title = node.Title__c.value ?? '';
  return {
    id: node.Id,
    key: node.Name.value,
    rank: node.Rank__c.value,
    title,
    type: node.Type__c.value,
    status: node.Status__c.value,
    statusLabel: node.Status__c.label ?? node.Status__c.value,
    points: node.Points__c.value,
    epicId: node.Epic__c.value,
    epicName,
    sprintId: node.Sprint__c.value,
    sprintName: node.Sprint__r?.Name.value ?? '',
    isBlocked: node.Is_Blocked__c.value,
    isReady: node.Is_Ready__c.value,
    searchText: foldText(`${node.Name.value} ${title} ${epicName}`)
  };
}

/** One page of stories out of the answer to `STORIES`. */
export function readStoryPage(data: Answer<'Story__c', StoryNode>): StoryPage {
  const { edges, totalCount, pageInfo } = data.uiapi.query.Story__c;
  return {
    stories: edges.map(({ node }) => toStory(node)),
    total: totalCount,
    next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined
  };
}

interface ProductNode {
  readonly Id: string;
  readonly Name: Value<string>;
  readonly Vision__c: Value<string | null>;
  readonly Product_Goal__c: Value<string | null>;
  readonly Product_Owner__c: Value<string | null>;
}

/** The products out of the answer to `PRODUCTS`. */
export function readProducts(data: Answer<'Product__c', ProductNode>): Product[] {
  return data.uiapi.query.Product__c.edges.map(({ node }) => ({
    id: node.Id,
    name: node.Name.value,
    vision: node.Vision__c.value ?? '',
    goal: node.Product_Goal__c.value ?? '',
    ownerId: node.Product_Owner__c.value
  }));
}
