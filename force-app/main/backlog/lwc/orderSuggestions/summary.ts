import { fillLabel } from 'c/labelText';
import { CRITERIA, weighed } from 'c/scoring';
import { TOP, type Suggestion } from 'c/suggestionModel';
import { labels } from './labels';
import { METHOD_TEXTS } from './methodTexts';

const MOST_KEYS = 5;
const TAU = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** What a suggestion comes to, in sentences. */
export function summaryOf(suggestion: Suggestion): string[] {
  const { movable, size, changedAtTop, likeness, unscored, method, backlog } = suggestion;
  const nothing = nothingScored(suggestion);
  if (nothing) return [nothing];
  const number = (value: number): string => value.toLocaleString();
  const moves = fillLabel(labels.moves, number(movable.size), number(size), changedAtTop, Math.min(TOP, size));
  // Rounded down: 100 % would say that nothing differs.
  const alike = fillLabel(labels.alike, number(Math.floor(1000 * likeness.alike) / 10), TAU.format(likeness.tau));
  return [
    ...(movable.size === 0 ? [labels.same] : [moves, alike]),
    ...(backlog.links.groups.length > 0 ? [labels.dependenciesHold] : []),
    ...(unscored > 0 ? [fillLabel(labels.unscored, number(unscored), METHOD_TEXTS[method].missing)] : [])
  ];
}

function nothingScored({ method, weights, isWithoutScores }: Suggestion): string | undefined {
  if (method === 'weighted' && weighed(weights).length === 0) return labels.nothingWeighs;
  return method === 'votes' && isWithoutScores ? labels.noVotes : undefined;
}

/** What the log of moves says; for weights also which, so that the order can be made again. */
export function reasonOf({ method, weights }: Suggestion, criterionNames: Readonly<Record<string, string>>): string {
  const name = METHOD_TEXTS[method].name;
  if (method !== 'weighted') return fillLabel(labels.reason, name);
  const parts = CRITERIA.filter((criterion) => weights[criterion] > 0).map(
    (criterion) => `${criterionNames[criterion]} ${weights[criterion]}`
  );
  return fillLabel(labels.reason, `${name} (${parts.join(', ')})`).slice(0, 255);
}

/** Stories that come along with what was chosen, by their numbers. */
export function alsoText(suggestion: Suggestion, along: readonly string[]): string {
  if (along.length === 0) return '';
  const ids = new Set(along);
  const keys = suggestion.backlog.stories.filter(({ id }) => ids.has(id)).map(({ key }) => key);
  const first = keys.slice(0, MOST_KEYS).join(', ');
  const rest = keys.length - MOST_KEYS;
  return fillLabel(labels.alsoMoves, rest > 0 ? fillLabel(labels.andMore, first, rest) : first);
}
