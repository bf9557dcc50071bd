import { toDay, toIso, workingDays } from 'c/workingDays';
import type { Course, FinishedSprint, ForecastInput, SprintAhead, SprintCourse } from './model';

/** Sprints that count: half a year of two weeks each. What a team did before says little about what it does now. */
const HISTORY = 12;
/** A forecast looks five years ahead, and no further. */
const HORIZON_DAYS = 5 * 365;
/** A sprint in which the backlog grew by more than so many times what the team does in one is one in which it was filled. */
const FILLING = 3;

export interface Pace {
  /** Points and growth of each sprint, as if all had had the average number of days. */
  readonly points: readonly number[];
  readonly growths: readonly number[];
  readonly averageDays: number | null;
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export const newest = (sprints: readonly FinishedSprint[]): FinishedSprint[] =>
  [...sprints].sort((one, other) => toDay(one.end) - toDay(other.end)).slice(-HISTORY);

/** What the team did in its last sprints, evened out by the days it had. */
export function paceOf(sprints: readonly FinishedSprint[]): Pace {
  const days = sprints.map((sprint) => sprint.days ?? 0);
  const isKnown = days.every((count) => count > 0);
  const averageDays = isKnown ? average(days) : null;
  const points = sprints.map((sprint, index) => sprint.points * (averageDays ? averageDays / days[index]! : 1));
  const most = FILLING * average(points);
  const growths = sprints.map(({ growth }) => (growth > most ? 0 : growth));
  return { points, growths, averageDays };
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** How much of an average sprint it is. */
  readonly share: number;
}

/** The sprints ahead until the horizon: those that are planned, then one after the other. */
export function spansAhead(input: ForecastInput, averageDays: number | null): Span[] {
  const today = toDay(input.today);
  const spans = planned(input.ahead, today, averageDays);
  const length = Math.max(1, Math.round(input.sprintLength));
  let start = (spans.at(-1)?.end ?? today - 1) + 1;
  while (start < today + HORIZON_DAYS) {
    spans.push({ start, end: start + length - 1, share: 1 });
    start += length;
  }
  return spans;
}

function planned(ahead: readonly SprintAhead[], today: number, averageDays: number | null): Span[] {
  const spans = ahead.map(({ start, end, days }) => {
    const [first, last] = [toDay(start), toDay(end)];
    const size = averageDays && days !== null ? Math.max(0, days) / averageDays : 1;
    return { start: first, end: last, share: size * shareLeft(first, last, today) };
  });
  return spans.filter(({ end }) => end >= today).sort((one, other) => one.end - other.end);
}

/** How much of a sprint is still to come, counted in working days: all of one that has not begun. */
function shareLeft(first: number, last: number, today: number): number {
  const all = workingDays(first, last);
  return all === 0 ? 1 : workingDays(Math.max(first, today), last) / all;
}

/** Points of each story, with the usual points for those that are not estimated. */
export function estimates(input: ForecastInput): { points: number[]; unestimated: number; assumedPoints: number } {
  const known = input.stories.flatMap(({ points }) => (points === null ? [] : [points]));
  const assumedPoints = known.length > 0 ? medianOf(known) : (input.usualPoints ?? 1);
  return {
    points: input.stories.map(({ points }) => points ?? assumedPoints),
    unestimated: input.stories.length - known.length,
    assumedPoints
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Units a point: as fine as stories are estimated, a tenth at the finest. What a sprint brings is rounded to them. */
function unitsPerPoint(points: readonly number[]): number {
  return [1, 2].find((units) => points.every((value) => Number.isInteger(value * units))) ?? 10;
}

export function courseOf(points: readonly number[], pace: Pace, spans: readonly Span[]): Course {
  const perPoint = unitsPerPoint(points);
  const byShare = new Map<number, SprintCourse>();
  const sprints = spans.map(({ share }) => {
    const known = byShare.get(share) ?? {
      gains: Int32Array.from(pace.points, (value) => Math.round(value * share * perPoint)),
      growths: Int32Array.from(pace.growths, (value) => Math.round(value * share * perPoint))
    };
    byShare.set(share, known);
    return known;
  });
  const unitsUpTo = new Int32Array(points.length + 1);
  points.forEach((value, index) => (unitsUpTo[index + 1] = unitsUpTo[index]! + Math.round(value * perPoint)));
  return { sprints, unitsUpTo, doneAt: doneAt(unitsUpTo) };
}

function doneAt(unitsUpTo: Int32Array): Int32Array {
  const done = new Int32Array(unitsUpTo.at(-1)! + 1);
  let count = 0;
  for (let units = 0; units < done.length; units++) {
    while (count + 1 < unitsUpTo.length && unitsUpTo[count + 1]! <= units) count++;
    done[units] = count;
  }
  return done;
}

/**
 * How many stories are done once `gain` units of work were done while the backlog grew by `growth`. What is added stands anywhere among the
 * rest with the same chance, so that each story waits for its share of it.
 */
export function storiesDone({ unitsUpTo, doneAt: done }: Course, gain: number, growth: number): number {
  const total = done.length - 1;
  if (gain >= total + growth) return unitsUpTo.length - 1;
  return done[Math.floor((gain * total) / (total + growth))]!;
}

export const endsOf = (spans: readonly Span[]): string[] => spans.map(({ end }) => toIso(end));
