/** What is kept about what is practised. A browser reads it, too. */

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

export type CardState = (typeof cardStates)[number];

export function isDue({ due }: Card, now: Date): boolean {
  return Date.parse(due) <= now.getTime();
}
