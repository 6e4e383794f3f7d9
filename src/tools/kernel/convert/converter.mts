/** Converts cells to JavaScript as a tslab kernel would run them; results are remembered. */
import { createHash } from 'node:crypto';
import type { Converted, ConvertedCell, Declaration } from './converted-cell.js';
import { ConverterProcess, type ConverterLimits } from './converter-process.mjs';
import { visibleTo } from './visible.js';

export interface ConverterOptions extends Partial<ConverterLimits> {
  /** How many conversions are remembered (20,000: around 100 MB). */
  readonly remembered?: number;
}

/**
 * A warm converter, to be shared by all conversions: a cell takes about 0.3 s, one seen before takes no
 * time. It is started when it is first needed, and again after a cell for which it was killed.
 *
 * @example
 * const converter = new Converter();
 * const cell = await converter.convert('const depth = 20;', []);
 * if (cell.kind === 'converted') await converter.convert('depth + 1', cell.declarations);
 * await converter.close();
 */
export class Converter {
  readonly #limits: ConverterLimits;
  readonly #remembered: number;
  readonly #known = new Map<string, Promise<ConvertedCell>>();
  #process: ConverterProcess | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #isClosed = false;
  #conversions = 0;

  constructor({ seconds = 20, memoryMb = 1024, remembered = 20_000 }: ConverterOptions = {}) {
    this.#limits = { seconds, memoryMb };
    this.#remembered = remembered;
  }

  /** How many cells were actually converted. */
  get conversions(): number {
    return this.#conversions;
  }

  /** Starts the process before it is needed. */
  start(): void {
    this.#requireOpen();
    if (!this.#process?.isAlive) this.#process = new ConverterProcess(this.#limits);
  }

  /**
   * Converts a cell.
   *
   * @param declarations what the cells before it declared: those of the last cell that ran to its end
   * @param onTurn gets how many seconds the process was busy with it, not counting the wait for its turn
   * @throws if the converter does not start, or fails
   */
  async convert(
    source: string,
    declarations: readonly Declaration[],
    onTurn?: (seconds: number) => void,
  ): Promise<ConvertedCell> {
    const { visible, hidden } = visibleTo(source, declarations);
    const cell = await this.#once(source, visible, onTurn);
    if (cell.kind === 'converted') return withHidden(cell, hidden);
    if (cell.kind !== 'does-not-compile' || hidden.length === 0) return cell;
    // If tslab can't find a name, it suggests another one, which the cell may not mention.
    if (!/Cannot find |No value exists /.test(cell.message)) return cell;
    return this.#once(source, declarations, onTurn);
  }

  /** Stops the process. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#process?.waitOrKill(0);
  }

  #once(
    source: string,
    declarations: readonly Declaration[],
    onTurn?: (seconds: number) => void,
  ): Promise<ConvertedCell> {
    const text = declarations.map((declaration) => declaration.text).join('\n');
    const key = createHash('sha256').update(`${text}\0${source}`).digest('base64');
    const known = this.#known.get(key);
    if (known) return known;
    const converting = this.#inTurn(source, text, onTurn);
    this.#remember(key, converting);
    return converting;
  }

  #remember(key: string, converting: Promise<ConvertedCell>): void {
    this.#known.set(key, converting);
    if (this.#known.size > this.#remembered) {
      this.#known.delete(this.#known.keys().next().value!);
    }
    // A conversion that ran into a limit, or failed, may succeed another time.
    const forget = () => this.#known.delete(key);
    converting.then(({ kind }) => {
      if (kind === 'timed-out' || kind === 'too-large') forget();
    }, forget);
  }

  #inTurn(
    source: string,
    declarations: string,
    onTurn?: (seconds: number) => void,
  ): Promise<ConvertedCell> {
    const turn = this.#queue.then(async () => {
      this.start();
      this.#conversions += 1;
      const started = performance.now();
      const cell = await this.#process!.convert(source, declarations);
      onTurn?.((performance.now() - started) / 1000);
      return cell;
    });
    this.#queue = turn.catch(() => {});
    return turn;
  }

  #requireOpen(): void {
    if (this.#isClosed) throw new Error('Converter: it was closed.');
  }
}

/** What the cell could not see, it cannot have changed either. */
function withHidden(cell: Converted, hidden: readonly Declaration[]): Converted {
  return hidden.length === 0 ? cell : { ...cell, declarations: [...cell.declarations, ...hidden] };
}
