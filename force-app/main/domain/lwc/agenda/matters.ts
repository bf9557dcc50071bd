/** Why something is on the agenda; to be put into words by who shows it. Days are ISO dates. */
export type Reason =
  | { readonly kind: 'overdue'; readonly day: string }
  | { readonly kind: 'due'; readonly day: string }
  /** Nobody has said by when. */
  | { readonly kind: 'noDay' }
  | { readonly kind: 'proposed'; readonly day: string; readonly by: string; readonly why: string }
  /** 0 to 100: how far people are apart. */
  | { readonly kind: 'disagreement'; readonly percent: number }
  /** A promise, or the date of a release, before the day by which it is done in 85 of 100 cases. */
  | { readonly kind: 'promise'; readonly day: string; readonly forecast: string }
  /** Points that a sprint holds, and has room for. */
  | { readonly kind: 'overfull'; readonly points: number; readonly capacity: number };

/** Something that may need deciding. */
export interface Matter {
  /** The record that it is about. */
  readonly id: string;
  readonly kind: 'escalation' | 'risk' | 'decision' | 'question' | 'proposal' | 'disagreement' | 'improvement';
  readonly title: string;
  readonly reason: Reason;
}
