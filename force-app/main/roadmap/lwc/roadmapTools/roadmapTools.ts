import { LightningElement, api } from 'lwc';
import { labels } from './labels';

export type RoadmapView = 'timeline' | 'board' | 'table';

/** What `choose` tells: one of them, by the name it has in the page's address. */
export type RoadmapChoice = { readonly view: string } | { readonly lanes: string } | { readonly zoom: string };

interface Option {
  readonly label: string;
  readonly value: string;
}
type Value = CustomEvent<{ value: string }>;

/**
 * What of the roadmap shows, and what can be done with it as a whole.
 * @fires choose `RoadmapChoice`
 * @fires undo, redo
 * @fires share `view` or `board`, for a link without dates
 * @fires saveas the format
 */
export default class RoadmapTools extends LightningElement {
  @api view: RoadmapView = 'timeline';
  @api lanesBy = '';
  @api zoom = '';
  @api isReadOnly = false;
  @api canEdit = false;
  @api canUndo = false;
  @api canRedo = false;

  labels = labels;
  viewOptions: Option[] = [
    { label: labels.viewTimeline, value: 'timeline' },
    { label: labels.viewBoard, value: 'board' },
    { label: labels.viewTable, value: 'table' }
  ];
  laneOptions: Option[] = [
    { label: labels.lanesObjective, value: 'objective' },
    { label: labels.lanesTeam, value: 'team' },
    { label: labels.lanesRelease, value: 'release' }
  ];
  zoomOptions: Option[] = [
    { label: labels.zoomQuarter, value: 'quarter' },
    { label: labels.zoomMonth, value: 'month' },
    { label: labels.zoomSprint, value: 'sprint' }
  ];

  get isTimeline(): boolean {
    return this.view === 'timeline';
  }
  get isUndoOffered(): boolean {
    return this.canEdit && this.isTimeline;
  }
  get isUndoDisabled(): boolean {
    return !this.canUndo;
  }
  get isRedoDisabled(): boolean {
    return !this.canRedo;
  }

  private tell(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
  handleView(event: Value): void {
    this.tell('choose', { view: event.detail.value });
  }
  handleLanes(event: Value): void {
    this.tell('choose', { lanes: event.detail.value });
  }
  handleZoom(event: Value): void {
    this.tell('choose', { zoom: event.detail.value });
  }
  handleUndo(): void {
    this.tell('undo');
  }
  handleRedo(): void {
    this.tell('redo');
  }
  handleShare(event: Value): void {
    this.tell('share', event.detail.value);
  }
  handleExport(event: Value): void {
    this.tell('saveas', event.detail.value);
  }
}
