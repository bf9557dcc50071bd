import { createElement } from 'lwc';
import type { Criterion, Question, StoryFacts } from 'c/storyPanelModel';
import StoryReadiness from 'c/storyReadiness';
import { conditions } from '../conditions';

const FACTS = { status: 'New', isBlocked: false, blockedReason: '' } as unknown as StoryFacts;
const READY = { type: 'User Story', iWant: 'to sail', points: '0' };
const CRITERIA = [{ thenText: 'it sails' }] as unknown as Criterion[];
const OPEN = [{ isOpen: true }, { isOpen: false }] as unknown as Question[];
const missing = (...given: Parameters<typeof conditions>): string[] =>
  conditions(...given).flatMap(({ name, isMet }) => (isMet ? [] : [name]));

describe('the definition of ready', () => {
  afterEach(() => document.body.replaceChildren());

  it('is met by a story with wish, criterion and points, no question and no block', () => {
    expect(missing(READY, CRITERIA, FACTS, [])).toEqual([]);
  });

  it.each<[string, Parameters<typeof conditions>, string[]]>([
    ['no wish', [{ ...READY, iWant: ' ' }, CRITERIA, FACTS, []], ['wish']],
    ['no points', [{ ...READY, points: '' }, CRITERIA, FACTS, []], ['points']],
    ['no criterion', [READY, [{ thenText: ' ' }] as unknown as Criterion[], FACTS, []], ['criteria']],
    ['a question', [READY, CRITERIA, FACTS, OPEN], ['questions']],
    ['a block', [READY, CRITERIA, { ...FACTS, isBlocked: true }, []], ['unblocked']],
    ['being put off', [READY, CRITERIA, { ...FACTS, status: 'Not Now' }, []], ['wanted']],
    ['nothing said of a bug', [{ type: 'Bug', points: '3' }, CRITERIA, FACTS, []], []]
  ])('misses what %s lacks', (_, given, expected) => {
    expect(missing(...given)).toEqual(expected);
  });

  it('leads to what is missing, where it can be put right here', () => {
    const element = createElement('c-story-readiness', { is: StoryReadiness });
    Object.assign(element, { values: {}, criteria: [], facts: { ...FACTS, isBlocked: true }, questions: OPEN });
    document.body.appendChild(element);
    const fixed: string[] = [];
    element.addEventListener('fix', (event) => fixed.push((event as CustomEvent<{ part: string }>).detail.part));
    element.shadowRoot!.querySelectorAll<HTMLElement>('button').forEach((button) => button.click());
    expect(fixed).toEqual(['criteria', 'points', 'questions']);
    expect(element.shadowRoot!.querySelector('.ready')).toBeNull();
  });
});
