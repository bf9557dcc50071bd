import type { Question } from './openForecast.ts';

/**
 * The forecast as one would write it straight away: in each trial draw sprint after sprint, note for every story the sprint in which it is
 * done, and at the end sort what was noted and read off the percentiles. Answers the sprints of 50, 85 and 95 percent of each story.
 */
export function plainForecast({ finished, stories, trials }: Question): [number, number, number][] {
  const total = stories.reduce((sum, story) => sum + (story.points ?? 0), 0);
  const noted = stories.map(() => [] as number[]);
  for (let trial = 0; trial < trials; trial++) {
    let [gain, growth, sprint, sum] = [0, 0, 0, 0];
    for (let index = 0; index < stories.length; index++) {
      sum += stories[index]!.points ?? 0;
      while (gain * total < sum * (total + growth)) {
        const drawn = finished[Math.floor(Math.random() * finished.length)]!;
        gain += drawn.points;
        growth += drawn.growth;
        sprint++;
      }
      noted[index]!.push(sprint);
    }
  }
  return noted.map((sprints) => {
    const sorted = sprints.sort((one, other) => one - other);
    const at = (chance: number): number => sorted[Math.ceil(chance * trials) - 1]!;
    return [at(0.5), at(0.85), at(0.95)];
  });
}
