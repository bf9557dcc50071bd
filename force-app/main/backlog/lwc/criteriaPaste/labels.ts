import add from '@salesforce/label/c.Backlog_StoryCriteriaPasteAdd';
import cancel from '@salesforce/label/c.Backlog_StoryCriteriaCancel';
import found from '@salesforce/label/c.Backlog_StoryCriteriaPasteFound';
import hint from '@salesforce/label/c.Backlog_StoryCriteriaPasteHint';
import none from '@salesforce/label/c.Backlog_StoryCriteriaPasteNone';
import text from '@salesforce/label/c.Backlog_StoryCriteriaPasteLabel';

/** Texts of this component. */
export const labels = { add, cancel, found, hint, none, text };
