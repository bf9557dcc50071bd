import title from '@salesforce/label/c.Meeting_Title';
import help from '@salesforce/label/c.Meeting_Help';
import start from '@salesforce/label/c.Meeting_Start';
import finish from '@salesforce/label/c.Meeting_Finish';
import loading from '@salesforce/label/c.Ui_Loading';
import notSaved from '@salesforce/label/c.Meeting_NotSaved';
import available from '@salesforce/label/c.Meeting_Available';
import attendees from '@salesforce/label/c.Meeting_Attendees';
import forReaders from '@salesforce/label/c.Meeting_ForReaders';
import empty from '@salesforce/label/c.Meeting_Empty';
import decided from '@salesforce/label/c.Meeting_Decided';
import parked from '@salesforce/label/c.Meeting_Parked';
import progress from '@salesforce/label/c.Meeting_Progress';
import previous from '@salesforce/label/c.Meeting_Previous';
import previousHelp from '@salesforce/label/c.Meeting_PreviousHelp';
import next from '@salesforce/label/c.Meeting_Next';
import nextHelp from '@salesforce/label/c.Meeting_NextHelp';
import park from '@salesforce/label/c.Meeting_Park';
import parkHelp from '@salesforce/label/c.Meeting_ParkHelp';
import minutes from '@salesforce/label/c.Meeting_Minutes';
import accepted from '@salesforce/label/c.Meeting_Accepted';
import declined from '@salesforce/label/c.Meeting_Declined';
import dropped from '@salesforce/label/c.Meeting_Dropped';
import heading from '@salesforce/label/c.Meeting_Heading';
import nothingYet from '@salesforce/label/c.Meeting_NothingYet';
import saved from '@salesforce/label/c.Decisions_Saved';
import goesOn from '@salesforce/label/c.Meeting_GoesOn';
import finished from '@salesforce/label/c.Meeting_Finished';
import openMeeting from '@salesforce/label/c.Meeting_OpenMeeting';
import download from '@salesforce/label/c.Meeting_Download';
import again from '@salesforce/label/c.Meeting_Again';

/** Texts of this component. */
export const labels = {
  help,
  title,
  start,
  finish,
  loading,
  notSaved,
  available,
  attendees,
  forReaders,
  empty,
  decided,
  parked,
  progress,
  previous,
  previousHelp,
  next,
  nextHelp,
  park,
  parkHelp,
  minutes,
  accepted,
  declined,
  dropped,
  heading,
  nothingYet,
  saved,
  goesOn,
  finished,
  openMeeting,
  download,
  again
};
