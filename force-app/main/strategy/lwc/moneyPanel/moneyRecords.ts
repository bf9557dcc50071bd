import { gql, type GraphQLDocument } from 'lightning/graphql';

/** What an epic or a release costs, in the org's currency. */
export interface CostRow {
  readonly id: string;
  readonly name: string;
  readonly cost: number;
  readonly spent: number;
  readonly budget: number | null;
  readonly isOver: boolean;
  /** Business value of its stories; null where it is not added up. */
  readonly value: number | null;
}

export interface MoneyRecords {
  readonly epics: readonly CostRow[];
  readonly releases: readonly CostRow[];
  /** Points finished in each of the last sprints, the newest first. */
  readonly finished: readonly number[];
}

/** Money of a product's epics and releases, and the pace of its last five sprints. For who may see money: others would be refused it all. */
export const MONEY: GraphQLDocument = gql`
  query Money($productId: ID) {
    uiapi {
      query {
        Epic__c(first: 2000, where: { Product__c: { eq: $productId } }, orderBy: { Name: { order: ASC } }) {
          edges {
            node {
              Id
              Name {
                value
              }
              Cost__c {
                value
              }
              Budget__c {
                value
              }
              Is_Over_Budget__c {
                value
              }
              Total_Points__c {
                value
              }
              Done_Points__c {
                value
              }
              Total_Business_Value__c {
                value
              }
            }
          }
        }
        Release__c(first: 2000, where: { Product__c: { eq: $productId } }, orderBy: { Name: { order: ASC } }) {
          edges {
            node {
              Id
              Name {
                value
              }
              Cost__c {
                value
              }
              Budget__c {
                value
              }
              Is_Over_Budget__c {
                value
              }
              Total_Points__c {
                value
              }
              Done_Points__c {
                value
              }
            }
          }
        }
        Sprint__c(
          first: 5
          where: { Product__c: { eq: $productId }, Status__c: { eq: "Completed" } }
          orderBy: { End_Date__c: { order: DESC, nulls: LAST } }
        ) {
          edges {
            node {
              Id
              Completed_Points__c {
                value
              }
            }
          }
        }
      }
    }
  }
`;

type Cell = { readonly value: unknown };
type Node = { readonly Id: string } & Readonly<Record<string, Cell>>;
interface Answer {
  readonly uiapi: { readonly query: Readonly<Record<string, { readonly edges: readonly { readonly node: Node }[] }>> };
}

const number = (cell: Cell | undefined): number => (cell?.value as number | null | undefined) ?? 0;

function toRow(node: Node): CostRow {
  const [cost, points, done] = [number(node.Cost__c), number(node.Total_Points__c), number(node.Done_Points__c)];
  return {
    id: node.Id,
    name: String(node.Name?.value ?? ''),
    cost,
    spent: points === 0 ? 0 : (cost * done) / points,
    budget: (node.Budget__c?.value as number | null | undefined) ?? null,
    isOver: Boolean(node.Is_Over_Budget__c?.value),
    value: node.Total_Business_Value__c ? number(node.Total_Business_Value__c) : null
  };
}

/** The answer to `MONEY`, the most expensive first. */
export function readMoney(data: Answer): MoneyRecords {
  const rows = (name: string): CostRow[] =>
    (data.uiapi.query[name]?.edges ?? [])
      .map(({ node }) => toRow(node))
      .filter(({ cost, budget }) => cost > 0 || budget !== null)
      .sort((a, b) => b.cost - a.cost);
  const sprints = data.uiapi.query.Sprint__c?.edges ?? [];
  return {
    epics: rows('Epic__c'),
    releases: rows('Release__c'),
    finished: sprints.map(({ node }) => number(node.Completed_Points__c))
  };
}
