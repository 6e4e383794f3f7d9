/**
 * What was found of programs, so that an answer that many hand in is judged once. Comments and layout
 * are gone when it is compiled; inputs are drawn from the program, so that its verdict is everybody's.
 */
import { createHash } from 'node:crypto';
import type { Verdict } from './verdict.mjs';

/** So many are remembered, each with its verdict: a few kilobytes. */
const most = 5_000;

/** A program, as it was met before. */
export interface Met {
  /** The same for the same answer to the same exercise. */
  readonly digest: string;
  readonly verdict?: Verdict | undefined;
  /** Whether it is worth a process of its own, in which nothing else can have had a hand. */
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
   * Remembers what a process of its own said of a program. What depends on the machine, such as running
   * out of time, is not remembered.
   */
  settle({ digest }: Met, verdict: Verdict): void {
    if (verdict.status === 'right' || verdict.status === 'wrong') this.#keep(digest, verdict);
  }

  #keep(digest: string, verdict: Verdict | undefined): void {
    this.#met.set(digest, verdict);
    if (this.#met.size > most) this.#met.delete(this.#met.keys().next().value!);
  }
}
