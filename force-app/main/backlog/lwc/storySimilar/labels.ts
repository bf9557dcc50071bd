import heading from '@salesforce/label/c.Backlog_StorySimilarHeading';
import among from '@salesforce/label/c.Backlog_StorySimilarAmong';
import none from '@salesforce/label/c.Backlog_StorySimilarNone';
import same from '@salesforce/label/c.Backlog_StorySimilarSame';
import words from '@salesforce/label/c.Backlog_StorySimilarWords';

/** Texts of this component. */
export const labels = {
  heading,
  among,
  none,
  same,
  words
};
