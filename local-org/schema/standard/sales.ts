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
  textArea,
  viewedFields
} from './fields.ts';
import { leadSources } from './values.ts';

const cascade = { required: true, deleteConstraint: 'Cascade', updateable: false } as const;
const stages = [
  ...[
    'Prospecting',
    'Qualification',
    'Needs Analysis',
    'Value Proposition',
    'Id. Decision Makers',
    'Perception Analysis'
  ],
  ...['Proposal/Price Quote', 'Negotiation/Review', 'Closed Won', 'Closed Lost']
];

/** Opportunities, campaigns, and what belongs to them. */
export const salesObjects = [
  standardObject(
    'Opportunity',
    '006',
    'Opportunity',
    [
      nameText('Name', 120),
      lookup('AccountId', 'Account ID', 'Account', 'Opportunities', { deleteConstraint: 'Cascade' }),
      checkbox('IsPrivate', 'Private'),
      longText('Description', 'Description'),
      picklist('StageName', 'Stage', stages, { required: true, valueSet: 'OpportunityStage' }),
      currency('Amount', 'Amount'),
      percent('Probability', 'Probability (%)', { precision: 3, scale: 0 }),
      currency('ExpectedRevenue', 'Expected Amount', readOnly),
      decimal('TotalOpportunityQuantity', 'Quantity', 18, 2),
      date('CloseDate', 'Close Date', { required: true }),
      picklist(
        'Type',
        'Opportunity Type',
        [
          'Existing Customer - Upgrade',
          'Existing Customer - Replacement',
          'Existing Customer - Downgrade',
          'New Customer'
        ],
        {
          valueSet: 'OpportunityType'
        }
      ),
      text('NextStep', 'Next Step', 255),
      picklist('LeadSource', 'Lead Source', leadSources, { valueSet: 'LeadSource' }),
      checkbox('IsClosed', 'Closed', readOnly),
      checkbox('IsWon', 'Won', readOnly),
      picklist(
        'ForecastCategory',
        'Forecast Category',
        ['Omitted', 'Pipeline', 'BestCase', 'MostLikely', 'Forecast', 'Closed'],
        readOnly
      ),
      picklist('ForecastCategoryName', 'Forecast Category', [
        'Omitted',
        'Pipeline',
        'Best Case',
        'Most Likely',
        'Commit',
        'Closed'
      ]),
      lookup('CampaignId', 'Campaign ID', 'Campaign', 'Opportunities'),
      checkbox('HasOpportunityLineItem', 'Has Line Item', readOnly),
      lookup('Pricebook2Id', 'Price Book ID', 'Pricebook2', 'Opportunities'),
      owner(),
      lookup('ContactId', 'Contact ID', 'Contact'),
      integer('FiscalQuarter', 'Fiscal Quarter', 1, readOnly),
      integer('FiscalYear', 'Fiscal Year', 4, readOnly),
      text('Fiscal', 'Fiscal Period', 6, readOnly),
      date('LastActivityDate', 'Last Activity', readOnly),
      ...viewedFields()
    ],
    {
      labelPlural: 'Opportunities',
      recordTypes: true,
      history: { object: 'OpportunityFieldHistory', parentField: 'OpportunityId' }
    }
  ),
  standardObject('OpportunityContactRole', '00K', 'Opportunity Contact Role', [
    lookup('OpportunityId', 'Opportunity ID', 'Opportunity', 'OpportunityContactRoles', cascade),
    lookup('ContactId', 'Contact ID', 'Contact', 'OpportunityContactRoles', {
      required: true,
      deleteConstraint: 'Cascade'
    }),
    picklist('Role', 'Role', [
      'Business User',
      'Decision Maker',
      'Economic Buyer',
      'Economic Decision Maker',
      'Evaluator',
      'Executive Sponsor',
      'Influencer',
      'Technical Buyer',
      'Other'
    ]),
    checkbox('IsPrimary', 'Primary')
  ]),
  standardObject(
    'Campaign',
    '701',
    'Campaign',
    [
      nameText('Name', 80),
      lookup('ParentId', 'Parent Campaign ID', 'Campaign', 'ChildCampaigns'),
      picklist(
        'Type',
        'Type',
        [
          'Conference',
          'Webinar',
          'Trade Show',
          'Public Relations',
          'Partners',
          'Referral Program',
          'Advertisement',
          'Banner Ads',
          'Direct Mail',
          'Email',
          'Telemarketing',
          'Other'
        ],
        {
          valueSet: 'CampaignType'
        }
      ),
      picklist('Status', 'Status', ['*Planned', 'In Progress', 'Completed', 'Aborted'], { valueSet: 'CampaignStatus' }),
      date('StartDate', 'Start Date'),
      date('EndDate', 'End Date'),
      currency('ExpectedRevenue', 'Expected Revenue', { scale: 0 }),
      currency('BudgetedCost', 'Budgeted Cost', { scale: 0 }),
      currency('ActualCost', 'Actual Cost', { scale: 0 }),
      percent('ExpectedResponse', 'Expected Response (%)', { precision: 10 }),
      integer('NumberSent', 'Num Sent', 18),
      checkbox('IsActive', 'Active'),
      longText('Description', 'Description'),
      owner(),
      integer('NumberOfLeads', 'Leads in Campaign', 9, readOnly),
      integer('NumberOfContacts', 'Contacts in Campaign', 9, readOnly),
      integer('NumberOfOpportunities', 'Opportunities in Campaign', 9, readOnly),
      date('LastActivityDate', 'Last Activity', readOnly),
      ...viewedFields()
    ],
    { recordTypes: true, history: { object: 'CampaignHistory', parentField: 'CampaignId' } }
  ),
  standardObject('CampaignMember', '00v', 'Campaign Member', [
    lookup('CampaignId', 'Campaign ID', 'Campaign', 'CampaignMembers', cascade),
    lookup('LeadId', 'Lead ID', 'Lead', 'CampaignMembers', { deleteConstraint: 'Cascade' }),
    lookup('ContactId', 'Contact ID', 'Contact', 'CampaignMembers', { deleteConstraint: 'Cascade' }),
    picklist('Status', 'Status', ['*Sent', 'Responded'], { valueSet: 'CampaignMemberStatus' }),
    checkbox('HasResponded', 'Responded', readOnly),
    date('FirstRespondedDate', 'First Responded Date', readOnly)
  ]),
  standardObject(
    'CampaignMemberStatus',
    '01Y',
    'Campaign Member Status',
    [
      lookup('CampaignId', 'Campaign ID', 'Campaign', 'CampaignMemberStatuses', cascade),
      text('Label', 'Label', 765, { required: true, nameField: true }),
      integer('SortOrder', 'Sort Order'),
      checkbox('IsDefault', 'Is Default'),
      checkbox('HasResponded', 'Has Responded')
    ],
    { labelPlural: 'Campaign Member Statuses' }
  ),
  standardObject(
    'Contract',
    '800',
    'Contract',
    [
      text('Name', 'Contract Name', 80),
      {
        ...text('ContractNumber', 'Contract Number', 30, { ...readOnly, nameField: true }),
        type: 'AutoNumber',
        displayFormat: '{00000000}'
      },
      lookup('AccountId', 'Account ID', 'Account', 'Contracts', { required: true, deleteConstraint: 'Cascade' }),
      lookup('Pricebook2Id', 'Price Book ID', 'Pricebook2', 'Contracts'),
      date('StartDate', 'Contract Start Date'),
      date('EndDate', 'Contract End Date', readOnly),
      integer('ContractTerm', 'Contract Term', 4),
      owner(),
      picklist('Status', 'Status', ['*Draft', 'In Approval Process', 'Activated'], {
        required: true,
        valueSet: 'ContractStatus'
      }),
      lookup('CompanySignedId', 'Company Signed By ID', 'User'),
      date('CompanySignedDate', 'Company Signed Date'),
      lookup('CustomerSignedId', 'Customer Signed By ID', 'Contact', 'ContractsSigned'),
      text('CustomerSignedTitle', 'Customer Signed Title', 40),
      date('CustomerSignedDate', 'Customer Signed Date'),
      longText('SpecialTerms', 'Special Terms', 4000),
      longText('Description', 'Description'),
      text('StatusCode', 'Status Category', 40, readOnly),
      date('LastActivityDate', 'Last Activity', readOnly),
      ...viewedFields()
    ],
    { recordTypes: true, history: { object: 'ContractHistory', parentField: 'ContractId' } }
  ),
  standardObject(
    'Asset',
    '02i',
    'Asset',
    [
      nameText('Asset Name'),
      lookup('ContactId', 'Contact ID', 'Contact', 'Assets'),
      lookup('AccountId', 'Account ID', 'Account', 'Assets', { deleteConstraint: 'Cascade' }),
      lookup('ParentId', 'Parent Asset ID', 'Asset', 'ChildAssets'),
      lookup('RootAssetId', 'Root Asset ID', 'Asset', undefined, readOnly),
      lookup('Product2Id', 'Product ID', 'Product2', 'Assets'),
      checkbox('IsCompetitorProduct', 'Competitor Asset'),
      text('SerialNumber', 'Serial Number', 80),
      date('InstallDate', 'Install Date'),
      date('PurchaseDate', 'Purchase Date'),
      date('UsageEndDate', 'Usage End Date'),
      picklist('Status', 'Status', ['Purchased', 'Shipped', 'Installed', 'Registered', 'Obsolete'], {
        valueSet: 'AssetStatus'
      }),
      currency('Price', 'Price'),
      decimal('Quantity', 'Quantity', 12, 2),
      longText('Description', 'Description'),
      owner(),
      ...viewedFields()
    ],
    { recordTypes: true, history: { object: 'AssetHistory', parentField: 'AssetId' } }
  ),
  standardObject('Partner', '00I', 'Partner', [
    lookup('OpportunityId', 'Opportunity ID', 'Opportunity', 'Partners', { deleteConstraint: 'Cascade' }),
    lookup('AccountFromId', 'Account From ID', 'Account', 'PartnersFrom', { deleteConstraint: 'Cascade' }),
    lookup('AccountToId', 'Account To ID', 'Account', 'PartnersTo', { required: true, deleteConstraint: 'Cascade' }),
    text('Role', 'Role', 40),
    checkbox('IsPrimary', 'Primary'),
    textArea('ReversePartnerId', 'Reverse Partner ID', 18, readOnly)
  ])
];
