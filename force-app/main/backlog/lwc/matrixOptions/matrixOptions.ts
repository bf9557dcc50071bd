import { LightningElement, api } from 'lwc';
import { COLOR_KINDS, SIZE_KINDS, USUAL_CHOICES, VALUE_KINDS, type MatrixChoices } from 'c/matrixModel';
import type { PlaneTool } from 'c/matrixPlane';
import { COLORS, labels, SIZES, VALUES } from './labels';

export type PictureFormat = 'png' | 'svg' | 'pdf' | 'csv';

interface Option {
  readonly label: string;
  readonly value: string;
}

/**
 * What the matrix shows, with which tool, and what leaves it.
 * @fires choicechange the new `MatrixChoices`
 * @fires toolchange a `PlaneTool`
 * @fires save a `PictureFormat`
 * @fires undo
 */
export default class MatrixOptions extends LightningElement {
  @api choices: MatrixChoices = USUAL_CHOICES;
  @api tool: PlaneTool = 'move';
  @api canUndo = false;
  labels = labels;
  isOpen = false;

  valueOptions: Option[] = VALUE_KINDS.map((value) => ({ value, label: VALUES[value] }));
  scaleOptions: Option[] = [
    { value: 'steps', label: labels.scaleSteps },
    { value: 'linear', label: labels.scaleLinear }
  ];
  sizeOptions: Option[] = SIZE_KINDS.map((value) => ({ value, label: SIZES[value] }));
  colorOptions: Option[] = COLOR_KINDS.map((value) => ({ value, label: COLORS[value] }));
  toolOptions: Option[] = [
    { value: 'move', label: labels.toolMove },
    { value: 'rectangle', label: labels.toolRectangle },
    { value: 'lasso', label: labels.toolLasso }
  ];
  viewOptions: Option[] = [
    { value: 'chart', label: labels.viewChart },
    { value: 'table', label: labels.viewTable }
  ];

  /** On a phone the choices stand behind a button. */
  get optionsClass(): string {
    return `options ${this.isOpen ? '' : 'folded'}`;
  }
  get isExpanded(): string {
    return String(this.isOpen);
  }
  get view(): string {
    return this.choices.isTable ? 'table' : 'chart';
  }
  get cannotUndo(): boolean {
    return !this.canUndo;
  }
  get isChart(): boolean {
    return !this.choices.isTable;
  }

  handleFold(): void {
    this.isOpen = !this.isOpen;
  }
  handleChoice(event: CustomEvent<{ value: string }>): void {
    const name = (event.target as HTMLElement).dataset.name as 'value' | 'scale' | 'size' | 'color';
    this.choose({ [name]: event.detail.value });
  }
  handleView(event: CustomEvent<{ value: string }>): void {
    this.choose({ isTable: event.detail.value === 'table' });
  }
  handleShow(event: CustomEvent<{ value: string }>): void {
    const { isFrontShown, areOutliersShown } = this.choices;
    this.choose(
      event.detail.value === 'front' ? { isFrontShown: !isFrontShown } : { areOutliersShown: !areOutliersShown }
    );
  }
  handleTool(event: CustomEvent<{ value: string }>): void {
    this.dispatchEvent(new CustomEvent('toolchange', { detail: event.detail.value }));
  }
  handleSave(event: CustomEvent<{ value: string }>): void {
    this.dispatchEvent(new CustomEvent('save', { detail: event.detail.value }));
  }
  handleUndo(): void {
    this.dispatchEvent(new CustomEvent('undo'));
  }

  private choose(change: Partial<Record<keyof MatrixChoices, string | boolean>>): void {
    this.dispatchEvent(new CustomEvent('choicechange', { detail: { ...this.choices, ...change } }));
  }
}
