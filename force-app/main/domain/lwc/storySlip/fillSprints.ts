/** A story in the order of work. */
export interface SlipStory {
  readonly id: string;
  /** Null where nobody has estimated it. */
  readonly points: number | null;
  /** ISO date. */
  readonly dueDate?: string | null;
  readonly releaseId?: string | null;
}

/** A sprint to come. */
export interface PlannedSprint {
  readonly name: string;
  /** Points the team can take on. */
  readonly capacity: number;
  /** Last day, as ISO date. */
  readonly end?: string | null;
}

/**
 * The number of the sprint in which each story ends, when the team works from the top. A story that does not fit in what is left of a sprint
 * waits for the next, and nothing below overtakes it; one that is larger than a whole sprint runs through several. Null: after the last.
 */
export function fillSprints(
  stories: readonly SlipStory[],
  sprints: readonly PlannedSprint[],
  assumedPoints: number
): Map<string, number | null> {
  const ends = new Map<string, number | null>();
  let sprint = 0;
  let used = 0;
  const left = (): number => (sprints[sprint]?.capacity ?? 0) - used;
  const nextSprint = (): void => {
    sprint++;
    used = 0;
  };
  for (const { id, points } of stories) {
    let open = points ?? assumedPoints;
    if (open > left() && used > 0) nextSprint();
    while (sprint < sprints.length && open > left()) {
      open -= Math.max(left(), 0);
      nextSprint();
    }
    used += open;
    ends.set(id, sprint < sprints.length ? sprint : null);
  }
  return ends;
}
