/** How an answer, a hint or giving up changes the stored state. */
import { rulesOf } from '../../check/finding';
import type { Report } from '../../check/report';
import { candidatesOf } from '../../mistake';
import { answerOf } from '../../progress/same-answer';
import type { PracticeQuestion } from '../generate';
import { isDue } from './card';
import { review, type Result } from './review';
import { skillKey } from './skill';
import type { OpenQuestion, PracticeState } from './state';

/** How many of the latest questions are remembered. */
const most = 500;

const fresh: OpenQuestion = { wrongTries: 0, hints: 0 };

/** How a question has gone so far. */
export function openQuestion({ open }: PracticeState, id: string): OpenQuestion {
  return Object.hasOwn(open, id) ? open[id]! : fresh;
}

/** A question that the learner has in front of them. */
export function withOpened(state: PracticeState, id: string): PracticeState {
  if (Object.hasOwn(state.open, id) || state.done.includes(id)) return state;
  return withOpen(state, id, fresh);
}

/** The same for a question that was chosen by `chooseNext`. */
export function withChosen(state: PracticeState, { id, seed }: PracticeQuestion): PracticeState {
  return withOpened({ ...state, chosen: Math.max(state.chosen + 1, seed) }, id);
}

export function withHint(state: PracticeState, id: string): PracticeState {
  if (state.done.includes(id)) return state;
  const open = openQuestion(state, id);
  return withOpen(state, id, { ...open, hints: open.hints + 1 });
}

/** A question that the learner is done with. */
export function withDone(state: PracticeState, id: string): PracticeState {
  const open = Object.fromEntries(Object.entries(state.open).filter(([other]) => other !== id));
  const done = [...state.done.filter((other) => other !== id), id].slice(-most);
  return { ...state, open, done };
}

/**
 * An answer. The first wrong one brings the skill back soon, and each wrong one brings its mistakes
 * back; the right one spaces the skill, and those mistakes that were due and could have been made. An
 * answer in which no number could be read does not count, nor does the same one again, nor a question that
 * is done with.
 */
export function withReport(
  state: PracticeState,
  question: PracticeQuestion,
  report: Report,
  now: Date,
): PracticeState {
  const { id } = question;
  if (report.isFault || state.done.includes(id)) return state;
  const open = openQuestion(state, id);
  const isAtOnce = open.wrongTries === 0 && open.hints === 0;
  if (report.passed) {
    const result: Result = isAtOnce ? 'good' : 'hard';
    return withDone(reviewed(state, question, result, dueMistakes(state, question, now), now), id);
  }
  const lastAnswer = answerOf(report);
  if (!hasNumber(report) || lastAnswer === open.lastAnswer) return state;
  const made = mistakesIn(question, report);
  const changed =
    open.wrongTries === 0
      ? reviewed(state, question, 'again', made, now)
      : { ...state, cards: withCards(state, question, 'again', made, now) };
  return withOpen(changed, id, { ...open, wrongTries: open.wrongTries + 1, lastAnswer });
}

/** A question whose answer the learner asked for. */
export function withGivenUp(
  state: PracticeState,
  question: PracticeQuestion,
  now: Date,
): PracticeState {
  if (state.done.includes(question.id)) return state;
  const isCounted = openQuestion(state, question.id).wrongTries > 0;
  const changed = isCounted ? state : reviewed(state, question, 'again', [], now);
  return withDone(changed, question.id);
}

function withOpen(state: PracticeState, id: string, open: OpenQuestion): PracticeState {
  const entries = Object.entries({ ...state.open, [id]: open }).slice(-most);
  return { ...state, open: Object.fromEntries(entries) };
}

/** The state with the cards of the question's skill and of some mistakes reviewed. */
function reviewed(
  state: PracticeState,
  question: PracticeQuestion,
  result: Result,
  rules: readonly string[],
  now: Date,
): PracticeState {
  const { topic, difficulty } = question;
  const key = skillKey({ topic, difficulty });
  const cards = withCards(state, question, result, rules, now);
  return {
    ...state,
    last: topic,
    cards: { ...cards, [key]: review(state.cards[key], result, now) },
  };
}

function withCards(
  { cards }: PracticeState,
  { topic }: PracticeQuestion,
  result: Result,
  rules: readonly string[],
  now: Date,
): PracticeState['cards'] {
  const keys = rules.map((rule) => skillKey({ topic, rule }));
  return {
    ...cards,
    ...Object.fromEntries(keys.map((key) => [key, review(cards[key], result, now)])),
  };
}

/** The mistakes that can be made in a question. */
function possibleIn({ question }: PracticeQuestion): Set<string> {
  return new Set(
    candidatesOf(question)
      .singles()
      .map(({ mistakes }) => mistakes[0]!.rule),
  );
}

function mistakesIn(question: PracticeQuestion, { findings }: Report): string[] {
  const rules = possibleIn(question);
  const found = findings.filter(({ severity }) => severity === 'error').flatMap(rulesOf);
  return [...new Set(found)].filter((rule) => rules.has(rule));
}

/** The mistakes that are due in this topic and could have been made here. */
function dueMistakes({ cards }: PracticeState, question: PracticeQuestion, now: Date): string[] {
  return [...possibleIn(question)].filter((rule) => {
    const card = cards[skillKey({ topic: question.topic, rule })];
    return card !== undefined && isDue(card, now);
  });
}

/** Whether any number of the answer was judged: what could not be read is not a number. */
function hasNumber({ findings, points }: Report): boolean {
  return points > 0 || findings.some(({ actual }) => typeof actual === 'number');
}
