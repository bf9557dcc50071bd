import { gql, type GraphQLDocument } from 'lightning/graphql';

export const CHOICES: GraphQLDocument = gql`
  query BacklogChoices($productId: ID) {
    uiapi {
      query {
        Sprint__c(
          first: 2000
          where: { Product__c: { eq: $productId } }
          orderBy: { Start_Date__c: { order: ASC, nulls: LAST } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Status__c {
                value
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
              Completed_Points__c {
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
              }
            }
          }
        }
        Release__c(
          first: 2000
          where: { Product__c: { eq: $productId } }
          orderBy: { Release_Date__c: { order: ASC, nulls: LAST } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Status__c {
                value
              }
              Release_Date__c {
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
interface Edges<Node> {
  readonly edges: readonly { readonly node: Node }[];
}
interface ChoiceNode {
  readonly Id: string;
  readonly Name: Value<string>;
  readonly Status__c: Value<string>;
}
interface SprintNode extends ChoiceNode {
  readonly Start_Date__c: Value<string | null>;
  readonly End_Date__c: Value<string | null>;
  readonly Capacity_Points__c: Value<number | null>;
  readonly Completed_Points__c: Value<number | null>;
}
interface ReleaseNode extends ChoiceNode {
  readonly Release_Date__c: Value<string | null>;
}
export interface ChoiceAnswer {
  readonly uiapi: {
    readonly query: {
      readonly Sprint__c: Edges<SprintNode>;
      readonly Epic__c: Edges<ChoiceNode>;
      readonly Release__c: Edges<ReleaseNode>;
    };
  };
}

/** A record that a story can belong to. Days are ISO dates. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly status: string;
}
export interface SprintChoice extends Choice {
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly capacity: number | null;
  readonly completedPoints: number | null;
}
export interface ReleaseChoice extends Choice {
  readonly date: string | null;
}
export interface Choices {
  /** In the order of time. */
  readonly sprints: readonly SprintChoice[];
  readonly epics: readonly Choice[];
  readonly releases: readonly ReleaseChoice[];
}

export const NO_CHOICES: Choices = { sprints: [], epics: [], releases: [] };

const choiceOf = (node: ChoiceNode): Choice => ({ id: node.Id, name: node.Name.value, status: node.Status__c.value });

/** The choices out of the answer to `CHOICES`. */
export function readChoices(data: ChoiceAnswer): Choices {
  const { Sprint__c: sprints, Epic__c: epics, Release__c: releases } = data.uiapi.query;
  return {
    sprints: sprints.edges.map(({ node }) => ({
      ...choiceOf(node),
      startDate: node.Start_Date__c.value,
      endDate: node.End_Date__c.value,
      capacity: node.Capacity_Points__c.value,
      completedPoints: node.Completed_Points__c.value
    })),
    epics: epics.edges.map(({ node }) => choiceOf(node)),
    releases: releases.edges.map(({ node }) => ({ ...choiceOf(node), date: node.Release_Date__c.value }))
  };
}
