import fc from 'fast-check';
import type { PlanProblem, PlanStory } from 'c/sprintPlan';

/** A value in one of `rare` cases. */
const some = <T>(arbitrary: fc.Arbitrary<T>, rare = 5): fc.Arbitrary<T | undefined> =>
  fc.tuple(arbitrary, fc.nat(rare)).map(([value, roll]) => (roll === 0 ? value : undefined));

const story = (index: number, sprints: number): fc.Arbitrary<PlanStory> =>
  fc
    .record({
      points: fc.constantFrom(1, 2, 3, 5, 8, 0.5, 2.5, 0, null),
      value: fc.integer({ min: 0, max: 20 }),
      cost: fc.constantFrom(0, 1, 2.5, 4),
      epicId: fc.constantFrom(null, 'e1', 'e2'),
      groups: fc.subarray(['g1', 'g2']),
      dueSprint: some(fc.nat(sprints - 1)),
      earliestSprint: some(fc.nat(sprints - 1)),
      pinnedSprint: some(fc.nat(sprints - 1), 9),
      isExcluded: fc.nat(9).map((roll) => roll === 0),
      isMustHave: fc.nat(7).map((roll) => roll === 0),
      decay: some(fc.constantFrom(0, 0.1, 0.5, 1), 5)
    })
    .map(({ dueSprint, earliestSprint, pinnedSprint, decay, ...rest }) => ({
      id: `s${index}`,
      name: `Story ${index}`,
      ...rest,
      isExcluded: rest.isExcluded && !rest.isMustHave && pinnedSprint === undefined,
      ...(dueSprint === undefined ? {} : { dueSprint }),
      ...(earliestSprint === undefined ? {} : { earliestSprint }),
      ...(pinnedSprint === undefined ? {} : { pinnedSprint }),
      ...(decay === undefined ? {} : { decay })
    }));

/** Small problems with every feature switched on now and then. */
export const problems = (most: number): fc.Arbitrary<PlanProblem> =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: 3 }))
    .chain(([count, sprints]) =>
      fc.record({
        stories: fc.tuple(...Array.from({ length: count }, (_, index) => story(index, sprints))),
        links: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: count }),
        sprints: fc.array(fc.constantFrom(0, 3, 5, 6.5, 10), { minLength: sprints, maxLength: sprints }),
        decay: fc.constantFrom(0, 0.05, 0.3),
        budget: some(fc.constantFrom(0, 5, 8.5)),
        epicBudgets: some(fc.record({ e1: fc.constantFrom(0, 3, 6) })),
        minimumShares: some(fc.constant([{ group: 'g1', name: 'Group 1', share: 0.4 }])),
        alreadyDone: fc.nat(6).map((roll) => (roll === 0 ? ['s0'] : [])),
        previousPlan: some(fc.constant({ s1: 0, s2: 1 })),
        disruption: fc.constantFrom(0, 3),
        isStrict: fc.boolean(),
        bundle: some(
          fc.subarray(
            Array.from({ length: count }, (_, index) => `s${index}`),
            { minLength: 1 }
          )
        )
      })
    )
    .map(({ links, sprints, bundle, budget, epicBudgets, minimumShares, previousPlan, ...rest }): PlanProblem => ({
      ...rest,
      sprints: sprints.map((capacity, index) => ({ id: `t${index}`, name: `Sprint ${index + 1}`, capacity })),
      dependencies: links
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => ({ before: `s${Math.min(a, b)}`, after: `s${Math.max(a, b)}` })),
      ...(budget === undefined ? {} : { budget }),
      ...(epicBudgets === undefined ? {} : { epicBudgets }),
      ...(minimumShares === undefined ? {} : { minimumShares }),
      ...(previousPlan === undefined ? {} : { previousPlan }),
      bundles: bundle ? [{ id: 'b', value: 15, stories: bundle }] : []
    }));
