import type { Story } from 'c/storyRecords';

/** An open story with a number, as components get it; the rest as a test wants it. */
export function story(index: number, fields: Partial<Story> = {}): Story {
  return {
    id: `a0S00000000000${index}`,
    key: `S-0000${index}`,
    title: `Story ${index}`,
    rank: String(index),
    status: 'New',
    statusLabel: 'New',
    points: 1,
    wsjf: null,
    rice: null,
    businessValue: null,
    timeCriticality: null,
    riskReduction: null,
    reach: null,
    stakeholderValue: 0,
    dueDate: null,
    releaseId: null,
    ...fields
  } as unknown as Story;
}
