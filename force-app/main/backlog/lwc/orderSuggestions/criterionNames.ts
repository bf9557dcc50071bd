import reach from '@salesforce/label/c.Order_Reach';
import risk from '@salesforce/label/c.Order_Risk';
import smallness from '@salesforce/label/c.Order_Smallness';
import urgency from '@salesforce/label/c.Order_Urgency';
import value from '@salesforce/label/c.Order_Value';
import votes from '@salesforce/label/c.Order_StakeholderVotes';
import type { Criterion } from 'c/scoring';

export const criterionNames: Readonly<Record<Criterion, string>> = { reach, risk, smallness, urgency, value, votes };
