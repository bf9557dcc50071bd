import { gql, type GraphQLDocument } from 'lightning/graphql';
import type { Link } from 'c/dependencyGraph';

/** Dependencies that one request reads; the platform's limit. */
export const DEPENDENCY_PAGE_SIZE = 2000;

/** Dependencies of a product's stories on stories that are not done. */
export const OPEN_DEPENDENCIES: GraphQLDocument = gql`
  query OpenDependencies($productId: ID, $first: Int, $after: String) {
    uiapi {
      query {
        Story_Dependency__c(
          first: $first
          after: $after
          where: { Successor__r: { Product__c: { eq: $productId } }, Is_Open__c: { eq: true } }
          orderBy: { Name: { order: ASC } }
        ) {
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              Id
              Predecessor__c {
                value
              }
              Successor__c {
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
}

/** What the query above answers for a dependency. */
export interface DependencyNode {
  readonly Id: string;
  /** Blank once the story it pointed at was deleted. */
  readonly Predecessor__c: Value<string | null>;
  readonly Successor__c: Value<string>;
}

export interface DependencyAnswer {
  readonly uiapi: {
    readonly query: {
      readonly Story_Dependency__c: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly edges: readonly { readonly node: DependencyNode }[];
      };
    };
  };
}

export interface DependencyPage {
  readonly dependencies: Link[];
  /** Where the next page starts; undefined after the last. */
  readonly next: string | undefined;
}

/** One page of dependencies out of the answer to `OPEN_DEPENDENCIES`, by the ids of the stories. */
export function readDependencyPage(data: DependencyAnswer): DependencyPage {
  const { edges, pageInfo } = data.uiapi.query.Story_Dependency__c;
  return {
    dependencies: edges.flatMap(({ node }) => {
      const before = node.Predecessor__c.value;
      return before ? [{ before, after: node.Successor__c.value }] : [];
    }),
    next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined
  };
}
