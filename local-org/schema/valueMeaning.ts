import type { MetadataRegistry } from '../metadata/model.ts';
import { childFlag, childNumber, childrenNamed, childText } from '../metadata/xmlElement.ts';

/** What a value of a standard picklist means to the platform. */
export interface ValueMeaning {
  readonly closed: boolean;
  readonly won: boolean;
  readonly converted: boolean;
  readonly highPriority: boolean;
  readonly probability: number | null;
  readonly forecastCategory: string;
}

/** As the project's StandardValueSet says, else as the platform ships the value. */
export function meaningOf(metadata: Pick<MetadataRegistry, 'get'>, valueSet: string, value: string): ValueMeaning {
  const component = metadata.get('StandardValueSet', valueSet);
  const entry = childrenNamed(component?.xml, 'standardValue').find(
    (candidate) => childText(candidate, 'fullName') === value
  );
  if (!entry) return SHIPPED[valueSet]?.[value] ?? MEANS_NOTHING;
  return {
    closed: childFlag(entry, 'closed'),
    won: childFlag(entry, 'won'),
    converted: childFlag(entry, 'converted'),
    highPriority: childFlag(entry, 'highPriority'),
    probability: childNumber(entry, 'probability') ?? null,
    forecastCategory: childText(entry, 'forecastCategory') ?? 'Pipeline'
  };
}

const MEANS_NOTHING: ValueMeaning = {
  closed: false,
  won: false,
  converted: false,
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
  LeadStatus: { 'Closed - Converted': { ...MEANS_NOTHING, converted: true } },
  TaskStatus: { Completed: CLOSED },
  TaskPriority: { High: { ...MEANS_NOTHING, highPriority: true } }
};

const CATEGORY_LABELS: Readonly<Record<string, string>> = {
  BestCase: 'Best Case',
  MostLikely: 'Most Likely',
  Forecast: 'Commit'
};

/** A forecast category as people read it: `BestCase` -> `Best Case`. */
export const forecastCategoryLabel = (category: string): string => CATEGORY_LABELS[category] ?? category;
