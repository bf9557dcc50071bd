import moveToTop from '@salesforce/label/c.Backlog_MenuTop';
import moveToBottom from '@salesforce/label/c.Backlog_MenuBottom';
import moveTo from '@salesforce/label/c.Backlog_MenuMove';
import rename from '@salesforce/label/c.Backlog_MenuRename';
import edit from '@salesforce/label/c.Backlog_MenuEdit';
import notNow from '@salesforce/label/c.Backlog_MenuNotNow';
import open from '@salesforce/label/c.Backlog_MenuOpen';
import select from '@salesforce/label/c.Backlog_MenuSelect';
import heading from '@salesforce/label/c.Backlog_MenuHeading';
import headingMany from '@salesforce/label/c.Backlog_MenuHeadingMany';

/** Texts of this component. */
export const labels = {
  moveToTop,
  moveToBottom,
  moveTo,
  rename,
  edit,
  notNow,
  open,
  select,
  heading,
  headingMany
};
