/** A story as the table shows it. */
export interface ScopeStory {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly status: string;
  readonly statusLabel: string;
  readonly epicName: string;
  readonly points: number | null;
  readonly value: number | null;
  readonly isBlocked: boolean;
}
