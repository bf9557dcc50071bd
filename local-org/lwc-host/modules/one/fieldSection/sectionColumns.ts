import type { PageItem } from '../pageModel/pageModel.ts';

const isItems = (value: unknown): value is readonly PageItem[] => Array.isArray(value);

/** The field items of a section, column by column: the section holds columns, each column holds fields. */
export function sectionColumns(section: PageItem | undefined): PageItem[][] {
  const columns = section?.properties['columns'];
  if (!isItems(columns)) return [];
  return columns.map(({ properties }) => {
    const body = properties['body'];
    return isItems(body) ? body.filter(({ kind }) => kind === 'field') : [];
  });
}
