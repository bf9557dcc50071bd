export { STRATEGY } from './strategyQuery';

/** Dates are ISO dates, percents 0 to 100; an empty text or null stands for what is not filled in. */
interface Named {
  readonly id: string;
  readonly name: string;
  /** API value of the status, and how it reads. */
  readonly status: string;
  readonly statusLabel: string;
}

export interface Objective extends Named {
  readonly weight: number | null;
  readonly dueDate: string | null;
  readonly kpi: string;
  readonly unit: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly actual: number | null;
  /** Percent of the way from baseline to target. */
  readonly progress: number | null;
  /** `Improving`, `Steady`, `Worsening`, or empty with fewer than two readings. */
  readonly trend: string;
}

export interface RoadmapItem extends Named {
  /** Now, Next or Later. */
  readonly horizon: string;
  readonly horizonLabel: string;
  /** Team or theme. */
  readonly lane: string;
  readonly sortOrder: number | null;
  readonly confidence: number | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly promised: string | null;
  readonly p50: string | null;
  readonly p85: string | null;
  readonly isAtRisk: boolean;
  readonly objectiveId: string | null;
  readonly epicId: string | null;
  readonly releaseId: string | null;
}

export interface Epic extends Named {
  readonly objectiveId: string | null;
  readonly releaseId: string | null;
}

export interface Release extends Named {
  readonly date: string | null;
  readonly p50: string | null;
  readonly p85: string | null;
}

export interface Sprint extends Named {
  readonly start: string | null;
  readonly end: string | null;
  readonly capacity: number | null;
}

export interface Strategy {
  readonly objectives: readonly Objective[];
  readonly items: readonly RoadmapItem[];
  readonly epics: readonly Epic[];
  readonly releases: readonly Release[];
  readonly sprints: readonly Sprint[];
}

type Cell = { readonly value: unknown; readonly label?: string | null };
type Node = { readonly Id: string } & Readonly<Record<string, Cell>>;
type Connection = { readonly edges: readonly { readonly node: Node }[] };
interface Answer {
  readonly uiapi: { readonly query: Readonly<Record<string, Connection>> };
}

const text = (cell: Cell | undefined): string => (cell?.value as string | null | undefined) ?? '';
const orNull = <T>(cell: Cell | undefined): T | null => (cell?.value as T | null | undefined) ?? null;
const label = (cell: Cell | undefined): string => cell?.label ?? text(cell);

function named(node: Node): Named {
  return {
    id: node.Id,
    name: text(node.Name),
    status: text(node.Status__c),
    statusLabel: label(node.Status__c)
  };
}

const toObjective = (node: Node): Objective => ({
  ...named(node),
  weight: orNull(node.Weight__c),
  dueDate: orNull(node.Due_Date__c),
  kpi: text(node.KPI_Name__c),
  unit: text(node.Unit__c),
  baseline: orNull(node.Baseline__c),
  target: orNull(node.Target__c),
  actual: orNull(node.Actual__c),
  progress: orNull(node.Progress__c),
  trend: text(node.Trend__c)
});

const toItem = (node: Node): RoadmapItem => ({
  ...named(node),
  horizon: text(node.Horizon__c),
  horizonLabel: label(node.Horizon__c),
  lane: text(node.Lane__c),
  sortOrder: orNull(node.Sort_Order__c),
  confidence: orNull(node.Confidence__c),
  start: orNull(node.Start_Date__c),
  end: orNull(node.End_Date__c),
  promised: orNull(node.Promised_Date__c),
  p50: orNull(node.Forecast_P50_Date__c),
  p85: orNull(node.Forecast_P85_Date__c),
  isAtRisk: orNull<boolean>(node.Is_Promise_at_Risk__c) ?? false,
  objectiveId: orNull(node.Objective__c),
  epicId: orNull(node.Epic__c),
  releaseId: orNull(node.Release__c)
});

const toEpic = (node: Node): Epic => ({
  ...named(node),
  objectiveId: orNull(node.Objective__c),
  releaseId: orNull(node.Release__c)
});

const toRelease = (node: Node): Release => ({
  ...named(node),
  date: orNull(node.Release_Date__c),
  p50: orNull(node.Forecast_P50_Date__c),
  p85: orNull(node.Forecast_P85_Date__c)
});

const toSprint = (node: Node): Sprint => ({
  ...named(node),
  start: orNull(node.Start_Date__c),
  end: orNull(node.End_Date__c),
  capacity: orNull(node.Capacity_Points__c)
});

/** The answer to `STRATEGY`. */
export function readStrategy(data: Answer): Strategy {
  const all = <T>(name: string, read: (node: Node) => T): T[] =>
    data.uiapi.query[name]?.edges.map(({ node }) => read(node)) ?? [];
  return {
    objectives: all('Objective__c', toObjective),
    items: all('Roadmap_Item__c', toItem),
    epics: all('Epic__c', toEpic),
    releases: all('Release__c', toRelease),
    sprints: all('Sprint__c', toSprint)
  };
}
