import heading from '@salesforce/label/c.Backlog_StoryQuestionsHeading';
import none from '@salesforce/label/c.Backlog_StoryQuestionsNone';
import ask from '@salesforce/label/c.Backlog_StoryQuestionsAsk';
import askHint from '@salesforce/label/c.Backlog_StoryQuestionsAskHint';
import who from '@salesforce/label/c.Backlog_StoryQuestionsWho';
import me from '@salesforce/label/c.Backlog_StoryQuestionsMe';
import productOwner from '@salesforce/label/c.Backlog_StoryQuestionsProductOwner';
import dueDate from '@salesforce/label/c.Backlog_StoryQuestionsDueDate';
import askButton from '@salesforce/label/c.Backlog_StoryQuestionsAskButton';
import askFailed from '@salesforce/label/c.Backlog_StoryQuestionsAskFailed';
import answer from '@salesforce/label/c.Backlog_StoryQuestionsAnswer';
import answerText from '@salesforce/label/c.Backlog_StoryQuestionsAnswerText';
import answerFailed from '@salesforce/label/c.Backlog_StoryQuestionsAnswerFailed';
import cancel from '@salesforce/label/c.Backlog_StoryQuestionsCancel';
import close from '@salesforce/label/c.Backlog_StoryQuestionsClose';
import answered from '@salesforce/label/c.Backlog_StoryQuestionsAnswered';
import waitingToday from '@salesforce/label/c.Backlog_StoryQuestionsWaitingToday';
import waitingOneDay from '@salesforce/label/c.Backlog_StoryQuestionsWaitingOneDay';
import waiting from '@salesforce/label/c.Backlog_StoryQuestionsWaiting';
import due from '@salesforce/label/c.Backlog_StoryQuestionsDue';
import overdue from '@salesforce/label/c.Backlog_StoryQuestionsOverdue';

/** Texts of this component. */
export const labels = {
  heading,
  none,
  ask,
  askHint,
  who,
  me,
  productOwner,
  dueDate,
  askButton,
  askFailed,
  answer,
  answerText,
  answerFailed,
  cancel,
  close,
  answered,
  waitingToday,
  waitingOneDay,
  waiting,
  due,
  overdue
};
