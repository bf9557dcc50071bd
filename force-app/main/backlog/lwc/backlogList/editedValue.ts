import type { EditableField } from 'c/backlogColumns';

const NUMBERS: readonly EditableField[] = ['points', 'businessValue'];

/** What somebody typed or chose, as the field holds it. Nothing is null, but for a title, which is never blank. */
export function valueOf(field: EditableField, text: string): string | number | null {
  const trimmed = text.trim();
  if (field === 'title') return trimmed;
  if (trimmed === '') return null;
  return NUMBERS.includes(field) ? Number(trimmed) : trimmed;
}
