import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import { BACKLOG, sendCommand, type Board, type PlanCommand, type Story, type StoryMarks } from 'c/planModel';
import { labels } from './labels';

interface Item {
  readonly key: string;
  readonly text: string;
  readonly role: 'menuitem' | 'menuitemcheckbox';
  readonly checked: string | undefined;
  readonly mark: string;
  readonly className: string;
  readonly command: PlanCommand;
}

const MARGIN = 8;

/**
 * The menu of a story, at its card: moves, marks, reasons. Where the story is one of those selected, moves and marks are for all of them.
 * @fires close when it is left, with nothing or something chosen
 */
export default class PlanMenu extends LightningElement {
  @api story: Story | undefined;
  @api board: Board | undefined;
  @api marks: StoryMarks | undefined;
  /** What it opens at. */
  @api anchor: HTMLElement | undefined;

  #isPlaced = false;

  private get ids(): string[] {
    const { story, marks } = this;
    if (!story || !marks) return [];
    return marks.selected.has(story.id) ? [...marks.selected] : [story.id];
  }
  get menuName(): string {
    return fillLabel(labels.name, this.story?.key ?? '');
  }
  get items(): Item[] {
    const { story, board, marks } = this;
    if (!story || !board || !marks) return [];
    const moves = story.status === 'Done' ? [] : this.moves(story, board);
    return [...moves, ...this.marksOf(story, board, marks), ...this.rest(story, marks)];
  }

  private moves(story: Story, board: Board): Item[] {
    const { ids } = this;
    const here = board.places.get(story.id) ?? BACKLOG;
    const places = [
      ...board.columns.map(({ sprint }) => [sprint.key, sprint.name] as const),
      [BACKLOG, labels.backlog] as const
    ];
    return places
      .filter(([key]) => key !== here || ids.length > 1)
      .map(([to, name]) => {
        const text = ids.length > 1 ? fillLabel(labels.moveManyTo, ids.length, name) : fillLabel(labels.moveTo, name);
        return item(`move:${to}`, text, { kind: 'place', ids, to, index: null });
      });
  }

  private marksOf(story: Story, board: Board, marks: StoryMarks): Item[] {
    if (story.status === 'Done') return [];
    const { ids } = this;
    const box = (key: string, text: string, mark: 'pins' | 'mustHaves' | 'excluded'): Item => {
      const isOn = marks[mark].has(story.id);
      return item(key, text, { kind: 'mark', ids, mark, isOn: !isOn }, isOn);
    };
    return [
      ...(board.places.has(story.id) ? [box('pin', labels.pin, 'pins')] : []),
      box('must', labels.mustHave, 'mustHaves'),
      box('exclude', labels.exclude, 'excluded')
    ].map((entry, index) => (index === 0 ? { ...entry, className: 'item first' } : entry));
  }

  private rest(story: Story, marks: StoryMarks): Item[] {
    const isSelected = marks.selected.has(story.id);
    const select = item('select', labels.select, { kind: 'select', ids: [story.id], isOn: !isSelected }, isSelected);
    return [
      ...(story.status === 'Done'
        ? []
        : [{ ...select, className: 'item first' }, item('why', labels.why, { kind: 'why', id: story.id })]),
      item('open', labels.open, { kind: 'open', id: story.id })
    ];
  }

  override connectedCallback(): void {
    window.addEventListener('pointerdown', this.#outside, true);
    window.addEventListener('resize', this.#leave);
  }
  override disconnectedCallback(): void {
    window.removeEventListener('pointerdown', this.#outside, true);
    window.removeEventListener('resize', this.#leave);
  }
  override renderedCallback(): void {
    const menu = this.menu();
    if (this.#isPlaced || !menu || !this.anchor) return;
    this.#isPlaced = true;
    place(menu, this.anchor);
    this.entries()[0]?.focus();
  }

  #outside = (event: Event): void => {
    const menu = this.menu();
    if (menu && !event.composedPath().includes(menu)) this.leave(false);
  };
  #leave = (): void => this.leave(false);

  private menu(): HTMLElement | null {
    return this.template?.querySelector<HTMLElement>('.menu') ?? null;
  }
  private entries(): HTMLElement[] {
    return [...(this.template?.querySelectorAll<HTMLElement>('.item') ?? [])];
  }
  private leave(isByKey: boolean): void {
    this.dispatchEvent(new CustomEvent('close', { detail: isByKey }));
  }

  handleKey(event: KeyboardEvent): void {
    const entries = this.entries();
    const at = entries.indexOf(event.target as HTMLElement);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 };
    const next = steps[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') this.leave(true);
    else if (next !== undefined) entries[(next + entries.length) % entries.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  handleChoose(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    const chosen = this.items.find((entry) => entry.key === key);
    this.leave(true);
    if (chosen) sendCommand(this, chosen.command);
  }
}

function item(key: string, text: string, command: PlanCommand, isChecked?: boolean): Item {
  return {
    key,
    text,
    command,
    role: isChecked === undefined ? 'menuitem' : 'menuitemcheckbox',
    checked: isChecked === undefined ? undefined : String(isChecked),
    mark: isChecked ? '✓' : '',
    className: 'item'
  };
}

/** Below its anchor and within the window; above it where there is more room. */
function place(menu: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const isRtl = getComputedStyle(anchor).direction === 'rtl';
  const left = isRtl ? at.left : at.right - width;
  const below = window.innerHeight - at.bottom - MARGIN;
  const top = below >= height || below > at.top ? at.bottom : at.top - height;
  menu.style.left = `${Math.max(MARGIN, Math.min(left, window.innerWidth - width - MARGIN))}px`;
  menu.style.top = `${Math.max(MARGIN, Math.min(top, window.innerHeight - height - MARGIN))}px`;
}
