import { roundHalfUp } from '../formula/numbers.ts';
import type { MetadataRegistry } from '../metadata/model.ts';
import { childFlag, childNumber, childrenNamed, childText } from '../metadata/xmlElement.ts';
import type { Row } from '../store/model.ts';
import { isChanged, sound } from './batch.ts';
import type { Batch, Saving } from './batch.ts';
import type { SaveEnvironment } from './environment.ts';

/** What a value of a standard picklist means to the platform. */
interface ValueMeaning {
  readonly closed: boolean;
  readonly won: boolean;
  readonly highPriority: boolean;
  readonly probability: number | null;
  readonly forecastCategory: string;
}

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
    Object.assign(row, { ForecastCategory: category, ForecastCategoryName: CATEGORY_LABELS[category] ?? category });
  }
  Object.assign(row, { IsClosed: stage.closed, IsWon: stage.won, ...fiscalPeriod(row['CloseDate']) });
  const { Amount: amount, Probability: probability } = row;
  row['ExpectedRevenue'] =
    typeof amount === 'number' && typeof probability === 'number' ? roundHalfUp((amount * probability) / 100, 2) : null;
}

const CATEGORY_LABELS: Readonly<Record<string, string>> = {
  BestCase: 'Best Case',
  MostLikely: 'Most Likely',
  Forecast: 'Commit'
};

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

/** As the project's StandardValueSet says, else as the platform ships the value. */
function meaningOf(metadata: MetadataRegistry, valueSet: string, value: string): ValueMeaning {
  const component = metadata.get('StandardValueSet', valueSet);
  const entry = childrenNamed(component?.xml, 'standardValue').find(
    (candidate) => childText(candidate, 'fullName') === value
  );
  if (!entry) return SHIPPED[valueSet]?.[value] ?? MEANS_NOTHING;
  return {
    closed: childFlag(entry, 'closed'),
    won: childFlag(entry, 'won'),
    highPriority: childFlag(entry, 'highPriority'),
    probability: childNumber(entry, 'probability') ?? null,
    forecastCategory: childText(entry, 'forecastCategory') ?? 'Pipeline'
  };
}

const MEANS_NOTHING: ValueMeaning = {
  closed: false,
  won: false,
  highPriority: false,
  probability: null,
  forecastCategory: 'Pipeline'
};

const stage = (probability: number, forecastCategory = 'Pipeline', closed = false): ValueMeaning => ({
  ...MEANS_NOTHING,
  probability,
  forecastCategory,
  closed,
  won: closed && probability === 100
});

const CLOSED: ValueMeaning = { ...MEANS_NOTHING, closed: true };

const SHIPPED: Readonly<Record<string, Readonly<Record<string, ValueMeaning>>>> = {
  OpportunityStage: {
    Prospecting: stage(10),
    Qualification: stage(10),
    'Needs Analysis': stage(20),
    'Value Proposition': stage(50),
    'Id. Decision Makers': stage(60),
    'Perception Analysis': stage(70, 'BestCase'),
    'Proposal/Price Quote': stage(75, 'BestCase'),
    'Negotiation/Review': stage(90, 'Forecast'),
    'Closed Won': stage(100, 'Closed', true),
    'Closed Lost': stage(0, 'Omitted', true)
  },
  CaseStatus: { Closed: CLOSED },
  TaskStatus: { Completed: CLOSED },
  TaskPriority: { High: { ...MEANS_NOTHING, highPriority: true } }
};
