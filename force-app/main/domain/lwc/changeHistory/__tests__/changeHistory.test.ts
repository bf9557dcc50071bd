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

  it('is a list with a place in it, whatever is done', () => {
    const deed = fc.oneof(
      fc.constantFrom('add' as const, 'undo' as const, 'redo' as const, 'clear' as const),
      fc.record({ drop: fc.nat(9) })
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        const history = new ChangeHistory<number>(5);
        let [list, place]: [number[], number] = [[], 0];
        for (const [step, one] of deeds.entries()) {
          let answers: (number | undefined)[] = [];
          if (one === 'add') {
            history.add(step);
            list = [...list.slice(0, place), step].slice(-5);
            place = list.length;
          } else if (one === 'undo') answers = [history.undo(), place > 0 ? list[--place] : undefined];
          else if (one === 'redo') answers = [history.redo(), list[place++]];
          else if (one === 'clear') {
            history.clear();
            [list, place] = [[], 0];
          } else {
            history.drop(one.drop);
            const at = list.indexOf(one.drop);
            list = list.filter((each) => each !== one.drop);
            if (at >= 0 && at < place) place--;
          }
          place = Math.min(place, list.length);
          expect(answers[0]).toBe(answers[1]);
          expect([history.canUndo, history.canRedo]).toEqual([place > 0, place < list.length]);
        }
      })
    );
  });
});
