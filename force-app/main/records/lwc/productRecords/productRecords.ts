import { gql, type GraphQLDocument } from 'lightning/graphql';

/** A product to choose, with what stands on top of its pages and what they reckon with. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly vision: string;
  readonly goal: string;
  /** User who decides about order and plan. */
  readonly ownerId: string | null;
  readonly status: string;
  /** ISO date. */
  readonly goLiveDate: string | null;
  /** Business value, 0 to 20, from which a story counts as valuable; points up to which it counts as little effort. */
  readonly highValueFrom: number | null;
  readonly lowEffortUpTo: number | null;
  /** Calendar days of a normal sprint. */
  readonly sprintLengthDays: number | null;
}

/** Money of a product. Null for who may not see it. */
export interface ProductMoney {
  readonly budget: number | null;
  /** Percent of the budget kept back. */
  readonly reserve: number | null;
  readonly spendableBudget: number | null;
  readonly costPerPoint: number | null;
}

export const NO_MONEY: ProductMoney = { budget: null, reserve: null, spendableBudget: null, costPerPoint: null };

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
              Status__c {
                value
              }
              Go_Live_Date__c {
                value
              }
              High_Value_From__c {
                value
              }
              Low_Effort_Up_To__c {
                value
              }
              Sprint_Length_Days__c {
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

interface ProductNode {
  readonly Id: string;
  readonly Name: Value<string>;
  readonly Vision__c: Value<string | null>;
  readonly Product_Goal__c: Value<string | null>;
  readonly Product_Owner__c: Value<string | null>;
  readonly Status__c: Value<string | null>;
  readonly Go_Live_Date__c: Value<string | null>;
  readonly High_Value_From__c: Value<number | null>;
  readonly Low_Effort_Up_To__c: Value<number | null>;
  readonly Sprint_Length_Days__c: Value<number | null>;
}

interface ProductAnswer {
  readonly uiapi: {
    readonly query: { readonly Product__c: { readonly edges: readonly { readonly node: ProductNode }[] } };
  };
}

/** The products out of the answer to `PRODUCTS`. */
export function readProducts(data: ProductAnswer): Product[] {
  return data.uiapi.query.Product__c.edges.map(({ node }) => ({
    id: node.Id,
    name: node.Name.value,
    vision: node.Vision__c.value ?? '',
    goal: node.Product_Goal__c.value ?? '',
    ownerId: node.Product_Owner__c.value,
    status: node.Status__c.value ?? '',
    goLiveDate: node.Go_Live_Date__c.value,
    highValueFrom: node.High_Value_From__c.value,
    lowEffortUpTo: node.Low_Effort_Up_To__c.value,
    sprintLengthDays: node.Sprint_Length_Days__c.value
  }));
}
