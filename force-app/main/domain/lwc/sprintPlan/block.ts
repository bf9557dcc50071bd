/** One way for a block to go through a sprint: what it is after it, the room it takes, and what it loses against its best way. */
export interface BlockOption {
  readonly state: number;
  readonly points: number;
  readonly loss: number;
}

/**
 * Items that are planned without regard to all others once room has its price. A state says which of its items are done; state 0: none.
 * States and options are made when first asked for.
 */
export interface Block {
  /** Gain of its best way through all sprints. */
  readonly best: number;
  /** Options with a loss of no more than the limit that the block was made with, smallest loss first. */
  options(sprint: number, state: number): readonly BlockOption[];
  /** Items that are done in a sprint which turns one state into another. */
  items(before: number, after: number): readonly number[];
}
