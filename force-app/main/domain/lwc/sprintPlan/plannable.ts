import type { PlanProblem, PlanStory } from './model';

/** Why a story cannot be in any plan; `needs`: the stories it needs that stand in the way. */
export interface Block {
  readonly code: 'done' | 'excluded' | 'notEstimated' | 'needsUnknown' | 'needsExcluded' | 'needsNotEstimated';
  readonly needs: readonly string[];
}

export interface Plannable {
  readonly byId: ReadonlyMap<string, PlanStory>;
  readonly isDone: ReadonlySet<string>;
  /** Story id -> ids it needs that are not done, known or not. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  readonly blocks: ReadonlyMap<string, Block>;
}

const ownBlock = (story: PlanStory, isDone: ReadonlySet<string>): Block | undefined => {
  if (isDone.has(story.id)) return { code: 'done', needs: [] };
  if (story.isExcluded) return { code: 'excluded', needs: [] };
  return story.points === null ? { code: 'notEstimated', needs: [] } : undefined;
};

/** Which stories can be in a plan at all. Dependencies must be without cycles: `order` has each id after all it needs. */
export function plannableStories(problem: PlanProblem, order: readonly string[]): Plannable {
  const byId = new Map(problem.stories.map((story) => [story.id, story]));
  const isDone = new Set(problem.alreadyDone);
  const needs = new Map<string, string[]>();
  for (const { before, after } of problem.dependencies) {
    if (isDone.has(before) || !byId.has(after)) continue;
    const list = needs.get(after);
    if (list) list.push(before);
    else needs.set(after, [before]);
  }
  const blocks = new Map<string, Block>();
  for (const id of order) {
    const story = byId.get(id);
    if (!story) continue;
    const block = ownBlock(story, isDone) ?? inheritedBlock(needs.get(id) ?? [], byId, blocks);
    if (block) blocks.set(id, block);
  }
  return { byId, isDone, needs, blocks };
}

function inheritedBlock(
  needs: readonly string[],
  byId: ReadonlyMap<string, PlanStory>,
  blocks: ReadonlyMap<string, Block>
): Block | undefined {
  const unknown = needs.filter((id) => !byId.has(id));
  if (unknown.length > 0) return { code: 'needsUnknown', needs: unknown };
  for (const id of needs) {
    const block = blocks.get(id);
    if (!block) continue;
    if (block.code === 'excluded') return { code: 'needsExcluded', needs: [id] };
    if (block.code === 'notEstimated') return { code: 'needsNotEstimated', needs: [id] };
    return block;
  }
  return undefined;
}
