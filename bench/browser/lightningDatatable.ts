import { createElement } from 'lwc';
import Datatable from 'lightning/datatable';
import type { Contender } from './contender.ts';
import { lastOnTop, type BenchStory } from './stories.ts';

const COLUMNS = [
  { label: '#', fieldName: 'position', type: 'number', fixedWidth: 72 },
  { label: 'Number', fieldName: 'key', fixedWidth: 100 },
  { label: 'Title', fieldName: 'url', type: 'url', typeAttributes: { label: { fieldName: 'title' } } },
  { label: 'Epic', fieldName: 'epicName', fixedWidth: 192 },
  { label: 'Sprint', fieldName: 'sprintName', fixedWidth: 128 },
  { label: 'Status', fieldName: 'statusLabel', fixedWidth: 144 },
  { label: 'Points', fieldName: 'points', type: 'number', fixedWidth: 80 }
];

const asRows = (stories: readonly BenchStory[]): object[] =>
  stories.map((story, index) => ({ ...story, position: index + 1, url: `/lightning/r/${story.id}/view` }));

/** The platform's table. It has no drag and drop: a drop is new data. */
export const lightningDatatable: Contender = {
  mount(box, given) {
    let stories = given;
    const table = createElement('lightning-datatable', { is: Datatable });
    Object.assign(table, { keyField: 'id', columns: COLUMNS, hideCheckboxColumn: true, data: asRows(stories) });
    box.append(table);
    return {
      rowSelector: 'tbody tr',
      scroller: () => globalThis.native.find(table, '.slds-scrollable_y')!,
      unmount: () => table.remove(),
      dropLastOnFirst() {
        stories = lastOnTop(stories);
        Object.assign(table, { data: asRows(stories) });
      }
    };
  }
};
