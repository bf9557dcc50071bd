import type { MetadataRegistry } from '../metadata/model.ts';
import { forecastCategoryLabel, meaningOf } from '../schema/valueMeaning.ts';
import { reconcileRows, type SetupWriter } from './setupRows.ts';

/** Objects that list the values of a standard picklist, and the field that has them. */
const statusFields: Readonly<Record<string, readonly [object: string, field: string]>> = {
  OpportunityStage: ['Opportunity', 'StageName'],
  CaseStatus: ['Case', 'Status'],
  TaskStatus: ['Task', 'Status'],
  TaskPriority: ['Task', 'Priority'],
  LeadStatus: ['Lead', 'Status']
};

/** Keeps the rows that tell what statuses and stages mean in step with the value sets. Fields that an object lacks are left out. */
export function syncStatusRows(writer: SetupWriter, metadata: MetadataRegistry): void {
  for (const [status, [object, field]] of Object.entries(statusFields)) {
    const values = writer.schema.field(object, field)?.picklist?.values ?? [];
    const rows = values.map(({ value, label, isDefault, isActive }, at) => {
      const meaning = meaningOf(metadata, status, value);
      return {
        MasterLabel: label,
        ApiName: value,
        SortOrder: at + 1,
        IsDefault: isDefault,
        IsActive: isActive,
        IsClosed: meaning.closed,
        IsWon: meaning.won,
        IsConverted: meaning.converted,
        IsHighPriority: meaning.highPriority,
        ForecastCategory: meaning.forecastCategory,
        ForecastCategoryName: forecastCategoryLabel(meaning.forecastCategory),
        DefaultProbability: meaning.probability
      };
    });
    reconcileRows(writer, status, ['ApiName'], rows);
  }
}
