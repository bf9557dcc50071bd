import { LightningElement, api, wire } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import peopleOf from '@salesforce/apex/PlanningController.peopleOf';
import snapshotOf from '@salesforce/apex/PlanningController.snapshotOf';
import SPRINT_OBJECT from '@salesforce/schema/Sprint__c';
import STORY_OBJECT from '@salesforce/schema/Story__c';
import USER_ID from '@salesforce/user/Id';
import { asIs } from 'c/asIs';
import type { AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import PlanCommit, { type CommitAnswer } from 'c/planCommit';
import type PlanBoard from 'c/planBoard';
import type { FoundPlan } from 'c/planOptimiser';
import {
  BACKLOG,
  boardWarnings,
  buildBoard,
  buildProblem,
  changeCount,
  DEFAULT_SETTINGS,
  DraftHistory,
  EMPTY_DRAFT,
  keepDraft,
  readDraft,
  settleDraft,
  sprintGroups,
  velocityOf,
  type Board,
  type BoardWarning,
  type Draft,
  type PlanCommand,
  type PlanSettings,
  type PlanSnapshot,
  type ProblemInput,
  type Story,
  type StoryMarks,
  type Velocity
} from 'c/planModel';
import PlanSprintEdit, { type Person, type SprintEditAnswer } from 'c/planSprintEdit';
import PlanWhy from 'c/planWhy';
import { formatNumber, type Names } from 'c/planWords';
import { NO_MONEY, type Product, type ProductMoney } from 'c/productRecords';
import type SprintLife from 'c/sprintLife';
import type { LifeStep } from 'c/sprintLifeData';
import type StoryFeed from 'c/storyFeed';
import type { StoryNews } from 'c/storyFeed';
import { applyCommand } from './applyCommand';
import { editedDraft } from './editedDraft';
import { labels } from './labels';
import { planNames } from './planNames';
import { limitsPassed, marksOf, paceOf, today } from './planView';
import { readSnapshot } from './snapshotReader';

const MOST_SPRINTS = 12;
const USUAL_SPRINTS = 4;

/**
 * The sprint planner: backlog beside the next sprints. Everything that is changed here is a draft, kept in this browser until it is
 * committed as one or discarded.
 */
export default class SprintPlanner extends NavigationMixin(LightningElement) {
  /** On a product's record page: that product, and no other can be chosen. */
  @api recordId: string | undefined;

  labels = labels;
  userId = USER_ID;
  product: Product | undefined;
  productId = '';
  money: ProductMoney = NO_MONEY;
  snapshot: PlanSnapshot | undefined;
  people: Person[] = [];
  readError: AnyError;
  total = 0;
  isComplete = false;
  horizon = USUAL_SPRINTS;
  settings: PlanSettings = DEFAULT_SETTINGS;
  board: Board | undefined;
  names: Names | undefined;
  /** What the optimiser and the checks start from. */
  input: ProblemInput | undefined;
  marks: StoryMarks | undefined;
  warnings: readonly BoardWarning[] = [];
  velocity: Velocity | undefined;
  selected: ReadonlySet<string> = new Set();
  isOptimising = false;
  found: FoundPlan | undefined;
  pointValues: ReadonlyMap<string, number> = new Map();
  groups: ReadonlyMap<string, string> = new Map();
  canUndo = false;
  canRedo = false;
  changes = 0;

  #stories: readonly Story[] = [];
  #byId: ReadonlyMap<string, Story> = new Map();
  #history = new DraftHistory();
  #isDraftRead = false;

  @wire(peopleOf, { productId: '$knownProductId' })
  wiredPeople({ data }: { data?: Person[] }): void {
    if (data) this.people = data;
  }

  // What is read

  /** A wire waits while this is undefined. */
  get knownProductId(): string | undefined {
    return this.product?.id;
  }

  handleProduct(event: CustomEvent<Product | undefined>): void {
    this.product = event.detail;
    this.productId = event.detail?.id ?? '';
    this.snapshot = undefined;
    this.board = undefined;
    this.selected = new Set();
    this.forgetPlan();
    this.isComplete = false;
    this.#stories = [];
    this.#isDraftRead = false;
    this.#history = new DraftHistory();
    this.readSnapshot();
  }
  handleMoney(event: CustomEvent<ProductMoney>): void {
    this.money = event.detail;
    this.draw();
  }
  handleNews(event: CustomEvent<StoryNews>): void {
    const { stories, total, isComplete, changedByOthers } = event.detail;
    this.#stories = stories;
    this.#byId = new Map(stories.map((story) => [story.id, story]));
    this.total = total;
    this.isComplete = isComplete;
    if (isComplete && !this.#isDraftRead) this.takeUpDraft();
    if (changedByOthers.length > 0) this.tellChanged(changedByOthers);
    this.draw();
  }
  handleFeedError(event: CustomEvent<AnyError>): void {
    this.readError = event.detail;
  }
  handleRefresh(): void {
    this.readError = undefined;
    this.feed()?.refresh();
    this.readSnapshot();
  }

  private feed(): StoryFeed | null {
    return this.template?.querySelector<StoryFeed & HTMLElement>('c-story-feed') ?? null;
  }

  private readSnapshot(): Promise<void> {
    const { productId } = this;
    if (!productId) return Promise.resolve();
    return snapshotOf({ productId })
      .then((answer) => {
        if (productId !== this.productId) return;
        this.snapshot = readSnapshot(answer);
        this.settle();
        this.draw();
      })
      .catch((error: AnyError) => {
        this.readError = error;
      });
  }

  /** The draft of the last visit. */
  private takeUpDraft(): void {
    this.#isDraftRead = true;
    this.#history = new DraftHistory(readDraft(this.productId));
    this.settle();
  }

  /** Lets go of what the draft says about stories and sprints that are gone or over. */
  private settle(): void {
    if (!this.#isDraftRead || !this.snapshot) return;
    const settled = settleDraft(this.#history.draft, this.#byId, this.snapshot);
    if (settled !== this.#history.draft) this.#history = new DraftHistory(settled);
  }

  private tellChanged(stories: readonly Story[]): void {
    // Sprints change with their stories, and others may have changed them as well.
    this.readSnapshot();
    this.toast(fillLabel(labels.othersChanged, stories.length), '', 'info');
  }

  // What is shown

  private boardOf(draft: Draft): Board {
    return buildBoard({
      stories: this.#stories,
      snapshot: this.snapshot!,
      draft,
      horizon: this.horizon,
      sprintLengthDays: this.product?.sprintLengthDays ?? null,
      today: today(),
      firstName: labels.firstSprint
    });
  }

  private draw(): void {
    const { snapshot } = this;
    if (!snapshot || this.#stories.length + Number(this.isComplete) === 0) return;
    const { draft } = this.#history;
    this.board = this.boardOf(draft);
    this.names = planNames(this.#byId, this.board, snapshot);
    this.velocity = velocityOf(snapshot.sprints);
    this.groups = sprintGroups(this.#stories);
    this.input = asIs(this.inputOf(this.board, snapshot));
    this.warnings = this.isComplete ? boardWarnings(this.input, this.velocity?.median) : [];
    this.marks = marksOf(draft, this.warnings, this.selected);
    this.canUndo = this.#history.canUndo;
    this.canRedo = this.#history.canRedo;
    this.changes = changeCount(draft);
  }

  private inputOf(board: Board, snapshot: PlanSnapshot): ProblemInput {
    return {
      board,
      snapshot,
      draft: this.#history.draft,
      settings: this.settings,
      budget: this.money.spendableBudget,
      costPerPoint: this.money.costPerPoint,
      today: today(),
      isForCheck: false
    };
  }
  get canPlan(): boolean {
    return Boolean(this.snapshot?.mayCommit) && this.isComplete;
  }
  get isReadOnly(): boolean {
    return this.snapshot?.mayCommit === false;
  }
  get isLoading(): boolean {
    return Boolean(this.product) && !this.board && !this.readError;
  }
  get isProgressShown(): boolean {
    return Boolean(this.board) && !this.isComplete;
  }
  get progress(): number {
    return this.total === 0 ? 0 : Math.round((100 * this.#stories.length) / this.total);
  }
  get progressText(): string {
    return fillLabel(labels.progress, formatNumber(this.#stories.length), formatNumber(this.total));
  }
  get horizonOptions(): { label: string; value: string }[] {
    return Array.from({ length: MOST_SPRINTS }, (_, index) => ({
      label: index === 0 ? labels.horizonOne : fillLabel(labels.horizonMany, index + 1),
      value: String(index + 1)
    }));
  }
  get horizonValue(): string {
    return String(this.horizon);
  }
  get changesText(): string {
    if (this.changes === 0) return labels.noChanges;
    return this.changes === 1 ? labels.oneChange : fillLabel(labels.changes, this.changes);
  }
  get hasNoChanges(): boolean {
    return this.changes === 0;
  }
  get cannotUndo(): boolean {
    return !this.canUndo;
  }
  get cannotRedo(): boolean {
    return !this.canRedo;
  }
  get planWarnings(): readonly BoardWarning[] {
    return this.warnings.filter(({ sprint }) => sprint === undefined);
  }
  get selectedText(): string {
    return this.selected.size === 0 ? '' : fillLabel(labels.selected, this.selected.size);
  }
  get targets(): { key: string; label: string; value: string }[] {
    const sprints =
      this.board?.columns.map(({ sprint }) => ({ key: sprint.key, label: sprint.name, value: sprint.key })) ?? [];
    return [...sprints, { key: 'backlog', label: labels.backlog, value: BACKLOG }];
  }

  // What is changed: the draft alone

  private change(draft: Draft): void {
    this.#history.change(draft);
    keepDraft(this.productId, this.#history.draft);
    this.draw();
  }

  handleCommand(event: CustomEvent<PlanCommand>): void {
    event.stopPropagation();
    const command = event.detail;
    if (command.kind === 'open') this.open(command.id, STORY_OBJECT.objectApiName);
    else if (command.kind === 'openSprint') this.open(command.sprint, SPRINT_OBJECT.objectApiName);
    else if (command.kind === 'select') this.select(command.ids, command.isOn);
    else if (command.kind === 'why') this.explain(command.id);
    else if (command.kind === 'life') this.live(command.sprint, command.step);
    else if (command.kind === 'editSprint') this.editSprint(command.sprint);
    else if (command.kind === 'fix' && command.fix.kind === 'open')
      this.open(command.fix.storyId, STORY_OBJECT.objectApiName);
    else if (command.kind === 'fix' && command.fix.kind === 'edit') this.editSprint(command.fix.sprint);
    else this.apply(command);
  }

  private apply(command: PlanCommand): void {
    if (!this.board || !this.canPlan) return;
    const situation = {
      draft: this.#history.draft,
      board: this.board,
      stories: this.#byId,
      boardOf: (draft: Draft) => this.boardOf(draft)
    };
    if (command.kind === 'place') this.selected = new Set();
    this.change(applyCommand(command, situation));
  }

  private select(ids: readonly string[], isOn: boolean): void {
    const selected = new Set(this.selected);
    for (const id of ids)
      if (isOn) selected.add(id);
      else selected.delete(id);
    this.selected = selected;
    this.draw();
  }

  private async live(sprintId: string, step: LifeStep): Promise<void> {
    const life = this.template?.querySelector<SprintLife & HTMLElement>('c-sprint-life');
    if (!life) return;
    life.recordId = sprintId;
    await life.take(step);
  }

  // The best plan

  private forgetPlan(): void {
    this.found = undefined;
    this.pointValues = new Map();
  }
  get hasMoney(): boolean {
    return this.money.costPerPoint !== null;
  }
  get optimiseVariant(): string {
    return this.isOptimising ? 'brand-outline' : 'neutral';
  }
  get isOptimiserShown(): boolean {
    return this.isOptimising && this.canPlan;
  }
  handleOptimise(): void {
    this.isOptimising = !this.isOptimising;
  }
  handleSettings(event: CustomEvent<PlanSettings>): void {
    this.settings = event.detail;
    this.forgetPlan();
    this.draw();
  }
  handleFound(event: CustomEvent<FoundPlan | undefined>): void {
    this.found = event.detail;
    this.pointValues = new Map();
  }
  handlePointValues(event: CustomEvent<ReadonlyMap<string, number>>): void {
    this.pointValues = event.detail;
  }

  private explain(storyId: string): void {
    const { input, names, board } = this;
    if (!input || !names || !board) return;
    // A plan that was found for this draft is taken as it is; else it is looked for now.
    const known = this.found?.draft === input.draft ? this.found : undefined;
    const { problem, assignment } = known ? { ...buildProblem(input), problem: known.problem } : buildProblem(input);
    PlanWhy.open({
      label: names.story(storyId),
      size: 'small',
      storyId,
      problem,
      plan: known?.plan,
      sprint: assignment[storyId] ?? null,
      names
    });
  }

  private open(recordId: string, objectApiName: string): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId, objectApiName, actionName: 'view' }
    });
  }

  private async editSprint(key: string): Promise<void> {
    const sprint = this.board?.columns.find((column) => column.sprint.key === key)?.sprint;
    if (!sprint || !this.canPlan) return;
    const answer = await PlanSprintEdit.open<SprintEditAnswer>({
      label: sprint.name,
      size: 'small',
      sprint,
      people: this.people,
      pace: paceOf(this.snapshot!)
    });
    if (answer) this.change(editedDraft(this.#history.draft, sprint, answer));
  }

  handleHorizon(event: CustomEvent<{ value: string }>): void {
    this.horizon = Number(event.detail.value);
    // The plan that was found is about other sprints.
    this.forgetPlan();
    this.draw();
  }
  handleUndo(): void {
    this.#history.undo();
    this.afterStep();
  }
  handleRedo(): void {
    this.#history.redo();
    this.afterStep();
  }
  private afterStep(): void {
    keepDraft(this.productId, this.#history.draft);
    this.draw();
  }
  handleMoveSelected(event: CustomEvent<{ value: string }>): void {
    this.apply({ kind: 'place', ids: [...this.selected], to: event.detail.value, index: null });
  }
  handleClearSelection(): void {
    this.selected = new Set();
    this.draw();
  }
  override connectedCallback(): void {
    window.addEventListener('keydown', this.#key);
  }
  override disconnectedCallback(): void {
    window.removeEventListener('keydown', this.#key);
  }

  /** Undo and redo wherever the focus is on the page, but in fields, which have an undo of their own, and in dialogs. */
  #key = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || !this.canPlan) return;
    const elements = event.composedPath().filter((target) => target instanceof Element);
    if (elements.some((element) => element.matches('input:not([type="checkbox"]), textarea, [role="dialog"]'))) return;
    event.preventDefault();
    if (event.shiftKey) this.handleRedo();
    else this.handleUndo();
  };

  async handleDiscard(): Promise<void> {
    const isSure = await LightningConfirm.open({
      label: labels.discardTitle,
      message: labels.discardMessage,
      theme: 'warning'
    });
    if (isSure) this.change(EMPTY_DRAFT);
  }

  async handleCommit(): Promise<void> {
    const { board, names } = this;
    if (!board || !names || this.changes === 0) return;
    const overLimits = limitsPassed(this.#history.draft, this.warnings, names);
    const answer = await PlanCommit.open<CommitAnswer>({
      label: labels.commit,
      size: 'small',
      productId: this.productId,
      draft: this.#history.draft,
      board,
      overLimits,
      today: today()
    });
    if (!answer) {
      // What a refusal was about is to be seen on the board.
      this.feed()?.look();
      this.readSnapshot();
      return;
    }
    this.finish(answer);
  }

  private finish({ madeSprints, decisionId }: CommitAnswer): void {
    const { pins, excluded, mustHaves } = this.#history.draft;
    this.#history = new DraftHistory({ ...EMPTY_DRAFT, pins, excluded, mustHaves });
    this.afterStep();
    this.toast(labels.committed, decisionId ? labels.decisionKept : '', 'success');
    if (Object.keys(madeSprints).length > 0) this.selected = new Set();
    this.handleRefresh();
  }

  private toast(title: string, message: string, variant: 'success' | 'info' | 'error'): void {
    this.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }

  /** Puts the focus on a story of the board. */
  @api
  focusStory(id: string): void {
    this.template?.querySelector<PlanBoard & HTMLElement>('c-plan-board')?.focusStory(id);
  }
}
