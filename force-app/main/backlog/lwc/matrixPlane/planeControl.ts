import { fillLabel } from 'c/labelText';
import type { Bubble, Direction, MatrixPoint } from 'c/matrixBubbles';
import type { Thresholds } from 'c/matrixQuadrants';
import type { Weighed } from 'c/paretoFront';
import { labels } from './labels';
import { PlaneCursor, type CursorElements } from './planeCursor';
import { placeIn, PlaneGesture, type GestureHandlers, type Place } from './planeGesture';
import { commandOf } from './planeKeys';
import { outline } from './planeMarks';
import type { PlaneScene } from './planeScene';
import { placeWords } from './planeWords';

export type PlaneTool = 'move' | 'rectangle' | 'lasso';

/** What `reestimate` tells; what stays as it is is left out. */
export interface Reestimate {
  readonly ids: readonly string[];
  readonly effort?: number;
  readonly value?: number;
}

export interface ControlElements extends CursorElements {
  readonly stage: HTMLElement;
  readonly lasso: Element;
}

/** The plane that is controlled. */
interface Host {
  readonly scene: PlaneScene | undefined;
  readonly settings: { readonly canSetEffort: boolean; readonly canSetValue: boolean } | undefined;
  readonly thresholds: Thresholds;
  readonly points: readonly MatrixPoint[];
  readonly selected: ReadonlySet<string>;
  readonly tool: PlaneTool;
  tell(name: 'selectionchange' | 'reestimate' | 'actions' | 'undo', detail?: unknown): void;
  redraw(): void;
}

/** Pixels beside a bubble that a finger may be off. */
const FINGER = 12;

/** What pointer and keyboard mean on the plane. */
export class PlaneControl {
  /** Id of a story in the cluster that is open. */
  open: string | undefined;
  readonly #elements: ControlElements;
  readonly #host: Host;
  readonly #cursor: PlaneCursor;
  #currentId: string | undefined;
  #gesture: PlaneGesture | undefined;

  constructor(elements: ControlElements, host: Host) {
    this.#elements = elements;
    this.#host = host;
    this.#cursor = new PlaneCursor(elements);
  }

  private get scene(): PlaneScene | undefined {
    return this.#host.scene;
  }

  /** After everything has been laid out anew. */
  refresh(): void {
    if (!this.#gesture) this.#cursor.clear();
    this.markCurrent();
  }
  goToStory(id: string): void {
    this.goTo(this.scene?.bubbleOf(id));
  }
  estimateAt(pointer: { clientX: number; clientY: number }): Weighed | undefined {
    const at = placeIn(this.#elements.stage, pointer);
    return this.isInside(at) ? this.estimateOf(at) : undefined;
  }
  preview(title: string, pointer: { clientX: number; clientY: number } | undefined): void {
    const estimate = pointer && this.estimateAt(pointer);
    if (estimate) this.land(title, estimate);
    else this.#cursor.clear();
  }

  hover(event: PointerEvent): void {
    if (this.#gesture || !this.scene || event.pointerType === 'touch') return;
    const bubble = this.scene.index.at(...placeIn(this.#elements.stage, event), 1);
    this.#elements.stage.style.cursor = bubble ? 'pointer' : '';
    this.#cursor.hover(bubble, this.scene, this.#host.thresholds);
  }
  leave(): void {
    if (this.scene && !this.#gesture) this.#cursor.hover(undefined, this.scene, this.#host.thresholds);
  }

  press(event: PointerEvent): void {
    if (event.button !== 0 || !this.scene) return;
    const stage = this.#elements.stage;
    const isFinger = event.pointerType === 'touch';
    const bubble = this.scene.index.at(...placeIn(stage, event), isFinger ? FINGER : 1);
    // A finger on nothing scrolls the page, unless it was told to select.
    if (this.#host.tool === 'move' && !bubble && isFinger) return;
    const isAdding = event.ctrlKey || event.metaKey || event.shiftKey;
    const handlers = this.#host.tool === 'move' && bubble ? this.dragOf(bubble, isAdding) : this.areaOf(isAdding);
    this.#gesture = new PlaneGesture(stage, event, {
      moved: handlers.moved,
      ended: (...end) => this.finish(() => handlers.ended(...end)),
      cancelled: () => this.finish(() => this.#cursor.say(labels.dragCancelled))
    });
  }

  private finish(act: () => void): void {
    this.#gesture = undefined;
    this.#cursor.clear();
    outline(this.#elements.lasso, [], true);
    act();
  }

  /** Takes hold of a bubble: a click selects it, a drag estimates it anew. */
  private dragOf(bubble: Bubble, isAdding: boolean): Pick<GestureHandlers, 'moved' | 'ended'> {
    const title =
      bubble.points.length === 1 ? bubble.points[0]!.label : fillLabel(labels.cluster, bubble.points.length);
    const canDrag = this.#host.settings!.canSetEffort || this.#host.settings!.canSetValue;
    return {
      moved: (at) => {
        if (canDrag) this.land(title, this.estimateOf(at, bubble.points[0]), bubble.r);
      },
      ended: (at, _path, isClick) => {
        if (isClick) this.pick(bubble, isAdding);
        else if (canDrag) this.reestimate(bubble, this.estimateOf(at, bubble.points[0]));
      }
    };
  }

  /** Draws around bubbles to select them. */
  private areaOf(isAdding: boolean): Pick<GestureHandlers, 'moved' | 'ended'> {
    const isRectangle = this.#host.tool !== 'lasso';
    return {
      moved: (at, path) => outline(this.#elements.lasso, [...path, at], isRectangle),
      ended: (at, path, isClick) => {
        const { index } = this.scene!;
        const found = isClick ? [] : isRectangle ? index.inRectangle(path[0]!, at) : index.inPolygon([...path, at]);
        if (isClick) this.openCluster(undefined);
        const ids = found.flatMap(({ points }) => points.map(({ id }) => id));
        this.select(isAdding ? [...this.#host.selected, ...ids] : ids);
      }
    };
  }

  private isInside([x, y]: Place): boolean {
    const { plot } = this.scene?.layout ?? {};
    return plot !== undefined && x >= plot.left && x <= plot.right && y >= plot.top && y <= plot.bottom;
  }
  /** The estimate at a place; what may not be set stays as `before` has it. */
  private estimateOf([x, y]: Place, before?: MatrixPoint): Weighed {
    const { effort, value } = this.scene!.layout;
    const { canSetEffort, canSetValue } = this.#host.settings!;
    return {
      effort: canSetEffort || !before ? effort.valueAt(x) : before.effort,
      value: canSetValue || !before ? value.valueAt(y) : before.value
    };
  }
  private land(title: string, estimate: Weighed, r = 8): void {
    this.#cursor.land(title, estimate, r, this.scene!, this.#host.thresholds);
  }

  private pick(bubble: Bubble, isAdding: boolean): void {
    const ids = bubble.points.map(({ id }) => id);
    this.#currentId = bubble.id;
    if (bubble.points.length > 1) this.openCluster(bubble.id);
    else if (!bubble.origin) this.openCluster(undefined);
    this.markCurrent();
    if (!isAdding) this.select(ids);
    else if (ids.every((id) => this.#host.selected.has(id)))
      this.select([...this.#host.selected].filter((id) => !ids.includes(id)));
    else this.select([...this.#host.selected, ...ids]);
  }

  private openCluster(id: string | undefined): void {
    if (id === this.open) return;
    this.open = id;
    this.#host.redraw();
  }

  private select(ids: readonly string[]): void {
    const detail = [...new Set(ids)];
    this.#cursor.say(fillLabel(labels.selectedCount, detail.length));
    this.#host.tell('selectionchange', detail);
  }

  private reestimate({ points }: Bubble, estimate: Partial<Weighed>): void {
    const [first] = points;
    const changes = {
      ...(estimate.effort !== undefined && estimate.effort !== first!.effort ? { effort: estimate.effort } : {}),
      ...(estimate.value !== undefined && estimate.value !== first!.value ? { value: estimate.value } : {})
    };
    if (Object.keys(changes).length === 0) return;
    this.#currentId = first!.id;
    this.#cursor.say(placeWords(changes.effort ?? first!.effort, changes.value ?? first!.value));
    const detail: Reestimate = { ids: points.map(({ id }) => id), ...changes };
    this.#host.tell('reestimate', detail);
  }

  focus(): void {
    if (this.current && this.#elements.stage.matches(':focus-visible')) this.goTo(this.current);
  }

  key(event: KeyboardEvent): void {
    const command = commandOf(event);
    if (!command || !this.scene) return;
    event.preventDefault();
    const { current } = this;
    if (command.kind === 'go' && current) this.goTo(this.scene.index.towards(current, command.direction) ?? current);
    else if (command.kind === 'goToEnd') this.goTo(this.scene.end(command.end));
    else if (command.kind === 'estimate' && current) this.estimateTowards(current, command.direction);
    else if (command.kind === 'toggle' && current) this.pick(current, true);
    else if (command.kind === 'open' && current) this.enter(current);
    else if (command.kind === 'selectAll') this.select(this.#host.points.map(({ id }) => id));
    else if (command.kind === 'undo') this.#host.tell('undo');
    else if (command.kind === 'leave') {
      this.openCluster(undefined);
      this.select([]);
    }
  }

  private get current(): Bubble | undefined {
    return (this.#currentId && this.scene?.bubbleOf(this.#currentId)) || this.scene?.end('first');
  }
  private markCurrent(): void {
    this.#cursor.mark(this.#currentId ? this.scene?.bubbleOf(this.#currentId) : undefined);
  }
  private goTo(bubble: Bubble | undefined): void {
    if (!bubble) return;
    this.#currentId = bubble.id;
    this.markCurrent();
    this.#cursor.hover(bubble, this.scene!, this.#host.thresholds);
    this.#cursor.speakOf(
      bubble,
      this.#host.thresholds,
      bubble.points.some(({ id }) => this.#host.selected.has(id))
    );
  }
  private enter(bubble: Bubble): void {
    this.pick(bubble, false);
    if (bubble.points.length === 1) this.#host.tell('actions');
  }
  private estimateTowards(bubble: Bubble, direction: Direction): void {
    const isValue = direction === 'up' || direction === 'down';
    const { canSetEffort, canSetValue } = this.#host.settings!;
    const next = this.scene!.stepped(bubble.points[0]!, direction);
    if (!(isValue ? canSetValue : canSetEffort)) this.#cursor.say(isValue ? labels.valueFixed : labels.effortFixed);
    else if (next) this.reestimate(bubble, next);
  }
}
