import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import type { RoadmapItem } from 'c/strategyRecords';
import confidence from '@salesforce/label/c.Roadmap_Confidence';
import done from '@salesforce/label/c.Roadmap_Done';
import down from '@salesforce/label/c.Roadmap_Down';
import instructions from '@salesforce/label/c.Roadmap_BoardInstructions';
import moveTo from '@salesforce/label/c.Roadmap_MoveTo';
import nothing from '@salesforce/label/c.Roadmap_Nothing';
import up from '@salesforce/label/c.Roadmap_Up';

/** A card of the board: an item with what the page knows about it. */
export interface BoardItem extends RoadmapItem {
  readonly objectiveName: string;
  /** 0 to 100, or null where nothing has points. */
  readonly percentDone: number | null;
}

/** What `cardmove` tells: the column, and the place in it that the card should take, from 0. */
export interface CardMove {
  readonly id: string;
  readonly horizon: string;
  readonly index: number;
}

interface Card {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly className: string;
  readonly details: string;
  readonly objective: string;
  readonly menuLabel: string;
  readonly draggable: string;
  readonly choices: readonly { readonly label: string; readonly value: string }[];
}

interface Column {
  readonly horizon: string;
  readonly label: string;
  readonly count: number;
  readonly cards: readonly Card[];
  readonly isEmpty: boolean;
}

/**
 * Now, next, later: the roadmap for readers who must not see dates. Cards move by drag, menu and keyboard; nothing changes until new `items`
 * arrive.
 * @fires cardmove `CardMove`
 * @fires baropen the id of an item whose record should open
 */
export default class HorizonBoard extends LightningElement {
  /** In the order in which they stand. */
  @api items: readonly BoardItem[] = [];
  /** Columns: API value and how it reads. */
  @api horizons: readonly { readonly value: string; readonly label: string }[] = [];
  @api canEdit = false;

  labels = { instructions, nothing };
  #dragged = '';
  #focusWanted = '';

  override renderedCallback(): void {
    if (!this.#focusWanted) return;
    this.template?.querySelector<HTMLElement>(`[data-id="${this.#focusWanted}"] a`)?.focus();
    this.#focusWanted = '';
  }

  get columns(): Column[] {
    return this.horizons.map(({ value, label }) => {
      const cards = this.items.filter(({ horizon }) => horizon === value).map((item) => this.cardOf(item));
      return { horizon: value, label, count: cards.length, cards, isEmpty: cards.length === 0 };
    });
  }

  private cardOf(item: BoardItem): Card {
    const parts = [
      item.statusLabel,
      ...(item.percentDone === null ? [] : [fillLabel(done, item.percentDone)]),
      ...(item.confidence === null ? [] : [fillLabel(confidence, item.confidence)])
    ];
    const others = this.horizons.filter(({ value }) => value !== item.horizon);
    return {
      id: item.id,
      name: item.name,
      url: `/lightning/r/${item.id}/view`,
      className: `card ${item.status.toLowerCase().replaceAll(' ', '-')}`,
      details: parts.join(' · '),
      objective: item.objectiveName,
      menuLabel: fillLabel(moveTo, item.name),
      draggable: String(this.canEdit),
      choices: [...others, { label: up, value: 'up' }, { label: down, value: 'down' }]
    };
  }

  private move(id: string, to: string): void {
    const item = this.items.find((one) => one.id === id);
    if (!item || !this.canEdit) return;
    const column = this.items.filter(({ horizon }) => horizon === item.horizon);
    const index = column.indexOf(item);
    this.#focusWanted = id;
    if (to === 'up' && index > 0) this.tell(id, item.horizon, index - 1);
    else if (to === 'down' && index < column.length - 1) this.tell(id, item.horizon, index + 1);
    else if (this.horizons.some(({ value }) => value === to))
      this.tell(id, to, this.items.filter(({ horizon }) => horizon === to).length);
  }

  private tell(id: string, horizon: string, index: number): void {
    this.dispatchEvent(new CustomEvent('cardmove', { detail: { id, horizon, index } satisfies CardMove }));
  }

  handleMenu(event: CustomEvent<{ value: string }>): void {
    this.move((event.target as HTMLElement).dataset.item ?? '', event.detail.value);
  }
  handleKey(event: KeyboardEvent): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const item = this.items.find((one) => one.id === id);
    if (!event.altKey || !item || !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    if (event.key === 'ArrowUp') this.move(item.id, 'up');
    else if (event.key === 'ArrowDown') this.move(item.id, 'down');
    else {
      const isForward = event.key === (document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight');
      const at = this.horizons.findIndex(({ value }) => value === item.horizon);
      const to = this.horizons[at + (isForward ? 1 : -1)];
      if (to) this.move(item.id, to.value);
    }
  }
  handleOpen(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('baropen', { detail: (event.target as HTMLElement).dataset.item }));
  }

  handleDragStart(event: DragEvent): void {
    this.#dragged = (event.currentTarget as HTMLElement).dataset.id ?? '';
    event.dataTransfer?.setData('text/plain', this.#dragged);
  }
  handleDragOver(event: DragEvent): void {
    if (this.#dragged) event.preventDefault();
  }
  handleDrop(event: DragEvent): void {
    event.preventDefault();
    const column = event.currentTarget as HTMLElement;
    const horizon = column.dataset.horizon ?? '';
    const others = [...column.querySelectorAll<HTMLElement>('[data-id]')].filter(
      ({ dataset }) => dataset.id !== this.#dragged
    );
    const below = others.findIndex((card) => {
      const { top, height } = card.getBoundingClientRect();
      return event.clientY < top + height / 2;
    });
    if (this.#dragged) this.tell(this.#dragged, horizon, below < 0 ? others.length : below);
    this.#dragged = '';
  }
}
