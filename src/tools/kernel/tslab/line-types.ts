/** What a page shows of a cell's types while it is written: the shape that a line comes to, and what does not fit. */
import { getCodeMetadata } from 'tslab/dist/metadata';
import { messagesOn, type Look, type LookedAt } from './explaining-converter';
import { shapesOf } from './line-shapes';
import { isOfSyntax, sentenceIn } from './messages';
import { isNotFound } from './missing';
import type { Problem, TypesReply, TypesRequest } from './types-protocol';

/** More texts than the cells of a notebook, each in two or three versions. */
const KEPT = 300;

interface Known {
  /** What there is after the cell has run. */
  readonly declared: string;
  readonly said: Omit<TypesReply, 'id'>;
  /** Whether it stays true. */
  readonly lasts: boolean;
}

/** It looks at cells and runs none. */
export class LineTypes {
  /** By what was declared before, and by the cell's text. */
  readonly #known = new Map<string, Known>();

  constructor(private readonly look: Look) {}

  /** @param declarations what the cells declare that have run */
  of(declarations: string, { id, code, above }: TypesRequest): TypesReply {
    const declared = above.reduce((before, text) => this.#at(before, text).declared, declarations);
    return { id, ...this.#at(declared, code).said };
  }

  #at(declarations: string, code: string): Known {
    const key = `${code}\0${declarations}`;
    const known = this.#known.get(key) ?? this.#lookAt(declarations, code);
    // The one that was used last is the last to go.
    this.#known.delete(key);
    if (known.lasts) this.#known.set(key, known);
    if (this.#known.size > KEPT) this.#known.delete(this.#known.keys().next().value!);
    return known;
  }

  #lookAt(declarations: string, code: string): Known {
    const { module, mode } = getCodeMetadata(code);
    // Such a text becomes a file, or is for a page.
    const isCell = !module && mode !== 'browser';
    const cell = isCell ? this.#compiled(declarations, code) : undefined;
    const declared = cell?.declared ?? declarations;
    const lasts = !cell?.hasFiles;
    if (!cell || cell.diagnostics.some(isOfSyntax)) return { declared, said: {}, lasts };
    const problems = messagesOn(cell, cell.diagnostics)
      // A cell above may still come to set a name.
      .filter((one) => one.fileName === undefined && !isNotFound(one))
      .map(({ start, end, messageText }): Problem => {
        // Between the compiler's words a learner who is still typing would not look for it.
        return { from: start.offset, to: end.offset, text: sentenceIn(messageText) ?? messageText };
      });
    return { declared, said: { shapes: shapesOf(cell, problems), problems }, lasts };
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
