import { createElement } from 'lwc';
import HorizonBoard, { type BoardItem, type CardMove } from 'c/horizonBoard';

const card = (id: string, horizon: string): BoardItem =>
  ({
    id,
    name: id,
    horizon,
    status: 'Planned',
    statusLabel: 'Planned',
    objectiveName: '',
    percentDone: null
  }) as BoardItem;

describe('the board without dates', () => {
  let element: HTMLElement & { items: BoardItem[]; horizons: unknown; canEdit: boolean };
  let moves: CardMove[];
  const press = (id: string, key: string): void => {
    element
      .shadowRoot!.querySelector(`li[data-id="${id}"]`)!
      .dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true }));
  };

  beforeEach(async () => {
    element = createElement('c-horizon-board', { is: HorizonBoard }) as unknown as typeof element;
    moves = [];
    element.addEventListener('cardmove', (event) => moves.push((event as CustomEvent<CardMove>).detail));
    element.horizons = ['Now', 'Next', 'Later'].map((value) => ({ value, label: value }));
    element.items = [card('a', 'Now'), card('b', 'Now'), card('c', 'Next')];
    element.canEdit = true;
    document.body.appendChild(element);
    await Promise.resolve();
  });
  afterEach(() => element.remove());

  it('moves a card within its column, not beyond its ends', () => {
    press('b', 'ArrowUp');
    press('a', 'ArrowUp');
    press('b', 'ArrowDown');
    expect(moves).toEqual([{ id: 'b', horizon: 'Now', index: 0 }]);
  });

  it('moves a card to the end of the next column, and to none beyond the last', () => {
    press('a', 'ArrowRight');
    press('a', 'ArrowLeft');
    expect(moves).toEqual([{ id: 'a', horizon: 'Next', index: 1 }]);
  });

  it('moves by its menu as well', () => {
    const menu = element.shadowRoot!.querySelector('lightning-button-menu[data-item="c"]')!;
    menu.dispatchEvent(new CustomEvent('select', { detail: { value: 'Later' } }));
    expect(moves).toEqual([{ id: 'c', horizon: 'Later', index: 0 }]);
  });

  it('offers nothing to who may only read', async () => {
    element.canEdit = false;
    await Promise.resolve();
    expect(element.shadowRoot!.querySelector('lightning-button-menu')).toBeNull();
    press('b', 'ArrowUp');
    expect(moves).toEqual([]);
  });
});
