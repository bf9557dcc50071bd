import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { getFieldValue, getRecord, type FieldReference, type RecordRepresentation } from 'lightning/uiRecordApi';
import PRODUCT_OBJECT from '@salesforce/schema/Product__c';
import BUDGET from '@salesforce/schema/Product__c.Budget__c';
import COST_PER_POINT from '@salesforce/schema/Product__c.Cost_per_Point__c';
import RESERVE from '@salesforce/schema/Product__c.Reserve__c';
import SPENDABLE_BUDGET from '@salesforce/schema/Product__c.Spendable_Budget__c';
import type { AnyError } from 'c/errorText';
import { NO_MONEY, PRODUCTS, readProducts, type Product, type ProductMoney } from 'c/productRecords';
import { labels } from './labels';
import { keepProduct, lastProduct } from './lastProduct';

/**
 * Top of every page: what the page is, which product it shows, that product's vision and goal. Buttons of the page go into the slot `actions`,
 * what needs the full width below into the default slot.
 * @fires productchange `Product` when one is chosen, by the page's address, the last visit, or a person; undefined when there is none
 * @fires moneychange `ProductMoney` of the product, for who may see it
 * @fires refresh when the person asks for fresh data
 */
export default class ProductHeader extends NavigationMixin(LightningElement) {
  @api pageTitle = '';
  @api iconName = 'standard:orders';
  /** What one does on the page, in a few sentences; without it there is no help button. */
  @api helpText = '';
  /** On a product's record page: that product, and no other can be chosen. */
  @api recordId: string | undefined;
  /** The product that the page's address names. */
  @api
  get productId(): string {
    return this.chosenId;
  }
  set productId(value: string | undefined) {
    if (value && value !== this.chosenId && this.products?.some(({ id }) => id === value)) this.choose(value);
    else if (!this.products) this.chosenId = value ?? '';
  }

  labels = labels;
  products: Product[] | undefined;
  chosenId = '';
  readError: AnyError;
  query: GraphQLDocument = PRODUCTS;
  moneyFields = [BUDGET, RESERVE, SPENDABLE_BUDGET, COST_PER_POINT];

  #refreshProducts: (() => Promise<void>) | undefined;
  #isTold = false;

  @wire(graphql, { query: '$query' })
  wiredProducts({ data, errors, refresh }: GraphQLResult): void {
    this.#refreshProducts = refresh;
    this.readError = errors;
    if (!data) return;
    this.products = readProducts(data);
    const known = (id: string | null | undefined): boolean => this.products!.some((product) => product.id === id);
    this.choose([this.recordId, this.chosenId, lastProduct()].find(known) ?? this.products[0]?.id ?? '');
  }

  // Who may not see money gets no field, instead of an error.
  @wire(getRecord, { recordId: '$moneyRecordId', optionalFields: '$moneyFields' })
  wiredMoney({ data }: { data?: RecordRepresentation }): void {
    const value = (field: FieldReference): number | null => (getFieldValue(data, field) as number | undefined) ?? null;
    const detail: ProductMoney = data
      ? {
          budget: value(BUDGET),
          reserve: value(RESERVE),
          spendableBudget: value(SPENDABLE_BUDGET),
          costPerPoint: value(COST_PER_POINT)
        }
      : NO_MONEY;
    this.dispatchEvent(new CustomEvent('moneychange', { detail }));
  }

  /** Reads the products anew. */
  @api
  refresh(): void {
    this.readError = undefined;
    this.#refreshProducts?.().catch((error: AnyError) => {
      this.readError = error;
    });
  }

  private choose(id: string): void {
    const before = this.product;
    this.chosenId = id;
    if (!this.recordId && id) keepProduct(id);
    if (this.#isTold && before === this.product) return;
    this.#isTold = true;
    this.dispatchEvent(new CustomEvent('productchange', { detail: this.product }));
  }

  get product(): Product | undefined {
    return this.products?.find(({ id }) => id === this.chosenId);
  }
  get moneyRecordId(): string | undefined {
    return this.product?.id;
  }
  get productName(): string {
    return this.product?.name ?? '';
  }
  get isChoiceShown(): boolean {
    return !this.recordId && Boolean(this.products?.length);
  }
  get options(): { label: string; value: string }[] {
    return this.products?.map(({ id, name }) => ({ label: name, value: id })) ?? [];
  }
  get hasNoProducts(): boolean {
    return this.products?.length === 0;
  }

  handleProduct(event: CustomEvent<{ value: string }>): void {
    this.choose(event.detail.value);
  }
  handleRefresh(): void {
    this.refresh();
    this.dispatchEvent(new CustomEvent('refresh'));
  }
  handleNewProduct(): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__objectPage',
      attributes: { objectApiName: PRODUCT_OBJECT.objectApiName, actionName: 'new' }
    });
  }
}
