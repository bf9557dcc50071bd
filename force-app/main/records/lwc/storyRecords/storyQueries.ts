import { gql, type GraphQLDocument } from 'lightning/graphql';

/** Stories of the first request, so that something shows at once. */
export const FIRST_PAGE_SIZE = 200;
/** Stories that each further request reads; the platform's limit. */
export const PAGE_SIZE = 2000;
/** `since` of whoever wants them all. */
export const EVER = '1970-01-01T00:00:00.000Z';

/**
 * Stories of a product in rank order, those written at or after an instant. A field that a role may not see would make the whole query fail,
 * so money is not among them: it is points times the product's cost per point.
 */
export const STORIES: GraphQLDocument = gql`
  query Stories($productId: ID, $since: DateTime, $first: Int, $after: String) {
    uiapi {
      query {
        Story__c(
          first: $first
          after: $after
          where: { Product__c: { eq: $productId }, SystemModstamp: { gte: { value: $since } } }
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
                label
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
              Is_Aligned__c {
                value
              }
              Business_Value__c {
                value
              }
              Time_Criticality__c {
                value
              }
              Risk_Reduction__c {
                value
              }
              Value_Score__c {
                value
              }
              Reach__c {
                value
              }
              Impact__c {
                value
                label
              }
              Confidence__c {
                value
              }
              MoSCoW__c {
                value
                label
              }
              WSJF__c {
                value
              }
              RICE__c {
                value
              }
              Stakeholder_Value__c {
                value
              }
              Vote_Points__c {
                value
              }
              Due_Date__c {
                value
              }
              Completed_On__c {
                value
              }
              Open_Question_Count__c {
                value
              }
              Open_Predecessor_Count__c {
                value
              }
              Acceptance_Criteria_Count__c {
                value
              }
              Not_Now_Reason__c {
                value
              }
              Segment__c {
                value
              }
              Tags__c {
                value
              }
              Epic__c {
                value
              }
              Epic__r {
                Name {
                  value
                }
                Objective__c {
                  value
                }
                Objective__r {
                  Name {
                    value
                  }
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
              Release__c {
                value
              }
              Release__r {
                Name {
                  value
                }
              }
              Requested_By__c {
                value
              }
              Requested_By__r {
                Name {
                  value
                }
                Group__c {
                  value
                }
              }
              Assignee__c {
                value
              }
              LastModifiedDate {
                value
              }
              LastModifiedById {
                value
              }
              SystemModstamp {
                value
              }
            }
          }
        }
      }
    }
  }
`;
