/** Values of standard picklists that several objects share, as a new org has them. */
export const industries: readonly string[] = [
  ...[
    'Agriculture',
    'Apparel',
    'Banking',
    'Biotechnology',
    'Chemicals',
    'Communications',
    'Construction',
    'Consulting',
    'Education'
  ],
  ...[
    'Electronics',
    'Energy',
    'Engineering',
    'Entertainment',
    'Environmental',
    'Finance',
    'Food & Beverage',
    'Government'
  ],
  ...[
    'Healthcare',
    'Hospitality',
    'Insurance',
    'Machinery',
    'Manufacturing',
    'Media',
    'Not For Profit',
    'Other',
    'Recreation'
  ],
  ...['Retail', 'Shipping', 'Technology', 'Telecommunications', 'Transportation', 'Utilities']
];

export const ratings: readonly string[] = ['Hot', 'Warm', 'Cold'];

export const leadSources: readonly string[] = ['Web', 'Phone Inquiry', 'Partner Referral', 'Purchased List', 'Other'];
