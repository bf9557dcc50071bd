import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import type { Stakeholder } from 'c/stakeholderRecords';
import { cellOf, levelAt, placePeople, RADIUS, type Frame, type Placed } from './influenceLayout';
import { adviceOf, labels } from './labels';

export { adviceOf } from './labels';

/** What `personmove` tells: 1 to 10 each. */
export interface PersonMove {
  readonly id: string;
  readonly influence: number;
  readonly interest: number;
}

interface PersonView {
  readonly id: string;
  readonly className: string;
  readonly transform: string;
  readonly initials: string;
  readonly text: string;
  readonly label: string;
  readonly labelX: number;
  readonly labelY: number;
}

interface Quadrant {
  readonly key: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly className: string;
}

const HEIGHT = 520;
const MARGIN = 30;

function idOf(event: Event): string | undefined {
  return (event.target as SVGElement).closest<SVGElement>('g[data-id]')?.dataset.id;
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

/**
 * Stakeholders by influence and interest (Mendelow's matrix, 1991). People move by pointer and by arrow keys; nothing changes until new
 * `stakeholders` arrive.
 * @fires personmove `PersonMove`
 * @fires personopen the id of a person whose record should open
 */
export default class InfluenceChart extends LightningElement {
  /** Those with both influence and interest. */
  @api
  get stakeholders(): readonly Stakeholder[] {
    return this.#stakeholders;
  }
  set stakeholders(stakeholders: readonly Stakeholder[]) {
    this.#stakeholders = stakeholders;
    this.lay();
  }
  @api canEdit = false;

  labels = labels;
  radius = RADIUS;
  height = HEIGHT;
  width = 800;
  people: PersonView[] = [];
  #stakeholders: readonly Stakeholder[] = [];
  #dragged: { id: string; x: number; y: number; hasMoved: boolean } | undefined;
  #focusWanted = '';
  #resizes: ResizeObserver | undefined;

  override renderedCallback(): void {
    const room = this.refs?.room as HTMLElement | undefined;
    if (room && !this.#resizes) {
      this.#resizes = new ResizeObserver(() => this.measure(room));
      this.#resizes.observe(room);
    }
    if (this.#focusWanted) {
      this.template?.querySelector<SVGElement>(`g[data-id="${this.#focusWanted}"]`)?.focus();
      this.#focusWanted = '';
    }
  }
  override disconnectedCallback(): void {
    this.#resizes?.disconnect();
    this.#resizes = undefined;
  }

  private measure({ clientWidth }: HTMLElement): void {
    if (clientWidth === 0 || Math.abs(clientWidth - this.width) < 2) return;
    this.width = clientWidth;
    this.lay();
  }

  private get frame(): Frame {
    return { width: this.width, height: HEIGHT, margin: MARGIN, isMirrored: document.documentElement.dir === 'rtl' };
  }

  private lay(): void {
    const placed = this.#stakeholders.flatMap((one): (Placed & Stakeholder)[] => {
      const { influence, interest } = one;
      return influence === null || interest === null ? [] : [{ ...one, influence, interest }];
    });
    this.people = placePeople(placed, this.frame).map(({ id, x, y, label }, index) => {
      const person = placed[index]!;
      const { name, groupLabel, influence, interest } = person;
      return {
        id,
        className: `person ${person.group.toLowerCase().replaceAll(' ', '-')}`,
        transform: `translate(${x}, ${y})`,
        initials: initialsOf(name),
        text: fillLabel(labels.person, name, groupLabel, influence, interest, adviceOf(person)),
        label: label?.text ?? '',
        labelX: (label?.x ?? x) - x,
        labelY: (label?.y ?? y) - y + 4
      };
    });
  }

  get chartLabel(): string {
    return fillLabel(labels.mapLabel, this.people.length);
  }
  get viewBox(): string {
    return `0 0 ${this.width} ${HEIGHT}`;
  }
  get chartClass(): string {
    return this.canEdit ? 'room editable' : 'room';
  }
  get quadrants(): Quadrant[] {
    const cell = cellOf(this.frame);
    const [width, height] = [5 * cell.width, 5 * cell.height];
    const { isMirrored } = this.frame;
    const low = isMirrored ? MARGIN + width : MARGIN;
    const high = isMirrored ? MARGIN : MARGIN + width;
    const [top, bottom] = [MARGIN, MARGIN + height];
    const at = (key: string, name: string, x: number, y: number): Quadrant => ({
      key,
      name,
      x,
      y,
      width,
      height,
      className: `quadrant ${key}`
    });
    return [
      at('satisfied', labels.keepSatisfied, low, top),
      at('closely', labels.manageClosely, high, top),
      at('monitor', labels.monitor, low, bottom),
      at('informed', labels.keepInformed, high, bottom)
    ];
  }
  get quadrantNames(): { key: string; name: string; x: number; y: number }[] {
    return this.quadrants.map(({ key, name, x, y, width }) => ({
      key,
      name,
      x: this.frame.isMirrored ? x + width - 10 : x + 10,
      y: y + 20
    }));
  }
  get middleX(): number {
    return this.width / 2;
  }
  get axisY(): number {
    return HEIGHT - 8;
  }
  get sideTransform(): string {
    const x = this.frame.isMirrored ? this.width - 10 : 16;
    return `translate(${x}, ${HEIGHT / 2}) rotate(-90)`;
  }

  // By pointer

  handlePointerDown(event: PointerEvent): void {
    const id = idOf(event);
    if (!id || !this.canEdit || event.button !== 0) return;
    this.#dragged = { id, x: event.clientX, y: event.clientY, hasMoved: false };
    (event.currentTarget as SVGElement).setPointerCapture(event.pointerId);
  }
  handlePointerMove(event: PointerEvent): void {
    const dragged = this.#dragged;
    if (!dragged) return;
    if (Math.hypot(event.clientX - dragged.x, event.clientY - dragged.y) > 3) dragged.hasMoved = true;
    if (!dragged.hasMoved) return;
    const [x, y] = this.pixelOf(event);
    const parts = this.template?.querySelectorAll(`g[data-id="${dragged.id}"], g[data-face="${dragged.id}"]`) ?? [];
    for (const part of parts) part.setAttribute('transform', `translate(${x}, ${y})`);
  }
  handlePointerUp(event: PointerEvent): void {
    const dragged = this.#dragged;
    this.#dragged = undefined;
    if (!dragged) return;
    if (!dragged.hasMoved) this.open(dragged.id);
    else {
      const [x, y] = this.pixelOf(event);
      this.tell(dragged.id, levelAt(y, 'influence', this.frame), levelAt(x, 'interest', this.frame));
    }
    this.lay();
  }
  handlePointerCancel(): void {
    this.#dragged = undefined;
    this.lay();
  }
  handleClick(event: MouseEvent): void {
    const id = idOf(event);
    if (id && !this.canEdit) this.open(id);
  }

  private pixelOf(event: PointerEvent): [x: number, y: number] {
    const { left, top } = (this.refs?.room as HTMLElement).getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }

  // By keyboard

  handleKey(event: KeyboardEvent): void {
    const id = idOf(event);
    const person = this.#stakeholders.find((one) => one.id === id);
    if (!person) return;
    const forward = this.frame.isMirrored ? 'ArrowLeft' : 'ArrowRight';
    const [influence, interest] = [person.influence ?? 1, person.interest ?? 1];
    if (event.key === 'Enter' || event.key === ' ') this.open(person.id);
    else if (!event.key.startsWith('Arrow')) return;
    else if (event.key === 'ArrowUp') this.tell(person.id, influence + 1, interest);
    else if (event.key === 'ArrowDown') this.tell(person.id, influence - 1, interest);
    else this.tell(person.id, influence, interest + (event.key === forward ? 1 : -1));
    event.preventDefault();
  }

  private tell(id: string, influence: number, interest: number): void {
    const before = this.#stakeholders.find((one) => one.id === id);
    const isInRange = [influence, interest].every((level) => level >= 1 && level <= 10);
    if (!this.canEdit || !isInRange || (before?.influence === influence && before.interest === interest)) return;
    this.#focusWanted = id;
    this.dispatchEvent(new CustomEvent('personmove', { detail: { id, influence, interest } satisfies PersonMove }));
  }

  private open(id: string): void {
    this.dispatchEvent(new CustomEvent('personopen', { detail: id }));
  }
}
