/**
 * What was found out about programs, so that an answer that many hand in is judged once. Comments and
 * layout are gone once it is compiled; inputs are drawn from the program, so that its verdict holds for
 * everyone.
 */
import { createHash } from 'node:crypto';
import type { Verdict } from './verdict.mjs';

/** How many are remembered, each with its verdict: a few kilobytes. */
const most = 5_000;

/** What is known of a program from when it was met before. */
export interface Met {
  /** The same for the same answer to the same exercise. */
  readonly digest: string;
  readonly verdict?: Verdict | undefined;
  /** Whether it is worth its own process, in which nothing else can have interfered. */
  readonly isCommon: boolean;
}

export class SamePrograms {
  readonly #met = new Map<string, Verdict | undefined>();

  /** Looks a program up, and remembers that it was there. */
  meet(id: string, code: string): Met {
    const digest = createHash('sha256').update(`${id}\n${code}`).digest('hex');
    const isCommon = this.#met.has(digest);
    const verdict = this.#met.get(digest);
    if (!isCommon) this.#keep(digest, undefined);
    return { digest, verdict, isCommon };
  }

  /**
   * Remembers the verdict that a program got in its own process. Anything that depends on the machine, such
   * as running out of time, is not remembered.
   */
  remember({ digest }: Met, verdict: Verdict): void {
    if (verdict.status === 'right' || verdict.status === 'wrong') this.#keep(digest, verdict);
  }

  #keep(digest: string, verdict: Verdict | undefined): void {
    this.#met.set(digest, verdict);
    if (this.#met.size > most) this.#met.delete(this.#met.keys().next().value!);
  }
}
