import { standardObject } from './define.ts';
import {
  checkbox,
  currency,
  date,
  decimal,
  integer,
  longText,
  lookup,
  nameText,
  owner,
  percent,
  picklist,
  readOnly,
  text,
  url,
  viewedFields
} from './fields.ts';

const cascade = { required: true, deleteConstraint: 'Cascade', updateable: false } as const;

/** Products, price books and orders. */
export const productObjects = [
  standardObject(
    'Product2',
    '01t',
    'Product',
    [
      nameText('Product Name'),
      text('ProductCode', 'Product Code', 255),
      longText('Description', 'Product Description', 4000),
      checkbox('IsActive', 'Active'),
      picklist('Family', 'Product Family', ['None'], { valueSet: 'Product2Family' }),
      text('ExternalId', 'External ID', 255),
      url('DisplayUrl', 'Display URL', { length: 1000 }),
      text('QuantityUnitOfMeasure', 'Quantity Unit Of Measure', 40),
      text('StockKeepingUnit', 'Product SKU', 180),
      checkbox('IsArchived', 'Archived', readOnly),
      ...viewedFields()
    ],
    { recordTypes: true, history: { object: 'Product2History', parentField: 'Product2Id' } }
  ),
  standardObject('Pricebook2', '01s', 'Price Book', [
    nameText('Price Book Name'),
    checkbox('IsActive', 'Active'),
    checkbox('IsArchived', 'Archived', readOnly),
    checkbox('IsStandard', 'Is Standard Price Book', readOnly),
    text('Description', 'Description', 255),
    ...viewedFields()
  ]),
  standardObject(
    'PricebookEntry',
    '01u',
    'Price Book Entry',
    [
      text('Name', 'Product Name', 255, { ...readOnly, nameField: true }),
      lookup('Pricebook2Id', 'Price Book ID', 'Pricebook2', 'PricebookEntries', {
        ...cascade,
        deleteConstraint: 'Restrict'
      }),
      lookup('Product2Id', 'Product ID', 'Product2', 'PricebookEntries', { ...cascade, deleteConstraint: 'Restrict' }),
      currency('UnitPrice', 'List Price', { required: true }),
      checkbox('IsActive', 'Active'),
      checkbox('UseStandardPrice', 'Use Standard Price'),
      text('ProductCode', 'Product Code', 255, readOnly),
      checkbox('IsArchived', 'Archived', readOnly)
    ],
    { labelPlural: 'Price Book Entries' }
  ),
  standardObject('OpportunityLineItem', '00k', 'Opportunity Product', [
    text('Name', 'Opportunity Product Name', 376, { ...readOnly, nameField: true }),
    lookup('OpportunityId', 'Opportunity ID', 'Opportunity', 'OpportunityLineItems', cascade),
    lookup('PricebookEntryId', 'Price Book Entry ID', 'PricebookEntry', 'OpportunityLineItems', { updateable: false }),
    lookup('Product2Id', 'Product ID', 'Product2', 'OpportunityLineItems', { updateable: false }),
    text('ProductCode', 'Product Code', 255, readOnly),
    integer('SortOrder', 'Sort Order', 9),
    decimal('Quantity', 'Quantity', 12, 2, { required: true }),
    percent('Discount', 'Discount'),
    currency('Subtotal', 'Subtotal', readOnly),
    currency('TotalPrice', 'Total Price'),
    currency('UnitPrice', 'Sales Price'),
    currency('ListPrice', 'List Price', readOnly),
    date('ServiceDate', 'Date'),
    text('Description', 'Line Description', 255)
  ]),
  standardObject(
    'Order',
    '801',
    'Order',
    [
      text('Name', 'Order Name', 80),
      {
        ...text('OrderNumber', 'Order Number', 30, { ...readOnly, nameField: true }),
        type: 'AutoNumber',
        displayFormat: '{00000000}'
      },
      lookup('AccountId', 'Account ID', 'Account', 'Orders', { deleteConstraint: 'Cascade' }),
      lookup('ContractId', 'Contract ID', 'Contract', 'Orders'),
      lookup('OpportunityId', 'Opportunity ID', 'Opportunity', 'Orders'),
      lookup('Pricebook2Id', 'Price Book ID', 'Pricebook2', 'Orders'),
      date('EffectiveDate', 'Order Start Date', { required: true }),
      date('EndDate', 'Order End Date'),
      picklist('Status', 'Status', ['*Draft', 'Activated'], { required: true, valueSet: 'OrderStatus' }),
      picklist('Type', 'Order Type', [], { valueSet: 'OrderType' }),
      longText('Description', 'Description'),
      currency('TotalAmount', 'Order Amount', readOnly),
      text('StatusCode', 'Status Category', 40, readOnly),
      text('PoNumber', 'PO Number', 80),
      owner(['Group', 'User']),
      lookup('BillToContactId', 'Bill To Contact ID', 'Contact'),
      lookup('ShipToContactId', 'Ship To Contact ID', 'Contact'),
      ...viewedFields()
    ],
    { recordTypes: true, history: { object: 'OrderHistory', parentField: 'OrderId' } }
  ),
  standardObject('OrderItem', '802', 'Order Product', [
    {
      ...text('OrderItemNumber', 'Order Product Number', 30, { ...readOnly, nameField: true }),
      type: 'AutoNumber',
      displayFormat: '{0000000000}'
    },
    lookup('OrderId', 'Order ID', 'Order', 'OrderItems', cascade),
    lookup('PricebookEntryId', 'Price Book Entry ID', 'PricebookEntry', 'OrderItems', { updateable: false }),
    lookup('Product2Id', 'Product ID', 'Product2', 'OrderItems', { updateable: false }),
    decimal('Quantity', 'Quantity', 18, 2, { required: true }),
    currency('UnitPrice', 'Unit Price'),
    currency('ListPrice', 'List Price', readOnly),
    currency('TotalPrice', 'Total Price', readOnly),
    date('ServiceDate', 'Start Date'),
    date('EndDate', 'End Date'),
    text('Description', 'Line Description', 255)
  ])
];
