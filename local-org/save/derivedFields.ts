import { roundHalfUp } from '../formula/numbers.ts';
import { forecastCategoryLabel, meaningOf, type ValueMeaning } from '../schema/valueMeaning.ts';
import type { Row } from '../store/model.ts';
import { isChanged, sound } from './batch.ts';
import type { Batch, Saving } from './batch.ts';
import type { SaveEnvironment } from './environment.ts';

interface Moment {
  readonly now: string;
  meaning(valueSet: string, value: unknown): ValueMeaning;
}

/** Per standard object: the fields that the platform works out from others. Source: Object Reference. */
const DERIVATIONS: Readonly<Record<string, (record: Saving, moment: Moment) => void>> = {
  Opportunity: deriveOpportunity,
  Case: deriveCase,
  Task: deriveTask
};

/** Fills in what standard objects derive: closed and won, probability, fiscal period, closing dates. */
export function deriveStandardFields({ metadata, clock }: SaveEnvironment, batch: Batch): void {
  const derive = DERIVATIONS[batch.plan.object.name];
  if (!derive) return;
  const moment: Moment = {
    now: clock().toISOString(),
    meaning: (valueSet, value) => meaningOf(metadata, valueSet, String(value ?? ''))
  };
  for (const record of sound(batch)) derive(record, moment);
}

function deriveOpportunity(record: Saving, { meaning }: Moment): void {
  const { row } = record;
  const stage = meaning('OpportunityStage', row['StageName']);
  if (isChanged(record, 'StageName')) {
    if (!record.supplied.has('Probability')) row['Probability'] = stage.probability;
    const category = stage.forecastCategory;
    Object.assign(row, { ForecastCategory: category, ForecastCategoryName: forecastCategoryLabel(category) });
  }
  Object.assign(row, { IsClosed: stage.closed, IsWon: stage.won, ...fiscalPeriod(row['CloseDate']) });
  const { Amount: amount, Probability: probability } = row;
  row['ExpectedRevenue'] =
    typeof amount === 'number' && typeof probability === 'number' ? roundHalfUp((amount * probability) / 100, 2) : null;
}

/** The fiscal year of a local org is the calendar year. */
function fiscalPeriod(closeDate: unknown): Row {
  if (typeof closeDate !== 'string') return { FiscalYear: null, FiscalQuarter: null, Fiscal: null };
  const quarter = Math.ceil(Number(closeDate.slice(5, 7)) / 3);
  return {
    FiscalYear: Number(closeDate.slice(0, 4)),
    FiscalQuarter: quarter,
    Fiscal: `${closeDate.slice(0, 4)} ${quarter}`
  };
}

function deriveCase({ row }: Saving, { meaning, now }: Moment): void {
  row['IsClosed'] = meaning('CaseStatus', row['Status']).closed;
  row['ClosedDate'] = row['IsClosed'] ? (row['ClosedDate'] ?? now) : null;
}

function deriveTask({ row }: Saving, { meaning, now }: Moment): void {
  row['IsClosed'] = meaning('TaskStatus', row['Status']).closed;
  row['IsHighPriority'] = meaning('TaskPriority', row['Priority']).highPriority;
  row['CompletedDateTime'] = row['IsClosed'] ? (row['CompletedDateTime'] ?? now) : null;
}
