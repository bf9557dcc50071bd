import fc from 'fast-check';
import { explain, type Assignment, type Explanation, type Plan, type PlanProblem } from 'c/sprintPlan';
import { withChange } from '../costOfChange';
import { bruteForce } from './bruteForce';
import { planned, problem } from './examples';

const links = (...pairs: readonly string[]): PlanProblem['dependencies'] =>
  pairs.map((pair) => ({ before: pair[0]!, after: pair[1]! }));
/** A plan of which only the places and the prices of room matter. */
const planOf = (assignment: Assignment, prices: readonly number[] = []): Plan => ({
  assignment,
  value: 0,
  disruptionCost: 0,
  bound: 0,
  gap: 0,
  isOptimal: true,
  proof: { kind: 'optimal', states: 0, prices },
  milliseconds: 0,
  notices: []
});
const out = async (question: PlanProblem, id: string): Promise<Explanation> =>
  explain(question, await planned(question), id);

describe('why a story is in a plan', () => {
  const why = (question: PlanProblem, plan: Plan): Promise<Explanation> => explain(question, plan, 'a');
  const value = { code: 'value', valuePerPoint: 2.5, price: 0.5 };

  it('is its value for each point beside the price of room in its sprint, and that it had to be', async () => {
    const question = problem([9, 9], [{ id: 'a', points: 2, isMustHave: true, pinnedSprint: 1 }], { decay: 0.5 });
    expect(await why(question, planOf({ a: 1 }, [2, 0.5]))).toEqual({
      kind: 'in',
      sprint: 1,
      value: 5,
      reasons: [{ code: 'pinned' }, { code: 'mustHave' }, value]
    });
    expect(await why(question, planOf({ a: 0 }, [2, 0.5]))).toMatchObject({
      reasons: [{ code: 'mustHave' }, { code: 'value', valuePerPoint: 5, price: 2 }]
    });
  });

  it('has no price where none is known, and no end of value for what takes no room', async () => {
    expect(await why(problem([9], [{ id: 'a', points: 0 }]), planOf({ a: 0 }))).toMatchObject({
      reasons: [{ code: 'value', valuePerPoint: Infinity, price: 0 }]
    });
  });

  it('is what needs it, completes a bundle or a share with it, as far as that is planned', async () => {
    const question = problem([9, 9], [{ id: 'a', groups: ['g', 'i'] }, { id: 'b' }, { id: 'c' }, { id: 'd' }], {
      dependencies: links('ab', 'ac', 'bd', 'xa'),
      bundles: [
        { id: 'whole', value: 1, stories: ['a', 'b'] },
        { id: 'half', value: 1, stories: ['a', 'c'] },
        { id: 'other', value: 1, stories: ['b'] }
      ],
      minimumShares: ['g', 'h'].map((group) => ({ group, name: '', share: 0.1 }))
    });
    expect(await why(question, planOf({ a: 0, b: 1, d: 1 }))).toMatchObject({
      reasons: [
        { code: 'needed', by: ['b'] },
        { code: 'bundle', bundleId: 'whole' },
        { code: 'share', group: 'g' },
        { code: 'value' }
      ]
    });
  });
});

describe('why a story is out of a plan', () => {
  const reasons = async (question: PlanProblem, id: string): Promise<unknown> => {
    const why = await out(question, id);
    return why.kind === 'out' ? why.reasons : why.kind;
  };

  it.each<[string, PlanProblem, object]>([
    ['it is done', problem([9], [{ id: 'b' }], { alreadyDone: ['b'] }), { code: 'done' }],
    [
      'it needs what is out, however far away',
      problem([9], [{ id: 'd', isExcluded: true }, { id: 'c' }, { id: 'b' }], { dependencies: links('cb', 'dc') }),
      { code: 'needsExcluded', needs: ['d'] }
    ],
    [
      'it needs what is not estimated',
      problem([9], [{ id: 'b' }, { id: 'c', points: null }], { dependencies: links('cb') }),
      { code: 'needsNotEstimated', needs: ['c'] }
    ],
    [
      'it is larger than each sprint',
      problem([4, 5, 3], [{ id: 'b', points: 5.001 }]),
      { code: 'tooLarge', capacity: 5 }
    ],
    ['it is due before there is room', problem([2, 5], [{ id: 'b', dueSprint: 0 }]), { code: 'tooLate', dueSprint: 0 }],
    [
      'no plan can hold it',
      problem(
        [2, 5],
        [
          { id: 'b', dueSprint: 1 },
          { id: 'c', points: 5, pinnedSprint: 1 }
        ]
      ),
      { code: 'infeasible' }
    ],
    [
      'no plan without a date can',
      problem([5], [{ id: 'b' }, { id: 'c', points: 5, pinnedSprint: 0 }]),
      { code: 'infeasible' }
    ],
    ['it is worth nothing', problem([5], [{ id: 'b', value: 0 }]), { code: 'noValue' }]
  ])('is that %s', async (_, question, expected) => {
    expect(await reasons(question, 'b')).toEqual([expected]);
  });

  it('is not that it is too large where it just fits', async () => {
    const question = problem(
      [4, 5],
      [
        { id: 'a', points: 5, value: 20 },
        { id: 'b', points: 5 }
      ]
    );
    expect(await reasons(question, 'b')).toMatchObject([{ code: 'displaces', stories: ['a'], loss: 10 }]);
  });

  it('is what it would displace, with what it needs besides, and what that would lose', async () => {
    const stories = [
      { id: 'a', points: 6, value: 20 },
      { id: 'd', points: 1, value: 0 },
      { id: 'c', points: 1, value: 0 },
      { id: 'b', points: 1, value: 0 },
      { id: 'e', points: 1, value: 5 }
    ];
    const question = problem([7], stories, { dependencies: links('cb', 'dc', 'eb') });
    expect(await reasons(question, 'b')).toEqual([
      { code: 'displaces', stories: ['a'], loss: 20, needs: ['d', 'c'], uncertainty: 0 }
    ]);
  });

  it('does not name as needed what merely comes in beside it', async () => {
    const question = problem([6], [{ id: 'a', points: 6, value: 20 }, { id: 'b' }, { id: 'c' }]);
    expect(await reasons(question, 'b')).toEqual([
      { code: 'displaces', stories: ['a'], loss: 0, needs: [], uncertainty: 0 }
    ]);
  });

  it('loses nothing against a plan that was not the best, and says how sure that is', async () => {
    const question = problem(
      [3],
      [
        { id: 'a', value: 4 },
        { id: 'b', value: 9 }
      ]
    );
    const poor = { ...planOf({ a: 0 }), value: 4, bound: 12 };
    expect(await explain(question, poor, 'b')).toEqual({
      kind: 'out',
      reasons: [{ code: 'displaces', stories: ['a'], loss: 0, needs: [], uncertainty: 8 }]
    });
  });

  it('is money that is not left, of all and of its epic', async () => {
    const stories = [
      { id: 'a', cost: 6, epicId: 'e', value: 90 },
      { id: 'c', cost: 3, epicId: 'f', value: 80 },
      { id: 'b', cost: 4, epicId: 'e' },
      { id: 'idle', cost: 50, epicId: 'e', isExcluded: true },
      { id: 'plain' }
    ];
    const codes = async (more: Partial<PlanProblem>): Promise<unknown> => {
      const question = problem([6], stories, more);
      const why = await explain(question, planOf({ a: 0, c: 0, plain: 0 }), 'b');
      return why.kind === 'out' ? why.reasons.slice(0, -1) : why;
    };
    expect(await codes({ budget: 12, epicBudgets: { e: 9, f: 0 } })).toEqual([
      { code: 'overBudget', cost: 4, left: 3 },
      { code: 'overEpicBudget', cost: 4, left: 3 }
    ]);
    expect(await codes({ budget: 13, epicBudgets: { e: 10 } })).toEqual([]);
    expect(await codes({ epicBudgets: { f: 0 } })).toEqual([]);
  });

  it('is told of no story that is not there, and without its links where they go round', async () => {
    expect(await explain(problem([9], []), planOf({}), 'b')).toEqual({ kind: 'unknown' });
    const round = problem([9], [{ id: 'a', isExcluded: true }, { id: 'b' }], { dependencies: links('ab', 'ba') });
    expect(await explain(round, planOf({}), 'b')).toEqual({ kind: 'out', reasons: [{ code: 'infeasible' }] });
  });

  it('is a loss that is the difference to the best of all plans with it', async () => {
    let found = 0;
    const size = fc.record({ points: fc.integer({ min: 1, max: 5 }), value: fc.nat(20) });
    const crowded = fc
      .tuple(fc.array(size, { minLength: 5, maxLength: 5 }), fc.array(fc.constantFrom('01', '12', '34', '03')))
      .map(([sizes, pairs]) => {
        const stories = sizes.map((given, id) => ({ id: `${id}`, ...given }));
        return problem([5, 4], stories, { dependencies: links(...pairs), decay: 0.5 });
      });
    await fc.assert(
      fc.asyncProperty(crowded, async (question) => {
        const plan = await planned(question);
        const best = bruteForce(question)!;
        const loss = async (id: string): Promise<void> => {
          const why = await explain(question, plan, id);
          expect(why.kind).toBe(plan.assignment[id] === undefined ? 'out' : 'in');
          const told = why.kind === 'out' ? why.reasons.find(({ code }) => code === 'displaces') : undefined;
          if (told?.code !== 'displaces') return;
          found++;
          const other = bruteForce(withChange(question, { kind: 'include', storyId: id }))!;
          expect(told.loss).toBeCloseTo(best - other, 6);
        };
        await Promise.all(question.stories.map(({ id }) => loss(id)));
      }),
      { numRuns: 20, seed: 1 }
    );
    expect(found).toBeGreaterThan(20);
  });
});
