import { datesOf, doneWithChance, type ReadyForecast, type ScopedStory } from 'c/forecast';
import type { ConeDay } from 'c/burnUpChart';
import type { Subject } from './forecastModel';

/** Done points, as the scope counts them (nothing for what is not estimated), of the stories that a page is about, by the end of each sprint until all are done with near certainty. */
export function coneOf(
  forecast: ReadyForecast,
  open: readonly ScopedStory[],
  isMeant: Subject,
  donePoints: number
): ConeDay[] {
  const upTo = [donePoints];
  open.forEach((story, index) => upTo.push(upTo[index]! + (isMeant(story) ? (story.points ?? 0) : 0)));
  const last = open.findLastIndex(isMeant) + 1;
  const end = datesOf(forecast, last).p95;
  const count = end === null ? forecast.ends.length : forecast.ends.indexOf(end) + 1;
  return forecast.ends.slice(0, count).map((day, sprint) => {
    const points = (chance: number): number => Math.round(upTo[doneWithChance(forecast, sprint, chance)]! * 10) / 10;
    return { day, low: points(0.85), middle: points(0.5), high: points(0.15) };
  });
}
