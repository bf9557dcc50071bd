import { VALUE_STEPS, type EffortScale } from 'c/matrixAxes';
import type { Story } from 'c/storyRecords';

export type ValueKind = 'businessValue' | 'valueScore' | 'stakeholderValue';
export type SizeKind = 'none' | 'reach' | 'stakeholderValue' | 'votePoints' | 'wsjf';
export type ColorKind = 'type' | 'status' | 'epic' | 'sprint' | 'moscow' | 'requestedBy' | 'none';

/** What a person chose to see. */
export interface MatrixChoices {
  readonly value: ValueKind;
  readonly scale: EffortScale;
  readonly size: SizeKind;
  readonly color: ColorKind;
  readonly isFrontShown: boolean;
  readonly areOutliersShown: boolean;
  readonly isTable: boolean;
}

export const USUAL_CHOICES: MatrixChoices = {
  value: 'businessValue',
  scale: 'steps',
  size: 'none',
  color: 'type',
  isFrontShown: true,
  areOutliersShown: false,
  isTable: false
};

export const VALUE_KINDS: readonly ValueKind[] = ['businessValue', 'valueScore', 'stakeholderValue'];
export const SIZE_KINDS: readonly SizeKind[] = ['none', 'reach', 'stakeholderValue', 'votePoints', 'wsjf'];
export const COLOR_KINDS: readonly ColorKind[] = ['type', 'status', 'epic', 'sprint', 'moscow', 'requestedBy', 'none'];
const SCALES: readonly EffortScale[] = ['steps', 'linear'];

/** Value of a story; null where nobody has given one. */
export function valueOf(story: Story, kind: ValueKind): number | null {
  return story[kind];
}
export function sizeOf(story: Story, kind: SizeKind): number | null {
  return kind === 'none' ? null : story[kind];
}
const GROUPS: Readonly<Record<ColorKind, (story: Story) => string>> = {
  type: (story) => story.typeLabel,
  status: (story) => story.statusLabel,
  epic: (story) => story.epicName,
  sprint: (story) => story.sprintName,
  moscow: (story) => story.moscow ?? '',
  requestedBy: (story) => story.requestedByName,
  none: () => ''
};

/** What a story is coloured by: the same text, the same colour. Empty where the field is. */
export function groupOf(story: Story, kind: ColorKind): string {
  return GROUPS[kind](story);
}

/** Only business value is given by hand; the others are worked out from something else. */
export function stepsOf(kind: ValueKind): readonly number[] | undefined {
  return kind === 'businessValue' ? VALUE_STEPS : undefined;
}

/** Short names for the page's address, and back. What is as usual is an empty text, which leaves it out. */
export function choicesToState(choices: MatrixChoices): Record<string, string> {
  const different = (key: keyof MatrixChoices): string => {
    return choices[key] === USUAL_CHOICES[key] ? '' : String(choices[key]);
  };
  return {
    value: different('value'),
    scale: different('scale'),
    size: different('size'),
    color: different('color'),
    front: different('isFrontShown'),
    outliers: different('areOutliersShown'),
    view: choices.isTable ? 'table' : ''
  };
}

/** The choices that an address names; what it does not know stays as usual. */
export function stateToChoices(state: Readonly<Record<string, string | undefined>>): MatrixChoices {
  const one = <Kind extends string>(kinds: readonly Kind[], name: string, usual: Kind): Kind =>
    kinds.find((kind) => kind === state[name]) ?? usual;
  const flag = (name: string, usual: boolean): boolean => {
    return state[name] ? state[name] === 'true' : usual;
  };
  return {
    value: one(VALUE_KINDS, 'value', USUAL_CHOICES.value),
    scale: one(SCALES, 'scale', USUAL_CHOICES.scale),
    size: one(SIZE_KINDS, 'size', USUAL_CHOICES.size),
    color: one(COLOR_KINDS, 'color', USUAL_CHOICES.color),
    isFrontShown: flag('front', USUAL_CHOICES.isFrontShown),
    areOutliersShown: flag('outliers', USUAL_CHOICES.areOutliersShown),
    isTable: state.view === 'table'
  };
}
