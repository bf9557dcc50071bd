import { gql, type GraphQLDocument } from 'lightning/graphql';

/** Records that one request reads; the platform's limit. */
export const STAKEHOLDER_PAGE_SIZE = 2000;

/** Stakeholders of a product with what only product owners and analysts may see: influence, interest and weight. */
export const STAKEHOLDERS: GraphQLDocument = gql`
  query Stakeholders($productId: ID) {
    uiapi {
      query {
        Stakeholder__c(first: 2000, where: { Product__c: { eq: $productId } }, orderBy: { Name: { order: ASC } }) {
          edges {
            node {
              Id
              Name {
                value
              }
              Role__c {
                value
              }
              Group__c {
                value
                label
              }
              Influence__c {
                value
              }
              Interest__c {
                value
              }
              Weight__c {
                value
              }
              Vote_Points_Spent__c {
                value
              }
              Is_Me__c {
                value
              }
            }
          }
        }
      }
    }
  }
`;

/** Those whose votes a person may give: names and points alone, which everybody may see. */
export const VOTERS: GraphQLDocument = gql`
  query Voters($productId: ID) {
    uiapi {
      query {
        Stakeholder__c(first: 2000, where: { Product__c: { eq: $productId } }, orderBy: { Name: { order: ASC } }) {
          edges {
            node {
              Id
              Name {
                value
              }
              Is_Me__c {
                value
              }
            }
          }
        }
      }
    }
  }
`;

/** Votes of a product, or of one stakeholder of it, a page at a time. */
export const VOTES: GraphQLDocument = gql`
  query Votes($productId: ID, $first: Int, $after: String) {
    uiapi {
      query {
        Vote__c(
          first: $first
          after: $after
          where: { Stakeholder__r: { Product__c: { eq: $productId } }, Points__c: { gt: 0 } }
          orderBy: { Name: { order: ASC } }
        ) {
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              Id
              Story__c {
                value
              }
              Stakeholder__c {
                value
              }
              Points__c {
                value
              }
            }
          }
        }
      }
    }
  }
`;
