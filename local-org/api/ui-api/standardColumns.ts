/** Columns of the platform's own "All ..." lists of standard objects, for projects that bring no list views of them. */
export const STANDARD_COLUMNS_OF: Readonly<Record<string, readonly string[]>> = {
  Account: ['Name', 'BillingState', 'Phone', 'Type', 'Owner.Alias'],
  Asset: ['Name', 'SerialNumber', 'InstallDate', 'AccountId', 'ContactId', 'Owner.Alias'],
  Campaign: ['Name', 'Type', 'Status', 'StartDate', 'EndDate', 'Owner.Alias'],
  Case: ['CaseNumber', 'ContactId', 'Subject', 'Status', 'Priority', 'CreatedDate', 'Owner.Alias'],
  Contact: ['Name', 'AccountId', 'Title', 'Phone', 'Email', 'Owner.Alias'],
  Contract: ['ContractNumber', 'AccountId', 'Status', 'StartDate', 'EndDate', 'Owner.Alias'],
  Event: ['Subject', 'StartDateTime', 'WhoId', 'WhatId', 'Owner.Alias'],
  Lead: ['Name', 'Title', 'Company', 'Phone', 'Email', 'Status', 'Owner.Alias'],
  Opportunity: ['Name', 'AccountId', 'StageName', 'Amount', 'CloseDate', 'Owner.Alias'],
  Order: ['OrderNumber', 'AccountId', 'Status', 'EffectiveDate', 'TotalAmount', 'Owner.Alias'],
  Product2: ['Name', 'ProductCode', 'Description', 'Family', 'IsActive'],
  Task: ['Subject', 'WhoId', 'WhatId', 'ActivityDate', 'Status', 'Priority', 'Owner.Alias'],
  User: ['Name', 'Alias', 'Username', 'ProfileId', 'IsActive']
};
