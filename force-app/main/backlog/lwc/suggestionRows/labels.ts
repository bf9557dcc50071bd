import acceptColumn from '@salesforce/label/c.Order_AcceptColumn';
import acceptStory from '@salesforce/label/c.Order_AcceptStory';
import changeColumn from '@salesforce/label/c.Order_ChangeColumn';
import down from '@salesforce/label/c.Order_Down';
import fair from '@salesforce/label/c.Order_Fair';
import firm from '@salesforce/label/c.Order_Firm';
import firmColumn from '@salesforce/label/c.Order_FirmColumn';
import fromTo from '@salesforce/label/c.Order_FromTo';
import listLabel from '@salesforce/label/c.Order_ListLabel';
import loose from '@salesforce/label/c.Order_Loose';
import mineColumn from '@salesforce/label/c.Order_MineColumn';
import noRows from '@salesforce/label/c.Order_NoRows';
import notScored from '@salesforce/label/c.Order_NotScored';
import placeColumn from '@salesforce/label/c.Order_PlaceColumn';
import reckoning from '@salesforce/label/c.Order_Reckoning';
import samePlace from '@salesforce/label/c.Order_SamePlace';
import stays from '@salesforce/label/c.Order_Stays';
import suggestedColumn from '@salesforce/label/c.Order_SuggestedColumn';
import up from '@salesforce/label/c.Order_Up';

/** Texts of this component. */
export const labels = {
  acceptColumn,
  acceptStory,
  changeColumn,
  down,
  fair,
  firm,
  firmColumn,
  fromTo,
  listLabel,
  loose,
  mineColumn,
  noRows,
  notScored,
  placeColumn,
  reckoning,
  samePlace,
  stays,
  suggestedColumn,
  up
};
