/** What a page shows of a cell's types while it is written: the shape that a line comes to, and what does not fit. */
import { getCodeMetadata } from 'tslab/dist/metadata';
import { messagesOn, type Look, type LookedAt } from './explaining-converter';
import { shapesOf } from './line-shapes';
import { isOfSyntax, sentenceIn } from './messages';
import { isNotFound } from './missing';
import type { Problem, TypesReply, TypesRequest } from './types-protocol';
import { unfitCalls } from './unfit-nodes';
import { NONE, unsettledBelow, type Unsettled } from './unsettled';

/** How many texts are remembered at least: those of most notebooks, each in two or three versions. */
const KEPT = 300;
const VERSIONS = 3;

/** What a cell finds. */
interface Found {
  /** What there is after the cells above have run. */
  readonly declared: string;
  readonly unsettled: Unsettled;
}

/** What it leaves, and what is said of it. */
interface Known extends Found {
  readonly said: Omit<TypesReply, 'id'>;
  /** Whether it stays true. */
  readonly lasts: boolean;
}

/** It looks at cells and runs none. */
export class LineTypes {
  /** By what the cell finds, and by its text. */
  readonly #known = new Map<string, Known>();

  constructor(private readonly look: Look) {}

  /** @param declarations what the cells declare that have run */
  async of(declarations: string, { id, code, above }: TypesRequest): Promise<TypesReply> {
    let found: Found = { declared: declarations, unsettled: NONE };
    for (const text of above) found = await this.#at(found, text);
    const { said } = await this.#at(found, code);
    // A notebook of many cells needs room for all of them: what is asked next comes by those that came first.
    const kept = Math.max(KEPT, VERSIONS * above.length);
    while (this.#known.size > kept) this.#known.delete(this.#known.keys().next().value!);
    return { id, ...said };
  }

  async #at(found: Found, code: string): Promise<Known> {
    const key = [code, found.declared, ...found.unsettled].join('\0');
    let known = this.#known.get(key);
    if (!known) {
      // A cell that is to run has its turn first.
      await new Promise((resolve) => setTimeout(resolve));
      known = this.#lookAt(found, code);
    }
    // The one that was used last is the last to go.
    this.#known.delete(key);
    if (known.lasts) this.#known.set(key, known);
    return known;
  }

  #lookAt(found: Found, code: string): Known {
    const { module, mode } = getCodeMetadata(code);
    // Such a text becomes a file, or is for a page.
    const isCell = !module && mode !== 'browser';
    const cell = isCell ? this.#compiled(found.declared, code) : undefined;
    if (!cell) return { ...found, said: {}, lasts: true };
    const left: Omit<Known, 'said'> = {
      declared: cell.declared ?? found.declared,
      unsettled: unsettledBelow(cell, found.unsettled),
      lasts: !cell.hasFiles,
    };
    if (cell.diagnostics.some(isOfSyntax)) return { ...left, said: {} };
    const isUnsettled = unfitCalls(cell, found.unsettled);
    const problems = messagesOn(cell, cell.diagnostics)
      // A cell above may still come to set a name, or set it again.
      .filter((one) => one.fileName === undefined && !isNotFound(one) && !isUnsettled(one))
      .map(({ start, end, messageText }): Problem => {
        // Between the compiler's words a learner who is still typing would not look for it.
        return { from: start.offset, to: end.offset, text: sentenceIn(messageText) ?? messageText };
      });
    return { ...left, said: { shapes: shapesOf(cell, problems, found.unsettled), problems } };
  }

  #compiled(declarations: string, code: string): LookedAt | undefined {
    try {
      return this.look(declarations, code);
    } catch {
      // The compiler itself has failed, as it may with a text that is not finished.
      return undefined;
    }
  }
}
