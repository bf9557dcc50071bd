import { createElement } from 'lwc';
import MatrixAction, { type MatrixAct } from 'c/matrixAction';

function show(change: Record<string, unknown>): { element: HTMLElement; acts: MatrixAct[] } {
  const element = createElement('c-matrix-action', { is: MatrixAction });
  Object.assign(element, { count: 2, ...change });
  document.body.append(element);
  const acts: MatrixAct[] = [];
  element.addEventListener('act', (event) => acts.push((event as CustomEvent<MatrixAct>).detail));
  return { element, acts };
}
const part = (element: HTMLElement, selector: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;
async function fill(element: HTMLElement, name: string, value: string): Promise<void> {
  part(element, `[data-name="${name}"]`).dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await Promise.resolve();
}
const apply = (element: HTMLElement): HTMLElement & { disabled: boolean } =>
  part(element, 'lightning-button[variant="brand"], lightning-button') as HTMLElement & { disabled: boolean };

describe('asking what an action needs to know', () => {
  afterEach(() => document.body.replaceChildren());

  it('puts nothing off without a reason', async () => {
    const { element, acts } = show({ kind: 'putOff' });
    expect(apply(element).disabled).toBe(true);
    await fill(element, 'reason', '  no crew  ');
    apply(element).click();
    expect(acts[0]).toMatchObject({ kind: 'putOff', reason: 'no crew' });
  });

  it('asks who proposes a rank for a reason, and not who decides', () => {
    expect(apply(show({ kind: 'rank', isProposing: true }).element).disabled).toBe(true);
    expect(apply(show({ kind: 'rank' }).element).disabled).toBe(false);
  });

  it('takes a position for a place once one is asked for', async () => {
    const { element, acts } = show({ kind: 'rank' });
    await fill(element, 'place', 'position');
    part(element, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { value: '4' } }));
    await Promise.resolve();
    apply(element).click();
    expect(acts[0]?.place).toBe(4);
  });

  it('takes stories out of their sprint, too', async () => {
    const { element, acts } = show({ kind: 'plan', sprintOptions: [{ label: 'Sprint 1', value: 's1' }] });
    expect(apply(element).disabled).toBe(true);
    await fill(element, 'sprintId', 'none');
    apply(element).click();
    expect(acts[0]).toMatchObject({ kind: 'plan', sprintId: '' });
  });
});
