import { fillLabel } from 'c/labelText';
import type { PlaceRange } from 'c/orderStability';
import type { SuggestionLine } from 'c/suggestionModel';
import { labels } from './labels';

/** Made once: `toLocaleString` makes one a call, which shows while a slider moves. */
const NUMBERS = new Intl.NumberFormat();

/** How much places differ from try to try: up to so many is firm, and fairly firm. */
const FIRM = 2;
const FAIR = 10;

/** A row in words. */
export interface SuggestionRow {
  readonly slot: number;
  readonly rowIndex: number;
  readonly style: string;
  readonly id: string;
  readonly place: string;
  readonly mine: string;
  readonly mineKey: string;
  readonly title: string;
  readonly key: string;
  readonly className: string;
  readonly change: string;
  readonly changeClass: string;
  readonly arrow: string;
  readonly fromTo: string;
  readonly firm: string;
  readonly firmClass: string;
  readonly isChanged: boolean;
  readonly isAccepted: boolean;
  readonly isUnscored: boolean;
  readonly acceptLabel: string;
  readonly tabIndex: number;
}

const UP = 'M8 14V3M3.5 7.5 8 3l4.5 4.5';
const DOWN = 'M8 2v11M3.5 8.5 8 13l4.5-4.5';

type Words = Pick<SuggestionRow, 'change' | 'changeClass' | 'arrow' | 'fromTo'>;

function changeOf({ from, place, isMoving }: SuggestionLine): Words {
  const places = NUMBERS.format(Math.abs(from - place));
  const fromTo = fillLabel(labels.fromTo, NUMBERS.format(from), NUMBERS.format(place));
  if (from === place)
    return {
      change: isMoving ? labels.samePlace : labels.stays,
      changeClass: 'change quiet',
      arrow: '',
      fromTo: ''
    };
  return {
    change: fillLabel(from > place ? labels.up : labels.down, places),
    changeClass: 'change',
    arrow: from > place ? UP : DOWN,
    fromTo
  };
}

function firmness(range: PlaceRange | undefined, isScored: boolean): Pick<SuggestionRow, 'firm' | 'firmClass'> {
  if (!isScored) return { firm: labels.notScored, firmClass: 'firm unscored' };
  if (!range) return { firm: labels.reckoning, firmClass: 'firm' };
  const [from, to] = [NUMBERS.format(range.from), NUMBERS.format(range.to)];
  const width = range.to - range.from;
  if (width <= FIRM) return { firm: labels.firm, firmClass: 'firm is-firm' };
  if (width <= FAIR) return { firm: fillLabel(labels.fair, from, to), firmClass: 'firm is-fair' };
  return { firm: fillLabel(labels.loose, from, to), firmClass: 'firm is-loose' };
}

export function rowOf(
  line: SuggestionLine,
  at: { readonly slot: number; readonly index: number; readonly top: number; readonly isActive: boolean },
  range: PlaceRange | undefined,
  isAccepted: boolean
): SuggestionRow {
  const { story, mine, from, place } = line;
  return {
    slot: at.slot,
    rowIndex: at.index + 2,
    style: `transform: translateY(${at.top}px)`,
    id: story.id,
    place: NUMBERS.format(place),
    mine: mine.title,
    mineKey: mine.key,
    title: story.title,
    key: story.key,
    className: isAccepted ? 'row accepted' : 'row',
    ...changeOf(line),
    ...firmness(range, line.isScored),
    isChanged: line.isChanged,
    isAccepted,
    isUnscored: !line.isScored,
    acceptLabel: fillLabel(labels.acceptStory, story.key, story.title, from, place),
    tabIndex: at.isActive ? 0 : -1
  };
}
