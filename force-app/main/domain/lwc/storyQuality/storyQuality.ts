import { criterionFindings, sizeFindings, statementFindings } from './checks';
import { LIMITS, type Finding, type Letter, type Limits, type Severity, type StoryToCheck } from './model';

export interface LetterState {
  readonly letter: Letter;
  /** The worst that was found about it; undefined where nothing was. */
  readonly worst: Severity | undefined;
}

export interface Quality {
  /** 100 minus what the findings cost, at least 0. */
  readonly score: number;
  /** The costly ones first. */
  readonly findings: readonly Finding[];
  /** The six letters in order. */
  readonly letters: readonly LetterState[];
}

const LETTERS: readonly Letter[] = ['I', 'N', 'V', 'E', 'S', 'T'];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/**
 * What is weak in a story, where and why: a score that is the sum of its findings and nothing else. Criteria: Bill Wake, "INVEST in Good
 * Stories" (2003), and the Quality User Story framework (Lucassen, Dalpiaz, van der Werf, Brinkkemper, "Improving agile requirements", 2016):
 * well-formed, atomic, minimal, problem-oriented, unambiguous, estimable, independent.
 */
export function storyQuality(story: StoryToCheck, limits: Limits = LIMITS): Quality {
  const findings = [
    ...statementFindings(story, limits),
    ...criterionFindings(story, limits),
    ...sizeFindings(story, limits)
  ].sort((one, other) => other.cost - one.cost);
  const cost = findings.reduce((sum, finding) => sum + finding.cost, 0);
  return { score: Math.max(0, 100 - cost), findings, letters: LETTERS.map((letter) => stateOf(letter, findings)) };
}

function stateOf(letter: Letter, findings: readonly Finding[]): LetterState {
  const own = findings.filter((finding) => finding.letter === letter);
  return { letter, worst: SEVERITIES.find((severity) => own.some((finding) => finding.severity === severity)) };
}

export { LIMITS } from './model';
export type { Code, Finding, Letter, Limits, Severity, StoryToCheck, TextField } from './model';
export { splitSentence, type Sentence } from './splitSentence';
