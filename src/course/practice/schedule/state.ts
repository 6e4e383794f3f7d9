/** What is kept about practice, as data, and how it is read. */
import type { Topic } from '../topic';
import { isTopic } from '../topic';
import { isQuestionId } from '../question-id';
import { isAmount, isCount, isDate, isRecord, isTextOrMissing } from '../../progress/validators';
import { cardStates, type Card } from './card';
import { skillOf } from './skill';

/** A question that was asked and is not done with. */
export interface OpenQuestion {
  readonly wrongTries: number;
  readonly hints: number;
  /** By which the last wrong answer is known again. */
  readonly lastAnswer?: string;
}

export interface PracticeState {
  readonly version: typeof VERSION;
  /** How many questions have been chosen so far; it gives the next one its own seed. */
  readonly chosen: number;
  /** The topic of the last answer: a different one is better next. */
  readonly last?: Topic;
  /** By the keys of the skills. */
  readonly cards: Readonly<Record<string, Card>>;
  /** By the ids of the questions. */
  readonly open: Readonly<Record<string, OpenQuestion>>;
  /** The ids of the latest questions that are done with: doing one again changes nothing. */
  readonly done: readonly string[];
  /** An earlier section that could not be read, as it was. */
  readonly setAside?: unknown;
}

const VERSION = 1;

const noPractice: PracticeState = {
  version: VERSION,
  chosen: 0,
  cards: {},
  open: {},
  done: [],
};

/** The result of reading; `why` if what is there could not be used and is set aside. */
export interface StateReading {
  readonly state: PracticeState;
  readonly why?: string;
}

/**
 * Reads what was kept. What makes no sense is set aside, and practice starts afresh. It is checked by
 * hand: loading a schema library takes longer than making a question.
 */
export function readState(kept: unknown): StateReading {
  if (kept === undefined || kept === null) return { state: noPractice };
  const why = wrongWith(kept);
  if (why === undefined) return { state: kept as PracticeState };
  return { state: { ...noPractice, setAside: kept }, why };
}

function wrongWith(kept: unknown): string | undefined {
  if (!isRecord(kept)) return 'it is not a practice record';
  if (kept.version !== VERSION) return 'it comes from another version of convlab';
  if (!isCount(kept.chosen)) return '`chosen` is not valid';
  if (kept.last !== undefined && !isTopic(kept.last)) return '`last` is not valid';
  if (!Array.isArray(kept.done) || !kept.done.every(isQuestionId)) return '`done` is not valid';
  if (!isRecord(kept.open) || !isRecord(kept.cards)) return '`open` or `cards` is missing';
  for (const [id, open] of Object.entries(kept.open)) {
    const isOpen =
      isRecord(open) &&
      isCount(open.wrongTries) &&
      isCount(open.hints) &&
      isTextOrMissing(open.lastAnswer);
    if (!isQuestionId(id) || !isOpen) return `\`open["${id}"]\` is not valid`;
  }
  for (const [key, card] of Object.entries(kept.cards)) {
    if (!skillOf(key) || !isCard(card)) return `\`cards["${key}"]\` is not valid`;
  }
  return undefined;
}

function isCard(card: unknown): card is Card {
  return (
    isRecord(card) &&
    isDate(card.due) &&
    isDate(card.reviewed) &&
    isPositive(card.stability) &&
    isPositive(card.difficulty) &&
    isCount(card.reviews) &&
    isCount(card.lapses) &&
    isCount(card.step) &&
    cardStates.some((state) => state === card.state)
  );
}

function isPositive(value: unknown): boolean {
  return isAmount(value) && value !== 0;
}
