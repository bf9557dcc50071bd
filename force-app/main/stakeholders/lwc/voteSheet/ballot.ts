/** Points that a stakeholder has in all. */
export const ALL_POINTS = 100;

/** Points by story as they are saved, and as they are being changed. */
export class Ballot {
  readonly #saved: ReadonlyMap<string, number>;
  readonly #changes: ReadonlyMap<string, number>;

  constructor(saved: ReadonlyMap<string, number> = new Map(), changes: ReadonlyMap<string, number> = new Map()) {
    this.#saved = saved;
    this.#changes = changes;
  }

  pointsOf(storyId: string): number {
    return this.#changes.get(storyId) ?? this.#saved.get(storyId) ?? 0;
  }

  /** The same with other points on a story: whole, 0 to 100. What is no number counts as nothing. */
  with(storyId: string, points: number): Ballot {
    const whole = Number.isFinite(points) ? Math.max(0, Math.min(ALL_POINTS, Math.round(points))) : 0;
    const changes = new Map(this.#changes);
    if (whole === (this.#saved.get(storyId) ?? 0)) changes.delete(storyId);
    else changes.set(storyId, whole);
    return new Ballot(this.#saved, changes);
  }

  /** Points not spent; below zero when too many are. */
  get left(): number {
    const ids = new Set([...this.#saved.keys(), ...this.#changes.keys()]);
    return ALL_POINTS - [...ids].reduce((sum, id) => sum + this.pointsOf(id), 0);
  }

  get isChanged(): boolean {
    return this.#changes.size > 0;
  }

  /** What the org has to write. */
  get changes(): { storyId: string; points: number }[] {
    return [...this.#changes].map(([storyId, points]) => ({ storyId, points }));
  }

  /** After the org has written what was changed when `sent` was asked. Changes made since then stay. */
  afterSaving(sent: readonly { readonly storyId: string; readonly points: number }[]): Ballot {
    const saved = new Map(this.#saved);
    for (const { storyId, points } of sent) saved.set(storyId, points);
    const changes = [...this.#changes].filter(([id, points]) => points !== (saved.get(id) ?? 0));
    return new Ballot(saved, new Map(changes));
  }
}
