/** When something comes back: the spacing of FSRS. */
// The package has a CommonJS build, but its types are declared only for ES modules.
import type * as Fsrs from 'ts-fsrs' with { 'resolution-mode': 'import' };

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { createEmptyCard, fsrs, Rating, State } = require('ts-fsrs') as typeof Fsrs;

/** What is kept about one thing that is practised, as JSON. */
export interface Card {
  /** When it comes back. Dates are in ISO 8601, UTC. */
  readonly due: string;
  /** In days: after that long it is remembered in nine of ten cases. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  readonly reviews: number;
  /** How often it was forgotten after it had been learned. */
  readonly lapses: number;
  /** How many of the short steps at the beginning are done. */
  readonly step: number;
  readonly state: CardState;
  readonly reviewed: string;
}

export const cardStates = ['learning', 'learned', 'relearning'] as const;

type CardState = (typeof cardStates)[number];

/**
 * - `again`: wrong;
 * - `hard`: right after hints or wrong tries;
 * - `good`: right at once.
 */
export type Result = 'again' | 'hard' | 'good';

/** Every setting is explicit, so that other versions schedule the same way; nothing is random. */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: 365,
  enable_fuzz: false,
  enable_short_term: true,
  learning_steps: ['1m', '10m'],
  relearning_steps: ['10m'],
});

const ratings = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good } as const;

const states: Record<CardState, Fsrs.State> = {
  learning: State.Learning,
  learned: State.Review,
  relearning: State.Relearning,
};

/** The card after one more answer; without a card, the answer is the first. */
export function review(card: Card | undefined, result: Result, now: Date): Card {
  const before = card ? toFsrs(card) : createEmptyCard(now);
  return fromFsrs(scheduler.next(before, now, ratings[result]).card, now);
}

export function isDue({ due }: Card, now: Date): boolean {
  return Date.parse(due) <= now.getTime();
}

function toFsrs(card: Card): Fsrs.Card {
  return {
    due: new Date(card.due),
    stability: card.stability,
    difficulty: card.difficulty,
    // Both are recomputed from the dates.
    elapsed_days: 0,
    scheduled_days: 0,
    reps: card.reviews,
    lapses: card.lapses,
    learning_steps: card.step,
    state: states[card.state],
    last_review: new Date(card.reviewed),
  };
}

function fromFsrs(card: Fsrs.Card, now: Date): Card {
  return {
    due: card.due.toISOString(),
    stability: card.stability,
    difficulty: card.difficulty,
    reviews: card.reps,
    lapses: card.lapses,
    step: card.learning_steps,
    state: cardStates.find((name) => states[name] === card.state) ?? 'learning',
    reviewed: now.toISOString(),
  };
}
