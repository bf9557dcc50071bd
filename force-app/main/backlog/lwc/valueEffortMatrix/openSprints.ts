import { gql, type GraphQLDocument } from 'lightning/graphql';

/** Sprints of a product into which stories can be planned, the next one first. */
export const OPEN_SPRINTS: GraphQLDocument = gql`
  query OpenSprints($productId: ID) {
    uiapi {
      query {
        Sprint__c(
          first: 200
          where: { Product__c: { eq: $productId }, Status__c: { in: ["Planned", "Active"] } }
          orderBy: { Start_Date__c: { order: ASC, nulls: LAST }, Name: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
            }
          }
        }
      }
    }
  }
`;

interface SprintAnswer {
  readonly uiapi: {
    readonly query: {
      readonly Sprint__c: {
        readonly edges: readonly {
          readonly node: { readonly Id: string; readonly Name: { readonly value: string } };
        }[];
      };
    };
  };
}

/** The sprints as options of a list. */
export function readSprints(data: SprintAnswer): { label: string; value: string }[] {
  return data.uiapi.query.Sprint__c.edges.map(({ node }) => ({ value: node.Id, label: node.Name.value }));
}
