import type { Bar, BarLink, Conflict, Day, Period, Zoom } from 'c/timeline';

/** A roadmap item as a bar. */
export interface ChartItem extends Bar {
  readonly name: string;
  readonly lane: string;
  /** API value of the status; it gives the colour. */
  readonly status: string;
  readonly promised: Day | null;
  readonly p50: Day | null;
  readonly p85: Day | null;
  readonly isAtRisk: boolean;
  /** 0 to 100, of the points behind it. */
  readonly percentDone: number;
  /** What a screen reader says. */
  readonly text: string;
}

export interface Milestone {
  readonly id: string;
  readonly name: string;
  readonly day: Day;
  readonly isAtRisk: boolean;
  readonly text: string;
}

/** What the chart draws. */
export interface Chart {
  readonly items: readonly ChartItem[];
  /** Lanes in their order, with how they read. */
  readonly lanes: readonly { readonly key: string; readonly name: string }[];
  readonly milestones: readonly Milestone[];
  readonly links: readonly BarLink[];
  readonly conflicts: readonly Conflict[];
  readonly sprints: readonly Period[];
  readonly zoom: Zoom;
  readonly today: Day;
  readonly label: string;
}

/** What `barchange` tells: the days an item should have. */
export interface BarChange {
  readonly id: string;
  readonly start: Day;
  readonly end: Day;
}
