import reach from '@salesforce/label/c.Order_Reach';
import resetWeights from '@salesforce/label/c.Order_ResetWeights';
import risk from '@salesforce/label/c.Order_Risk';
import smallness from '@salesforce/label/c.Order_Smallness';
import urgency from '@salesforce/label/c.Order_Urgency';
import value from '@salesforce/label/c.Order_Value';
import votes from '@salesforce/label/c.Order_StakeholderVotes';
import weightRange from '@salesforce/label/c.Order_WeightRange';

/** Texts of this component. */
export const labels = { reach, resetWeights, risk, smallness, urgency, value, votes, weightRange };
