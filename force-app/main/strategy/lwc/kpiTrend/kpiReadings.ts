import { gql, type GraphQLDocument } from 'lightning/graphql';

export interface Reading {
  readonly id: string;
  /** ISO date. */
  readonly date: string;
  readonly value: number;
  readonly note: string;
}

/** Readings of an objective in the order of their days. */
export const READINGS: GraphQLDocument = gql`
  query Readings($objectiveId: ID) {
    uiapi {
      query {
        KPI_Reading__c(
          first: 2000
          where: { Objective__c: { eq: $objectiveId } }
          orderBy: { Reading_Date__c: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Reading_Date__c {
                value
              }
              Value__c {
                value
              }
              Note__c {
                value
              }
            }
          }
        }
      }
    }
  }
`;

interface Answer {
  readonly uiapi: {
    readonly query: {
      readonly KPI_Reading__c: {
        readonly edges: readonly {
          readonly node: {
            readonly Id: string;
            readonly Reading_Date__c: { readonly value: string };
            readonly Value__c: { readonly value: number };
            readonly Note__c: { readonly value: string | null };
          };
        }[];
      };
    };
  };
}

/** The answer to `READINGS`. */
export function readReadings(data: Answer): Reading[] {
  return data.uiapi.query.KPI_Reading__c.edges.map(({ node }) => ({
    id: node.Id,
    date: node.Reading_Date__c.value,
    value: node.Value__c.value,
    note: node.Note__c.value ?? ''
  }));
}
