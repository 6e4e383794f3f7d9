/** When something comes back: the spacing of FSRS. */
// The package has a CommonJS build, but its types are declared only for ES modules.
import type * as Fsrs from 'ts-fsrs' with { 'resolution-mode': 'import' };
import { cardStates, type Card, type CardState } from './card';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { createEmptyCard, fsrs, Rating, State } = require('ts-fsrs') as typeof Fsrs;

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
