import { platformOnly, standardObject } from './define.ts';
import { checkbox, integer, percent, readOnly, text, type StandardField } from './fields.ts';

const status = (name: string, keyPrefix: string, label: string, own: readonly StandardField[]) =>
  standardObject(
    name,
    keyPrefix,
    label,
    [
      text('MasterLabel', 'Label', 255, { ...readOnly, nameField: true }),
      text('ApiName', 'API Name', 255, readOnly),
      integer('SortOrder', 'Order', 9, readOnly),
      checkbox('IsDefault', 'Default', readOnly),
      ...own
    ],
    platformOnly
  );

const isClosed = checkbox('IsClosed', 'Closed', readOnly);

/** Values of the standard picklists whose values mean something, as rows. */
export const statusObjects = [
  status('OpportunityStage', '01J', 'Opportunity Stage', [
    checkbox('IsActive', 'Is Active', readOnly),
    isClosed,
    checkbox('IsWon', 'Won', readOnly),
    text('ForecastCategory', 'Forecast Category', 40, readOnly),
    text('ForecastCategoryName', 'Forecast Category', 255, readOnly),
    percent('DefaultProbability', 'Probability (%)', { precision: 3, scale: 0, ...readOnly })
  ]),
  status('CaseStatus', '01K', 'Case Status Value', [isClosed]),
  status('TaskStatus', '01L', 'Task Status Value', [isClosed]),
  status('TaskPriority', '01M', 'Task Priority Value', [checkbox('IsHighPriority', 'High Priority', readOnly)]),
  status('LeadStatus', '01O', 'Lead Status Value', [checkbox('IsConverted', 'Converted', readOnly)])
];
