import { gql, type GraphQLDocument } from 'lightning/graphql';

/** What gives a product's stories their why and when. Up to 2,000 of each kind; money stays out, for not every role may see it. */
export const STRATEGY: GraphQLDocument = gql`
  query Strategy($productId: ID) {
    uiapi {
      query {
        Objective__c(
          first: 2000
          where: { Product__c: { eq: $productId } }
          orderBy: { Weight__c: { order: DESC }, Name: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Status__c {
                value
                label
              }
              Weight__c {
                value
              }
              Due_Date__c {
                value
              }
              KPI_Name__c {
                value
              }
              Unit__c {
                value
              }
              Baseline__c {
                value
              }
              Target__c {
                value
              }
              Actual__c {
                value
              }
              Progress__c {
                value
              }
              Trend__c {
                value
              }
            }
          }
        }
        Roadmap_Item__c(
          first: 2000
          where: { Product__c: { eq: $productId } }
          orderBy: { Start_Date__c: { order: ASC, nulls: LAST }, Name: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Status__c {
                value
                label
              }
              Horizon__c {
                value
                label
              }
              Lane__c {
                value
              }
              Sort_Order__c {
                value
              }
              Confidence__c {
                value
              }
              Start_Date__c {
                value
              }
              End_Date__c {
                value
              }
              Promised_Date__c {
                value
              }
              Forecast_P50_Date__c {
                value
              }
              Forecast_P85_Date__c {
                value
              }
              Is_Promise_at_Risk__c {
                value
              }
              Objective__c {
                value
              }
              Epic__c {
                value
              }
              Release__c {
                value
              }
            }
          }
        }
        Epic__c(first: 2000, where: { Product__c: { eq: $productId } }, orderBy: { Name: { order: ASC } }) {
          edges {
            node {
              Id
              Name {
                value
              }
              Status__c {
                value
                label
              }
              Objective__c {
                value
              }
              Release__c {
                value
              }
            }
          }
        }
        Release__c(
          first: 2000
          where: { Product__c: { eq: $productId } }
          orderBy: { Release_Date__c: { order: ASC, nulls: LAST }, Name: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Status__c {
                value
                label
              }
              Release_Date__c {
                value
              }
              Forecast_P50_Date__c {
                value
              }
              Forecast_P85_Date__c {
                value
              }
            }
          }
        }
        Sprint__c(
          first: 2000
          where: { Product__c: { eq: $productId } }
          orderBy: { Start_Date__c: { order: ASC, nulls: LAST }, Name: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Status__c {
                value
                label
              }
              Start_Date__c {
                value
              }
              End_Date__c {
                value
              }
              Capacity_Points__c {
                value
              }
            }
          }
        }
      }
    }
  }
`;
