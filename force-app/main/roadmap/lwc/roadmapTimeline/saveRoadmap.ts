import type { LightningElement } from 'lwc';
import { saveCsv, savePdf, savePng, saveSvg } from 'c/drawingExport';
import { labels } from './labels';
import { tableOf, type RoadmapFacts } from './roadmapViews';

export type RoadmapFormat = 'png' | 'svg' | 'pdf' | 'csv';

interface Saved {
  /** Whose page the PDF library is loaded into. */
  readonly component: LightningElement;
  readonly drawing: SVGSVGElement | null | undefined;
  readonly facts: RoadmapFacts;
  /** Of the file, without its ending. */
  readonly name: string;
}

/** Saves the drawing, or all items as rows with ISO dates. */
export async function saveRoadmap(format: RoadmapFormat, { component, drawing, facts, name }: Saved): Promise<void> {
  if (format === 'csv') saveItems(facts, name);
  else if (!drawing) throw new Error(labels.exportFailed);
  else if (format === 'svg') saveSvg(drawing, name);
  else if (format === 'png') await savePng(drawing, name);
  else await savePdf(component, drawing, name);
}

function saveItems(facts: RoadmapFacts, name: string): void {
  const { item, lanesObjective, status, horizon, start, end, promised, p50, p85 } = labels;
  const texts = tableOf(facts);
  const rows = facts.strategy.items.map((one, index) => [
    one.name,
    texts[index]?.objective ?? '',
    one.statusLabel,
    one.horizonLabel,
    one.start,
    one.end,
    one.promised,
    one.p50,
    one.p85
  ]);
  saveCsv([item, lanesObjective, status, horizon, start, end, promised, p50, p85], rows, name);
}
