import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import { splitSentence } from 'c/storyQuality';
import type { Option, Rights } from 'c/storyPanelModel';
import { labels } from './labels';

type Values = Readonly<Record<string, string>>;
type TextControl = HTMLElement & {
  value: string;
  setRangeText?(text: string, start: number, end: number, mode: string): void;
};

const USER_STORY = 'User Story';
const SENTENCE = ['asA', 'iWant', 'soThat'];
/** How long a part of the sentence may be, and from where on it is said how much is left. */
const LONGEST = 255;
const TELL_FROM = 200;

/**
 * Title, sentence and description of a story. A whole sentence that is pasted into a part of it fills all three.
 * @fires fieldchange the changed fields by name
 */
export default class StoryStatement extends LightningElement {
  @api values: Values = {};
  @api rights: Rights | undefined;
  @api types: readonly Option[] = [];
  @api epics: readonly Option[] = [];
  labels = labels;
  longest = LONGEST;

  /** Puts the focus into a field, and selects the words from `start` to `end`. */
  @api show(name: string, start?: number, end?: number): void {
    const control = this.template?.querySelector<TextControl>(`[data-field="${name}"]`);
    control?.focus();
    if (!control || start === undefined || end === undefined) return;
    const text = (this.values[name] ?? '').slice(start, end);
    control.setRangeText?.(text, start, end, 'select');
  }

  private may(field: string): boolean {
    return this.rights?.fields.includes(field) ?? false;
  }
  get isSentenceEditable(): boolean {
    return this.may('iWant');
  }
  get isTitleEditable(): boolean {
    return this.may('title');
  }
  get isDescriptionEditable(): boolean {
    return this.may('description');
  }
  get isTypeLocked(): boolean {
    return !this.may('type');
  }
  get isEpicLocked(): boolean {
    return !this.may('epicId');
  }
  get epicOptions(): Option[] {
    return [{ label: labels.noEpic, value: '' }, ...this.epics];
  }
  get isSentenceShown(): boolean {
    return this.values.type === USER_STORY || SENTENCE.some((field) => this.values[field]);
  }
  get sentenceParts(): { name: string; label: string; placeholder: string; value: string; left: string }[] {
    const words: Record<string, [string, string]> = {
      asA: [labels.asA, labels.asAHint],
      iWant: [labels.iWant, labels.iWantHint],
      soThat: [labels.soThat, labels.soThatHint]
    };
    return SENTENCE.map((name) => {
      const value = this.values[name] ?? '';
      const [label, placeholder] = words[name] as [string, string];
      const left = value.length >= TELL_FROM ? fillLabel(labels.charactersLeft, LONGEST - value.length) : '';
      return { name, label, placeholder, value, left };
    });
  }
  get description(): string {
    return this.values.description ?? '';
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    const { field } = (event.currentTarget as HTMLElement).dataset;
    if (field) this.tell({ [field]: event.detail.value });
  }

  /** Line ends would break the sentence into lines nobody meant; a whole sentence is taken apart. */
  handlePaste(event: ClipboardEvent): void {
    const sentence = splitSentence(event.clipboardData?.getData('text/plain') ?? '');
    if (!sentence) return;
    event.preventDefault();
    this.tell({ ...sentence });
  }

  private tell(detail: Values): void {
    this.dispatchEvent(new CustomEvent('fieldchange', { detail }));
  }
}
