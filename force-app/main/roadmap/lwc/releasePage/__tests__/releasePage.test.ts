import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord, updateRecord } from 'lightning/uiRecordApi';
import ReleasePage from 'c/releasePage';

const wire = graphql as unknown as { emit(data: unknown): void };
const info = getObjectInfo as unknown as { emit(data: unknown): void };
const record = getRecord as unknown as { emit(data: unknown): void };
const update = updateRecord as unknown as jest.Mock;

const value = (text: unknown): unknown => ({ value: text, displayValue: null });
const release = (change: Record<string, unknown> = {}): unknown => ({
  fields: {
    Name: value('Summer'),
    Release_Date__c: value('2026-05-01'),
    Forecast_P50_Date__c: value(null),
    Forecast_P85_Date__c: value(null),
    What__c: value('Tickets on a phone'),
    When__c: value(null),
    Why__c: value(null),
    How__c: value(null),
    Release_Notes__c: value(null),
    ...change
  }
});
const story = (title: string, status: string, points: number | null): unknown => ({
  node: {
    Id: title,
    Name: value(title),
    Title__c: value(title),
    Type__c: value('User Story'),
    Status__c: value(status),
    Points__c: value(points),
    Business_Value__c: value(5),
    Is_Blocked__c: value(false),
    Open_Question_Count__c: value(0),
    I_Want__c: value(null),
    So_That__c: value('I need no cash'),
    Epic__r: null
  }
});

describe('the release page', () => {
  let root: ShadowRoot;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 6; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
  };

  beforeEach(async () => {
    const element = createElement('c-release-page', { is: ReleasePage }) as unknown as HTMLElement & {
      recordId: string;
    };
    element.recordId = 'R';
    document.body.appendChild(element);
    root = element.shadowRoot!;
    info.emit({ fields: { What__c: { updateable: true } } });
    record.emit(release());
    wire.emit({
      uiapi: { query: { Story__c: { edges: [story('Pay', 'Done', 3), story('Refund', 'New', null)] } } }
    });
    await settled();
  });
  afterEach(() => {
    document.body.replaceChildren();
    update.mockReset();
  });

  it('stands under four headings', () => {
    expect([...root.querySelectorAll('section.heading')].map((section) => section.getAttribute('aria-label'))).toEqual([
      'c.Release_What',
      'c.Release_When',
      'c.Release_Why',
      'c.Release_How'
    ]);
    expect(root.querySelector('.text')!.textContent).toBe('Tickets on a phone');
  });

  it('lists what is missing, with the stories', () => {
    const missing = [...root.querySelectorAll('.checks li')]
      .filter((line) => line.querySelector<HTMLElement & { variant: string }>('lightning-icon')!.variant === 'warning')
      .map((line) => line.textContent);
    expect(missing).toEqual([
      'c.Release_CheckHeadings',
      'c.Release_CheckEstimated: Refund',
      'c.Release_CheckDone: Refund'
    ]);
  });

  it('edits a heading in place, and keeps what was typed when the org refuses', async () => {
    root.querySelector<HTMLElement>('lightning-button-icon')!.click();
    await settled();
    const area = root.querySelector('lightning-textarea')!;
    area.dispatchEvent(new CustomEvent('change', { detail: { value: 'Everything' } }));
    update.mockRejectedValue({ body: { message: 'No' } });
    root.querySelector<HTMLElement>('.buttons lightning-button')!.click();
    await settled();
    expect(update).toHaveBeenCalledWith({ fields: { Id: 'R', What__c: 'Everything' } });
    expect(root.querySelector('lightning-textarea')).not.toBeNull();
    update.mockResolvedValue({});
    root.querySelector<HTMLElement>('.buttons lightning-button')!.click();
    await settled();
    expect(root.querySelector('lightning-textarea')).toBeNull();
  });

  it('saves the notes that were written', async () => {
    update.mockResolvedValue({});
    root.querySelector('c-release-notes')!.dispatchEvent(new CustomEvent('notes', { detail: '# Summer' }));
    await settled();
    expect(update).toHaveBeenCalledWith({ fields: { Id: 'R', Release_Notes__c: '# Summer' } });
  });
});
