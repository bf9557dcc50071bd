import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import { labels } from './labels';

export type MenuAction = 'open' | 'top' | 'bottom' | 'move' | 'rename' | 'edit' | 'notNow' | 'select';

interface Item {
  readonly action: MenuAction;
  readonly label: string;
}

/**
 * What can be done with a story, or with all that are selected. Takes the focus when it appears; arrows go from item to item.
 * @fires choose the `MenuAction`
 * @fires close when nothing is chosen
 */
export default class BacklogRowMenu extends LightningElement {
  /** How many stories it is about. */
  @api count = 1;
  @api canRank = false;
  @api canRename = false;
  @api canEdit = false;
  @api canPutOff = false;
  @api canSelect = false;
  #isFocused = false;

  get heading(): string {
    return this.count > 1 ? fillLabel(labels.headingMany, this.count) : labels.heading;
  }
  get items(): Item[] {
    const isOne = this.count === 1;
    const all: [isOffered: boolean, action: MenuAction, label: string][] = [
      [isOne, 'open', labels.open],
      [isOne && this.canSelect, 'select', labels.select],
      [this.canRank, 'top', labels.moveToTop],
      [this.canRank, 'bottom', labels.moveToBottom],
      [this.canRank, 'move', labels.moveTo],
      [isOne && this.canRename, 'rename', labels.rename],
      [this.canEdit, 'edit', labels.edit],
      [this.canPutOff, 'notNow', labels.notNow]
    ];
    return all.flatMap(([isOffered, action, label]) => (isOffered ? [{ action, label }] : []));
  }

  override renderedCallback(): void {
    if (this.#isFocused) return;
    this.#isFocused = true;
    this.buttons()[0]?.focus({ preventScroll: true });
  }

  private buttons(): HTMLElement[] {
    return [...(this.template?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  }

  handleKey(event: KeyboardEvent): void {
    event.stopPropagation();
    const buttons = this.buttons();
    const at = buttons.indexOf(event.target as HTMLElement);
    const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    if (event.key === 'Escape' || event.key === 'Tab') this.tellClose();
    else if (to[event.key] === undefined) return;
    else buttons.at(to[event.key]! % buttons.length)?.focus();
    event.preventDefault();
  }
  handleFocusOut(event: FocusEvent): void {
    const next = event.relatedTarget as Node | null;
    const isInside = next && this.buttons().some((button) => button === next);
    if (!isInside) this.tellClose();
  }
  handleChoice(event: Event): void {
    const { action } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('choose', { detail: action }));
  }
  private tellClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }
}
