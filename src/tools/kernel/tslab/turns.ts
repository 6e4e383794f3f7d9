/** The cells, one after another, as the front has them: which runs, what the compiler said, what is said below. */
import { explainingConverter, type Turn } from './explaining-converter';
import { namesSet } from './names';
import { Outdated } from './outdated';

export class Turns {
  readonly #outdated = new Outdated();
  #turn: Turn = { number: 0, mayFail: false, advice: [], state: 'refused', source: '' };
  #declared = '';
  readonly converter = explainingConverter(() => this.#turn, this.#outdated);

  /** The cell that runs, as the notebook counts it. */
  get number(): number {
    return this.#turn.number;
  }

  /** What the cells that have run declare, as the compiler reads it. */
  get declared(): string {
    return this.#declared;
  }

  /** Takes note of the next cell. */
  begin({ mayFail }: { mayFail: boolean }): void {
    const number = this.#turn.number + 1;
    this.#turn = { number, mayFail, advice: [], state: 'refused', source: '' };
  }

  /** A cell has run; what is said below its outputs. */
  end({ ok, set }: { ok: boolean; set: readonly string[] }): string {
    // What a cell that did not run to its end has set stays, as in Python; `Outdated` guards the rest.
    if (ok || this.#turn.state === 'compiled')
      this.#declared = this.#turn.declared ?? this.#declared;
    this.#note(ok, new Set(set));
    return this.#turn.advice.map((sentence) => `→ ${sentence}`).join('\n');
  }

  /** The values of all cells are gone. */
  forget(): void {
    this.#declared = '';
    this.#outdated.clear();
  }

  #note(ok: boolean, set: ReadonlySet<string>): void {
    const { source, state, mayFail, number } = this.#turn;
    if (ok && this.#outdated.isEmpty) return;
    const names = namesSet(source);
    if (ok) this.#outdated.ran(names);
    else if (mayFail || state === 'held') return;
    else if (state === 'compiled') this.#outdated.failed(names, set, number);
    else this.#outdated.refused(names, number);
  }
}
