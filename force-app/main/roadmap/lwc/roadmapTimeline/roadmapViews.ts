import { fillLabel } from 'c/labelText';
import type { Release, RoadmapItem, Strategy } from 'c/strategyRecords';
import { conflictsOf, dayOf, type BarLink, type Conflict, type Period, type Zoom } from 'c/timeline';
import type { BoardItem } from 'c/horizonBoard';
import type { TableRow } from 'c/roadmapTable';
import type { Chart, ChartItem, Milestone } from 'c/timelineChart';
import { labels } from './labels';
import { barSentence, dateText, riskSentence } from './sentences';
import { percentDone, workOf, type Work } from './workBehind';

export type LanesBy = 'objective' | 'team' | 'release';

/** Dependencies between epics, as the org answers them. */
export interface EpicLink {
  readonly beforeId: string;
  readonly afterId: string;
}

export interface RoadmapFacts {
  readonly strategy: Strategy;
  readonly works: ReadonlyMap<string, Work>;
  readonly epicLinks: readonly EpicLink[];
  readonly goLive: string | null;
  readonly productName: string;
  /** ISO date of the user's day. */
  readonly today: string;
}

const NONE = '';

type Dated = RoadmapItem & { readonly start: string; readonly end: string };
const isDated = (item: RoadmapItem): item is Dated => item.start !== null && item.end !== null;

function laneOf(item: RoadmapItem, by: LanesBy): string {
  if (by === 'team') return item.lane;
  return (by === 'objective' ? item.objectiveId : item.releaseId) ?? NONE;
}

/** Lanes in their order: objectives by weight, releases by date, teams by name; what has none at the end. */
function lanesOf({ objectives, releases, items }: Strategy, by: LanesBy): { key: string; name: string }[] {
  const none = { key: NONE, name: labels.laneNone };
  if (by === 'objective') return [...objectives.map(({ id, name }) => ({ key: id, name })), none];
  if (by === 'release') return [...releases.map(({ id, name }) => ({ key: id, name })), none];
  const names = [...new Set(items.map(({ lane }) => lane))].filter(Boolean).sort((a, b) => a.localeCompare(b));
  return [...names.map((name) => ({ key: name, name })), none];
}

/** Dependencies between items, by the epics they name. */
function itemLinks(items: readonly RoadmapItem[], epicLinks: readonly EpicLink[]): BarLink[] {
  const ofEpic = (id: string): readonly RoadmapItem[] => items.filter(({ epicId }) => epicId === id);
  return epicLinks.flatMap(({ beforeId, afterId }) =>
    ofEpic(beforeId).flatMap((before) => ofEpic(afterId).map((after) => ({ before: before.id, after: after.id })))
  );
}

function milestonesOf({ strategy, goLive }: RoadmapFacts): Milestone[] {
  const mark = (id: string, name: string, iso: string, isAtRisk: boolean): Milestone => ({
    id,
    name,
    day: dayOf(iso),
    isAtRisk,
    text: fillLabel(labels.milestone, name, dateText(iso))
  });
  const isLate = ({ date, p85, status }: Release): boolean =>
    status !== 'Released' && date !== null && p85 !== null && date < p85;
  const releases = strategy.releases
    .filter(({ date, status }) => date !== null && status !== 'Cancelled')
    .map((release) => mark(release.id, release.name, release.date!, isLate(release)));
  return goLive ? [...releases, mark('goLive', labels.goLive, goLive, false)] : releases;
}

export function periodsOf({ sprints }: Strategy): Period[] {
  return sprints.flatMap(({ id, name, start, end }) => {
    if (!start || !end) return [];
    return [{ id, name, start: dayOf(start), end: dayOf(end) }];
  });
}

function chartItem(item: Dated, by: LanesBy, works: RoadmapFacts['works']): ChartItem {
  const day = (iso: string | null): number | null => (iso ? dayOf(iso) : null);
  return {
    id: item.id,
    name: item.name,
    lane: laneOf(item, by),
    start: dayOf(item.start),
    end: dayOf(item.end),
    status: item.status,
    promised: day(item.promised),
    p50: day(item.p50),
    p85: day(item.p85),
    isAtRisk: item.isAtRisk,
    percentDone: percentDone(workOf(works, item.epicId)) ?? 0,
    text: barSentence(item)
  };
}

/** The roadmap over time. What is dropped, and what has no dates, has no bar. */
export function chartOf(facts: RoadmapFacts, by: LanesBy, zoom: Zoom): Chart {
  const { strategy, works } = facts;
  const dated = strategy.items.filter(isDated).filter(({ status }) => status !== 'Dropped');
  const items = dated.map((item) => chartItem(item, by, works));
  const links = itemLinks(dated, facts.epicLinks);
  return {
    items,
    lanes: lanesOf(strategy, by),
    milestones: milestonesOf(facts),
    links,
    conflicts: openConflicts(items, links),
    sprints: periodsOf(strategy),
    zoom,
    today: dayOf(facts.today),
    label: fillLabel(labels.chartLabel, facts.productName, items.length)
  };
}

/** What is delivered is in nobody's way. */
function openConflicts(items: readonly ChartItem[], links: readonly BarLink[]): Conflict[] {
  return conflictsOf(
    items.filter(({ status }) => status !== 'Delivered'),
    links
  );
}

/** Cards of the board: what is neither delivered nor dropped, as it is sorted. */
export function boardOf({ strategy, works }: RoadmapFacts): BoardItem[] {
  const names = new Map(strategy.objectives.map(({ id, name }) => [id, name]));
  return strategy.items
    .filter(({ status }) => status !== 'Delivered' && status !== 'Dropped')
    .map((item) => ({
      ...item,
      objectiveName: names.get(item.objectiveId ?? '') ?? '',
      percentDone: percentDone(workOf(works, item.epicId))
    }))
    .sort((a, b) => (a.sortOrder ?? Infinity) - (b.sortOrder ?? Infinity) || a.name.localeCompare(b.name));
}

export function tableOf({ strategy, works }: RoadmapFacts): TableRow[] {
  const names = new Map(strategy.objectives.map(({ id, name }) => [id, name]));
  return strategy.items.map((item) => ({
    id: item.id,
    url: `/lightning/r/${item.id}/view`,
    name: item.name,
    objective: names.get(item.objectiveId ?? '') ?? '',
    status: item.statusLabel,
    horizon: item.horizonLabel,
    start: dateText(item.start),
    end: dateText(item.end),
    promised: dateText(item.promised),
    p50: dateText(item.p50),
    p85: dateText(item.p85),
    risk: riskSentence(item, works)
  }));
}
