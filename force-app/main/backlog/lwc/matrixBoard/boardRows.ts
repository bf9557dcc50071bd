import type { TableRow } from 'c/matrixTable';
import { groupOf, valueOf, type MatrixChoices, type MatrixModel } from 'c/matrixModel';
import { quadrantOf, type Quadrant, type Thresholds } from 'c/matrixQuadrants';
import type { Story } from 'c/storyRecords';
import { labels, QUADRANTS } from './labels';

/** The stories as rows: what the drawing shows by place, colour and rings stands in words. */
export function tableRows(
  stories: readonly Story[],
  model: MatrixModel,
  choices: MatrixChoices,
  thresholds: Thresholds
): TableRow[] {
  const front = new Set(model.front.map(({ id }) => id));
  const outliers = new Map(model.outliers.outliers.map(({ item, kind }) => [item.id, kind]));
  return stories.map((story) => {
    const value = valueOf(story, choices.value);
    const effort = story.points;
    const quadrant: Quadrant | '' = value === null || effort === null ? '' : quadrantOf({ value, effort }, thresholds);
    const outlier = outliers.get(story.id);
    const notes = [
      ...(front.has(story.id) ? [labels.onFront] : []),
      ...(outlier ? [outlier === 'rich' ? labels.isRich : labels.isPoor] : [])
    ];
    return {
      id: story.id,
      key: story.key,
      title: story.title,
      effort,
      value,
      quadrant: quadrant && QUADRANTS[quadrant],
      group: groupOf(story, choices.color),
      note: notes.join(', ')
    };
  });
}

/** The rows as cells of a file. */
export function csvCells(rows: readonly TableRow[]): (string | number | null)[][] {
  return rows.map(({ key, title, value, effort, quadrant, group, note }) => [
    key,
    title,
    value,
    effort,
    quadrant,
    group,
    note
  ]);
}
