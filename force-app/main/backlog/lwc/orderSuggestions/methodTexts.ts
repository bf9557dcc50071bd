import type { Method } from 'c/scoring';
import { labels } from './labels';

/** Name, explanation, and why a story may have no score. */
export const METHOD_TEXTS: Readonly<
  Record<Method, { readonly name: string; readonly help: string; readonly missing: string }>
> = {
  wsjf: { name: labels.wsjf, help: labels.wsjfHelp, missing: labels.unscoredWsjf },
  rice: { name: labels.rice, help: labels.riceHelp, missing: labels.unscoredRice },
  weighted: { name: labels.weighted, help: labels.weightedHelp, missing: labels.unscoredWeighted },
  votes: { name: labels.votes, help: labels.votesHelp, missing: labels.unscoredVotes }
};
