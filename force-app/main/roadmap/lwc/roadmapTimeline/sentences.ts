import LOCALE from '@salesforce/i18n/locale';
import { fillLabel } from 'c/labelText';
import type { RoadmapItem, Strategy } from 'c/strategyRecords';
import { dateOf, dayOf, promiseRisk, type Conflict, type PromiseRisk } from 'c/timeline';
import { labels } from './labels';
import { workOf, type Work } from './workBehind';

const dates = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', dateStyle: 'medium' });

/** An ISO date as the user writes dates; empty for none. */
export function dateText(iso: string | null): string {
  return iso ? dates.format(dateOf(dayOf(iso))) : '';
}

/** A bar for a screen reader: name, days, status, promise and forecast. */
export function barSentence(item: RoadmapItem): string {
  const parts = [fillLabel(labels.barText, item.name, dateText(item.start), dateText(item.end), item.statusLabel)];
  if (item.promised) parts.push(fillLabel(labels.barPromised, dateText(item.promised)));
  if (item.p50 && item.p85) parts.push(fillLabel(labels.barForecast, dateText(item.p50), dateText(item.p85)));
  return parts.join(', ');
}

const CAUSES: Record<PromiseRisk['causes'][number]['kind'], string> = {
  blocked: labels.riskBlocked,
  questions: labels.riskQuestions,
  unestimated: labels.riskUnestimated,
  points: labels.riskPoints
};

/** Why the promise of an item is at risk; empty where it is not. */
export function riskSentence(item: RoadmapItem, works: ReadonlyMap<string, Work>): string {
  const isFinished = item.status === 'Delivered' || item.status === 'Dropped';
  const risk = promiseRisk({ ...item, ...workOf(works, item.epicId), isFinished });
  if (!risk) return '';
  const late = fillLabel(labels.risk, item.name, dateText(item.promised), dateText(item.p85), risk.days);
  const causes = risk.causes.map(({ kind, count }) => fillLabel(CAUSES[kind], count.toLocaleString(LOCALE))).join(', ');
  return [late, ...(risk.isLikelyMissed ? [labels.riskLikely] : []), ...(causes ? [`${causes}.`] : [])].join(' ');
}

function conflictSentence({ before, after, days }: Conflict, items: readonly RoadmapItem[]): string {
  const nameOf = (id: string): string => items.find((item) => item.id === id)?.name ?? '';
  return fillLabel(labels.conflict, nameOf(after), days, nameOf(before));
}

/** What needs a look: promises at risk, then conflicts, each a sentence. */
export function attentionOf(
  { strategy, works }: { readonly strategy: Strategy; readonly works: ReadonlyMap<string, Work> },
  conflicts: readonly Conflict[]
): { key: string; text: string }[] {
  const risks = strategy.items.map((item) => ({ key: item.id, text: riskSentence(item, works) }));
  const inConflict = conflicts.map((conflict) => ({
    key: `${conflict.before} ${conflict.after}`,
    text: conflictSentence(conflict, strategy.items)
  }));
  return [...risks.filter(({ text }) => text !== ''), ...inConflict];
}
