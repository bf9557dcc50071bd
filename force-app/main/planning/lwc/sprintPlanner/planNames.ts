import { sprintGroups, type Board, type PlanSnapshot, type Story } from 'c/planModel';
import { formatDay, type Names } from 'c/planWords';

/** What sentences about a plan call its stories, sprints, epics and groups. */
export function planNames(stories: ReadonlyMap<string, Story>, board: Board, snapshot: PlanSnapshot): Names {
  const epics = new Map(snapshot.epics.map(({ id, name }) => [id, name]));
  const groups = sprintGroups([...stories.values()]);
  const sprints = board.columns.map(({ sprint }) => sprint);
  return {
    story: (id) => {
      const story = stories.get(id);
      return story ? `${story.key} ${story.title}` : '';
    },
    key: (id) => stories.get(id)?.key ?? '',
    sprint: (at) => (typeof at === 'number' ? sprints[at] : sprints.find(({ key }) => key === at))?.name ?? '',
    epic: (id) => epics.get(id) ?? '',
    group: (id) => groups.get(id) ?? '',
    due: (id) => formatDay(stories.get(id)?.dueDate ?? null)
  };
}
