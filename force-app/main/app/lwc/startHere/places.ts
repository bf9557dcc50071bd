import type { PageReference } from 'lightning/navigation';
import PRODUCT_OBJECT from '@salesforce/schema/Product__c';
import OBJECTIVE_OBJECT from '@salesforce/schema/Objective__c';
import stepVision from '@salesforce/label/c.Start_StepVision';
import stepGoal from '@salesforce/label/c.Start_StepGoal';
import stepObjectives from '@salesforce/label/c.Start_StepObjectives';
import stepStories from '@salesforce/label/c.Start_StepStories';
import stepEpics from '@salesforce/label/c.Start_StepEpics';
import stepEstimates from '@salesforce/label/c.Start_StepEstimates';
import stepSprint from '@salesforce/label/c.Start_StepSprint';
import stepStakeholders from '@salesforce/label/c.Start_StepStakeholders';
import stepVotes from '@salesforce/label/c.Start_StepVotes';
import stepRoadmap from '@salesforce/label/c.Start_StepRoadmap';
import decisions from '@salesforce/label/c.Start_MatterDecisions';
import escalations from '@salesforce/label/c.Start_MatterEscalations';
import proposals from '@salesforce/label/c.Start_MatterProposals';
import feedback from '@salesforce/label/c.Start_MatterFeedback';
import promises from '@salesforce/label/c.Start_MatterPromises';
import capacity from '@salesforce/label/c.Start_MatterCapacity';
import blocked from '@salesforce/label/c.Start_MatterBlocked';
import myVotes from '@salesforce/label/c.Start_MatterMyVotes';
import myDecisions from '@salesforce/label/c.Start_MatterMyDecisions';
import myStories from '@salesforce/label/c.Start_MatterMyStories';
import myProposals from '@salesforce/label/c.Start_MatterMyProposals';

/** What the org's name for a step or matter means to a person: a text, and where it is dealt with. */
export interface Place {
  readonly text: string;
  target(productId: string): PageReference;
}

const tab =
  (apiName: string, state: Record<string, string> = {}) =>
  (): PageReference => ({ type: 'standard__navItemPage', attributes: { apiName }, state });

const product =
  (actionName: 'view' | 'edit') =>
  (recordId: string): PageReference => ({
    type: 'standard__recordPage',
    attributes: { recordId, objectApiName: PRODUCT_OBJECT.objectApiName, actionName }
  });

const objectives = (): PageReference => ({
  type: 'standard__objectPage',
  attributes: { objectApiName: OBJECTIVE_OBJECT.objectApiName, actionName: 'list' }
});

/** By the names that `StartSelector` gives. */
export const PLACES: Readonly<Record<string, Place>> = {
  vision: { text: stepVision, target: product('edit') },
  goal: { text: stepGoal, target: product('edit') },
  objectives: { text: stepObjectives, target: objectives },
  stories: { text: stepStories, target: tab('Product_Backlog') },
  epics: { text: stepEpics, target: tab('Strategy') },
  estimates: { text: stepEstimates, target: tab('Product_Backlog') },
  sprint: { text: stepSprint, target: tab('Sprint_Planner') },
  stakeholders: { text: stepStakeholders, target: tab('Stakeholder_Map') },
  votes: { text: stepVotes, target: tab('My_Votes') },
  roadmap: { text: stepRoadmap, target: tab('Roadmap') },
  decisions: { text: decisions, target: tab('Decision_Log') },
  escalations: { text: escalations, target: tab('Decision_Log') },
  proposals: { text: proposals, target: tab('Product_Backlog') },
  feedback: { text: feedback, target: tab('Feedback_Inbox') },
  promises: { text: promises, target: tab('Roadmap') },
  capacity: { text: capacity, target: tab('Sprint_Planner') },
  blocked: { text: blocked, target: tab('Sprint_Planner') },
  myVotes: { text: myVotes, target: tab('My_Votes') },
  myDecisions: { text: myDecisions, target: tab('Decision_Log') },
  myStories: { text: myStories, target: tab('Product_Backlog') },
  myProposals: { text: myProposals, target: tab('Product_Backlog') }
};
