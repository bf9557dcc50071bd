import { findWords, wordPattern } from './findWords';
import type { Code, Finding, Letter, Limits, Severity, StoryToCheck, TextField } from './model';
import { JOINERS, SOLUTIONS, VAGUE, VAGUE_ROLES } from './vagueWords';

const [vague, roles, solutions, joiners] = [VAGUE, VAGUE_ROLES, SOLUTIONS, JOINERS].map(wordPattern) as [
  RegExp,
  RegExp,
  RegExp,
  RegExp
];

type Rule = readonly [letter: Letter, severity: Severity, cost: number];

/** What each finding is about and takes off the score. What makes a story unfit to plan costs most; a hint is worth a thought. */
const RULES: Readonly<Record<Code, Rule>> = {
  missingTitle: ['V', 'error', 25],
  missingWish: ['V', 'error', 25],
  missingBenefit: ['V', 'error', 20],
  missingRole: ['V', 'warning', 10],
  benefitIsWish: ['V', 'warning', 10],
  vagueRole: ['V', 'hint', 4],
  noCriteria: ['T', 'error', 20],
  vagueCriterion: ['T', 'warning', 6],
  vagueWord: ['T', 'warning', 5],
  openQuestions: ['E', 'warning', 10],
  noPoints: ['E', 'hint', 5],
  tooLarge: ['S', 'warning', 15],
  severalWishes: ['S', 'warning', 8],
  manyCriteria: ['S', 'warning', 10],
  longTitle: ['S', 'hint', 4],
  solution: ['N', 'hint', 5],
  waits: ['I', 'hint', 5]
};

function finding(code: Code, where: Partial<Finding> = {}): Finding {
  const [letter, severity, cost] = RULES[code];
  return { code, letter, severity, cost, ...where };
}

const isBlank = (text: string): boolean => text.trim() === '';
function when(condition: boolean, code: Code, where?: Partial<Finding>): Finding[] {
  return condition ? [finding(code, where)] : [];
}

function wordFindings(code: Code, field: TextField, text: string, pattern: RegExp): Finding[] {
  return findWords(text, pattern).map((place) => finding(code, { field, ...place }));
}

/** What the sentence "as a, I want, so that" and the title lack. */
export function statementFindings(story: StoryToCheck, { longestTitle }: Limits): Finding[] {
  const { title } = story;
  const ofTitle = [
    ...when(isBlank(title), 'missingTitle', { field: 'title' }),
    ...when(title.length > longestTitle, 'longTitle', {
      field: 'title',
      start: longestTitle,
      end: title.length,
      count: title.length
    }),
    ...wordFindings('vagueWord', 'title', title, vague)
  ];
  return story.isUserStory ? [...ofTitle, ...sentenceFindings(story)] : ofTitle;
}

function sentenceFindings({ asA, iWant, soThat }: StoryToCheck): Finding[] {
  const [role] = findWords(asA, roles);
  const isRoleVague = role !== undefined && role.word.length === asA.trim().length;
  return [
    ...when(isBlank(asA), 'missingRole', { field: 'asA' }),
    ...when(isRoleVague, 'vagueRole', { field: 'asA', ...role }),
    ...when(isBlank(iWant), 'missingWish', { field: 'iWant' }),
    ...when(isBlank(soThat), 'missingBenefit', { field: 'soThat' }),
    ...when(isRepeated(iWant, soThat), 'benefitIsWish', { field: 'soThat', start: 0, end: soThat.length }),
    ...wordFindings('solution', 'iWant', iWant, solutions).slice(0, 1),
    ...severalWishes(iWant),
    ...wordFindings('vagueWord', 'iWant', iWant, vague),
    ...wordFindings('vagueWord', 'soThat', soThat, vague)
  ];
}

/** "to book and to cancel", "to book, change and cancel": a joiner with words on both sides. Nouns that belong together are let be by length. */
function severalWishes(iWant: string): Finding[] {
  const place = findWords(iWant, joiners).find(({ start, end }) => {
    const [before, after] = [iWant.slice(0, start), iWant.slice(end)].map((side) => side.trim().split(/\s+/u).length);
    return (before ?? 0) >= 3 && (after ?? 0) >= 3;
  });
  return place ? [finding('severalWishes', { field: 'iWant', ...place })] : [];
}

const longWords = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);

/** Whether a benefit only says the wish again. */
function isRepeated(iWant: string, soThat: string): boolean {
  const [wish, benefit] = [longWords(iWant), [...longWords(soThat)]];
  return benefit.length >= 2 && benefit.every((word) => wish.has(word));
}

/** What the acceptance criteria lack. */
export function criterionFindings({ criteria }: StoryToCheck, { mostCriteria }: Limits): Finding[] {
  const vagueOnes = criteria.flatMap(({ thenText }, criterion) =>
    findWords(thenText, vague).map((place) => finding('vagueCriterion', { criterion, ...place }))
  );
  return [
    ...when(criteria.length === 0, 'noCriteria'),
    ...when(criteria.length > mostCriteria, 'manyCriteria', { count: criteria.length }),
    ...vagueOnes
  ];
}

/** What keeps it from being planned: size, questions, other stories. */
export function sizeFindings(
  { points, openQuestions, openPredecessors }: StoryToCheck,
  { mostPoints }: Limits
): Finding[] {
  return [
    ...when(points === null, 'noPoints'),
    ...when(points !== null && points > mostPoints, 'tooLarge', { count: points ?? 0 }),
    ...when(openQuestions > 0, 'openQuestions', { count: openQuestions }),
    ...when(openPredecessors > 0, 'waits', { count: openPredecessors })
  ];
}
