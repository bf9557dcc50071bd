import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import ProductHeader from 'c/productHeader';
import type { Product } from 'c/productRecords';

const wire = graphql as unknown as { emit(data: unknown): void };
const none = { value: null };
const node = (name: string): unknown => ({
  node: {
    Id: name,
    Name: { value: name },
    Vision__c: { value: `${name} for all` },
    Product_Goal__c: none,
    Product_Owner__c: none,
    Status__c: none,
    Go_Live_Date__c: none,
    High_Value_From__c: none,
    Low_Effort_Up_To__c: none,
    Sprint_Length_Days__c: none
  }
});
const products = (...names: string[]): unknown => ({ uiapi: { query: { Product__c: { edges: names.map(node) } } } });

describe('the header of a page', () => {
  let chosen: (string | undefined)[];

  function open(properties: object = {}): HTMLElement {
    const element = createElement('c-product-header', { is: ProductHeader }) as unknown as HTMLElement;
    Object.assign(element, { pageTitle: 'Plan', ...properties });
    chosen = [];
    element.addEventListener('productchange', (event) =>
      chosen.push((event as CustomEvent<Product | undefined>).detail?.id)
    );
    document.body.appendChild(element);
    return element;
  }
  afterEach(() => {
    document.body.replaceChildren();
    localStorage.clear();
  });

  it('starts with the first product and shows its vision', async () => {
    const element = open();
    wire.emit(products('Ferry', 'Port'));
    await Promise.resolve();
    expect(chosen).toEqual(['Ferry']);
    expect(element.shadowRoot!.textContent).toContain('Ferry for all');
  });

  it('starts with the one that was chosen last', () => {
    localStorage.setItem('foresight.product', 'Port');
    open();
    wire.emit(products('Ferry', 'Port'));
    expect(chosen).toEqual(['Port']);
  });

  it('prefers the one that the address names, and takes a new one from there', () => {
    localStorage.setItem('foresight.product', 'Ferry');
    const element = open({ productId: 'Port' });
    wire.emit(products('Ferry', 'Port'));
    Object.assign(element, { productId: 'Ferry' });
    expect(chosen).toEqual(['Port', 'Ferry']);
  });

  it('offers no other product on a record page', async () => {
    const element = open({ recordId: 'Port' });
    wire.emit(products('Ferry', 'Port'));
    await Promise.resolve();
    expect(chosen).toEqual(['Port']);
    expect(element.shadowRoot!.querySelector('lightning-combobox')).toBeNull();
  });

  it('offers to add a product where there is none', async () => {
    const element = open();
    wire.emit(products());
    await Promise.resolve();
    expect(chosen).toEqual([undefined]);
    expect(element.shadowRoot!.querySelector('lightning-button')).not.toBeNull();
  });
});
