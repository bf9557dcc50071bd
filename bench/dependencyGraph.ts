import { DirectedGraph } from 'graphology';
import { hasCycle, topologicalGenerations } from 'graphology-dag';
import { medianTimes } from './measuring/stopwatch.ts';
import type { Bench, Cell } from './model.ts';
import { random } from './planning/instances.ts';
import { openPlanning, type Graph, type Link } from './planning/openPlanning.ts';

const NODES = 10_000;
const LINKS = 20_000;
const TRIED = 50;
const TURNS = 5;

/** Stories that need stories up to 500 places before them, as backlogs grow. */
function backlogLinks(): { ids: string[]; links: Link[]; tried: Link[] } {
  const next = random(5);
  const ids = Array.from({ length: NODES }, (_, index) => `s${index}`);
  const link = (): Link => {
    const after = 1 + Math.floor(next() * (NODES - 1));
    const before = Math.max(0, after - 1 - Math.floor(next() * 500));
    return { before: ids[before]!, after: ids[after]! };
  };
  const links = new Map<string, Link>();
  while (links.size < LINKS) {
    const made = link();
    links.set(`${made.before} ${made.after}`, made);
  }
  const isNew = ({ before, after }: Link): boolean => !links.has(`${before} ${after}`);
  const forward = Array.from({ length: 2 * TRIED }, link)
    .filter(isNew)
    .slice(0, TRIED / 2);
  // Half of what is tried would close a cycle, or stands against the order at least.
  const backward = forward.map(({ before, after }) => ({ before: after, after: before }));
  return { ids, links: [...links.values()], tried: forward.flatMap((made, index) => [made, backward[index]!]) };
}

function graphologyOf(ids: readonly string[], links: readonly Link[]): DirectedGraph {
  const graph = new DirectedGraph();
  for (const id of ids) graph.addNode(id);
  for (const { before, after } of links) graph.addEdge(before, after);
  return graph;
}

export const dependencyGraphBench: Bench = {
  name: 'dependencyGraph',
  summary: 'what needs what: 10,000 stories and 20,000 links, beside graphology',
  async run(say) {
    const { DependencyGraph } = await openPlanning();
    const { ids, links, tried } = backlogLinks();
    const ours = DependencyGraph.of(ids, links).graph as Graph;
    const theirs = graphologyOf(ids, links);
    const weightOf = (id: string): number => 1 + (Number(id.slice(1)) % 8);
    const compare = (name: string, own: () => unknown, other: () => unknown): Cell[] => {
      say(`${name} ...`);
      const times = medianTimes({ own, other }, TURNS);
      return [name, times.own, times.other, times.other / times.own];
    };
    const addAndTakeBack = (graph: Graph): void => {
      for (const { before, after } of tried) if (!graph.addLink(before, after)) graph.removeLink(before, after);
    };
    const rows = [
      compare(
        'build it from links, cycles looked for',
        () => DependencyGraph.of(ids, links),
        () => hasCycle(graphologyOf(ids, links))
      ),
      compare(
        'layers',
        () => ours.layers(),
        () => topologicalGenerations(theirs)
      ),
      compare(
        `${TRIED} links tried, each checked for a cycle`,
        () => addAndTakeBack(ours),
        () =>
          tried.forEach(({ before, after }) => {
            const edge = theirs.addEdge(before, after);
            hasCycle(theirs);
            theirs.dropEdge(edge);
          })
      )
    ];
    say('critical chain ...');
    rows.push([
      'critical chain by points',
      medianTimes({ own: () => ours.criticalChain(weightOf) }, TURNS).own,
      null,
      null
    ]);
    return [
      {
        title: `${NODES.toLocaleString('en-US')} stories, ${LINKS.toLocaleString('en-US')} links`,
        columns: ['what', 'Foresight ms', 'graphology ms', 'times'],
        rows,
        note: 'graphology looks through the whole graph for each link, for its own willCreateCycle walks every path and does not end on this graph. It has no critical chain.'
      }
    ];
  }
};
