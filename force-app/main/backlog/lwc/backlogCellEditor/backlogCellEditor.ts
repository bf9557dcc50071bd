import { LightningElement, api } from 'lwc';

/** An input or a list of choices in place of a cell's text. */
export interface CellEditing {
  readonly kind: 'choice' | 'number' | 'text' | 'date';
  readonly value: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly isRequired?: boolean;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
}

export interface EditorCommit {
  readonly text: string;
  /** A key ended the editing, and not a click elsewhere. */
  readonly keepsFocus: boolean;
}

/** Longest title the org takes. */
const MOST_LETTERS = 255;

/**
 * Edits one value in place. Takes the focus when it appears.
 * @fires commit `EditorCommit`: Enter, leaving it, or choosing; only of a valid value
 * @fires cancel Escape, or leaving it with what is not valid
 */
export default class BacklogCellEditor extends LightningElement {
  @api editing!: CellEditing;
  /** Name of what is edited, for a screen reader. */
  @api label = '';

  mostLetters = MOST_LETTERS;
  #isFocused = false;
  #isOver = false;

  get isChoice(): boolean {
    return this.editing.kind === 'choice';
  }
  get options(): { label: string; value: string; isSelected: boolean }[] {
    const { options = [], value } = this.editing;
    return options.map((option) => ({ ...option, isSelected: option.value === value }));
  }

  override renderedCallback(): void {
    if (this.#isFocused) return;
    this.#isFocused = true;
    const field = this.template?.querySelector<HTMLInputElement | HTMLSelectElement>('.editor');
    field?.focus({ preventScroll: true });
    if (field instanceof HTMLInputElement) field.select();
  }

  handleKey(event: KeyboardEvent): void {
    // Keys mean something else to the list around.
    event.stopPropagation();
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    // The focus goes to the button behind the editor, which the same key press would open again.
    event.preventDefault();
    if (event.key === 'Escape') this.end('cancel');
    else this.commit(event.target as HTMLInputElement, true);
  }
  handleChoice(event: Event): void {
    this.commit(event.target as HTMLSelectElement, true);
  }
  handleBlur(event: Event): void {
    this.commit(event.target as HTMLInputElement, false);
  }

  private commit(field: HTMLInputElement | HTMLSelectElement, keepsFocus: boolean): void {
    if (field.validity.valid) this.end('commit', { text: field.value, keepsFocus });
    else if (keepsFocus) field.reportValidity();
    else this.end('cancel');
  }

  /** Once: the blur of an editor that is taken away must not commit again. */
  private end(name: 'commit' | 'cancel', detail?: EditorCommit): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
