/** The compiler as one submission sees it: it has its own time, and takes none from other submissions. */
import type { ConvertedCell, Declaration } from '../../kernel/convert/converted-cell.js';
import { Converter } from '../../kernel/convert/converter.mjs';
import type { Stopped } from '../../../course/answer/answer.js';

/** For all cells of a submission: those of the whole course take less than half of this. */
const mostSeconds = 120;
/** A cell that takes the compiler longer is not an honest one; those after it get their own compiler. */
const longSeconds = 5;

export class CompileTime {
  readonly #shared: Converter;
  #own: Converter | undefined;
  #spent = 0;

  /** @param shared remembers the results for cells of other submissions */
  constructor(shared: Converter) {
    this.#shared = shared;
  }

  /** Why no further cell is compiled; undefined while there is time. */
  get over(): Stopped | undefined {
    return this.#spent < mostSeconds ? undefined : { kind: 'timed-out', seconds: mostSeconds };
  }

  /** Like `Converter.convert`. Time only counts while it is the submission's turn. */
  async convert(source: string, declarations: readonly Declaration[]): Promise<ConvertedCell> {
    let seconds = 0;
    const converter = this.#own ?? this.#shared;
    const cell = await converter.convert(source, declarations, (turn) => (seconds += turn));
    this.#spent += seconds;
    if (seconds > longSeconds) this.#own ??= new Converter({ remembered: 0 });
    return cell;
  }

  async close(): Promise<void> {
    await this.#own?.close();
  }
}
