import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './checkout.ts';
import { storyDrafts } from './storyDrafts.ts';

/** A public backlog of 3,526 issues, beside the repository on some machines. */
const REAL = path.resolve(ROOT, '../shared/data/backlogs/springxd.csv');
const ROWS = 3526;
/** Its descriptions have 560 characters on average. */
const SENTENCES = 7;

export interface BacklogCsv {
  readonly file: string;
  /** `springxd.csv`, or what stands in for it. */
  readonly name: string;
  readonly rows: number;
}

/** Puts a backlog of 3,526 rows into `folder`: the real one where there is one, else one that is made up in its shape. */
export function putBacklogCsv(folder: string): BacklogCsv {
  const file = path.join(folder, 'backlog.csv');
  if (existsSync(REAL)) {
    copyFileSync(REAL, file);
    return { file, name: path.basename(REAL), rows: ROWS };
  }
  writeFileSync(file, madeUp());
  return { file, name: 'made up, as springxd.csv is not there', rows: ROWS };
}

function madeUp(): string {
  const drafts = storyDrafts(ROWS, { productId: '', epicIds: [''], sprintIds: [''] });
  const lines = drafts.map(({ Title__c: title, Description__c: description, Points__c: points }, index) => {
    const text = Array.from({ length: SENTENCES }, () => String(description)).join(' ');
    return `B-${index},"${title}","${text}",${points === null ? '' : String(points)},train`;
  });
  return ['issuekey,title,description,storypoint,split_mark', ...lines, ''].join('\n');
}
