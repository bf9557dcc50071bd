import fc from 'fast-check';
import { ChangeHistory } from 'c/changeHistory';

describe('a history of changes', () => {
  it('takes steps back from the last, and takes them again from the first taken back', () => {
    const history = new ChangeHistory<string>();
    history.add('a');
    history.add('b');
    expect([history.undo(), history.undo(), history.undo()]).toEqual(['b', 'a', undefined]);
    expect([history.redo(), history.redo(), history.redo()]).toEqual(['a', 'b', undefined]);
  });

  it('forgets what was undone once something new is done', () => {
    const history = new ChangeHistory<string>();
    history.add('a');
    history.undo();
    history.add('b');
    expect(history.canRedo).toBe(false);
    expect(history.undo()).toBe('b');
    expect(history.canUndo).toBe(false);
  });

  it('forgets a step that cannot be, wherever it stands', () => {
    const history = new ChangeHistory<string>();
    history.add('a');
    history.add('b');
    history.undo();
    history.drop('b');
    expect(history.canRedo).toBe(false);
    history.drop('a');
    expect(history.canUndo).toBe(false);
  });

  it('keeps the newest steps and no more than it may', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 30 }), fc.integer({ min: 1, max: 10 }), (steps, most) => {
        const history = new ChangeHistory<number>(most);
        for (const step of steps) history.add(step);
        const undone: number[] = [];
        for (let step = history.undo(); step !== undefined; step = history.undo()) undone.push(step);
        expect(undone).toEqual(steps.slice(-most).reverse());
      })
    );
  });
});
