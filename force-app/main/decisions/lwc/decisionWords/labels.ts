import due from '@salesforce/label/c.Decisions_Due';
import dueToday from '@salesforce/label/c.Decisions_DueToday';
import overdue from '@salesforce/label/c.Decisions_OverdueSince';
import escalation from '@salesforce/label/c.Decisions_Escalation';
import decision from '@salesforce/label/c.Decisions_Decision';
import question from '@salesforce/label/c.Decisions_Question';
import improvement from '@salesforce/label/c.Decisions_Improvement';
import escalations from '@salesforce/label/c.Decisions_Escalations';
import decisions from '@salesforce/label/c.Decisions_Decisions';
import questions from '@salesforce/label/c.Decisions_Questions';
import improvements from '@salesforce/label/c.Decisions_Improvements';
import open from '@salesforce/label/c.Decisions_Open';
import inDiscussion from '@salesforce/label/c.Decisions_InDiscussion';
import closed from '@salesforce/label/c.Decisions_Closed';
import dropped from '@salesforce/label/c.Decisions_Dropped';
import resolve from '@salesforce/label/c.Decisions_Resolve';
import decide from '@salesforce/label/c.Decisions_Decide';
import answer from '@salesforce/label/c.Decisions_Answer';
import markDone from '@salesforce/label/c.Decisions_MarkDone';
import howResolved from '@salesforce/label/c.Decisions_HowResolved';
import whatChosen from '@salesforce/label/c.Decisions_WhatChosen';
import theAnswer from '@salesforce/label/c.Decisions_TheAnswer';
import whatChanged from '@salesforce/label/c.Decisions_WhatChanged';

/** Texts of this component. */
export const labels = {
  due,
  dueToday,
  overdue,
  escalation,
  decision,
  question,
  improvement,
  escalations,
  decisions,
  questions,
  improvements,
  open,
  inDiscussion,
  closed,
  dropped,
  resolve,
  decide,
  answer,
  markDone,
  howResolved,
  whatChosen,
  theAnswer,
  whatChanged
};
