import { UsageError } from '../../shape';
import { Missing } from './no-attribute';

/** Who reads a text, as errors name it. */
export interface Reader {
  readonly name: string;
  /** What can be read: the last line of each error. */
  readonly reads: string;
}

const fromPyTorch: Reader = {
  name: 'fromPyTorch',
  reads:
    'fromPyTorch reads a layer such as nn.Conv2d(3, 16, 3), an nn.Sequential, and classes whose methods have only ' +
    'assignments, arithmetic, return, and calls of nn, F, torch and tensor methods.',
};

/** The longest text, in characters: a hundred times a typical network. */
const LONGEST = 100_000;

/** A learner's text, and positions in it. */
export class Source {
  readonly text: string;
  readonly #reader: Reader;
  /** The indentation of the whole text, which may come from the middle of a file. */
  readonly #indent: number;
  readonly #located = new WeakSet<Error>();
  readonly #refusals = new WeakSet<Error>();

  constructor(text: string, reader = fromPyTorch) {
    this.#reader = reader;
    if (text.length > LONGEST) {
      throw new UsageError(
        `a text of ${text.length} characters is too long`,
        `${reader.name} reads at most ${LONGEST} characters: paste only the network.`,
      );
    }
    const lines = codeOf(text.replace(/\r\n?/g, '\n')).split('\n');
    const used = lines.filter((line) => /^\s*[^\s#]/.test(line));
    this.#indent = Math.min(...used.map((line) => line.search(/\S/)));
    if (this.#indent === Infinity) this.#indent = 0;
    this.text = lines
      .map((line) => line.slice(Math.min(this.#indent, line.length - line.trimStart().length)))
      .join('\n');
  }

  /** The first character from a place on that is no space. */
  after(at: number): number {
    return at + /^ */.exec(this.text.slice(at))![0].length;
  }

  /** `line 3, column 9`. */
  place(at: number): string {
    const before = this.text.slice(0, at).split('\n');
    return `line ${before.length}, column ${before.at(-1)!.length + this.#indent + 1}`;
  }

  /** The rest of the line at a position, shortened. */
  #excerpt(at: number): string {
    const [line = ''] = this.text.slice(at, at + 200).split('\n');
    return line.length > 60 ? `${line.slice(0, 60)}…` : line.trim() || 'the end of a line';
  }

  /** @param what what was found, such as `a for loop` */
  refuse(at: number, what: string, advice = ''): UsageError {
    const error = new UsageError(
      `${this.#reader.name} cannot read ${what}: ${this.place(at)}`,
      `Found: ${this.#excerpt(at)}`,
      [advice, this.#reader.reads].filter(Boolean).join(' '),
    );
    this.#located.add(error);
    this.#refusals.add(error);
    return error;
  }

  /** Whether the error says that the text cannot be read here, rather than that it is wrong. */
  isRefusal(error: unknown): error is UsageError {
    return error instanceof UsageError && this.#refusals.has(error);
  }

  /** Adds the position to an error that a call threw; the innermost position counts. */
  locate(error: unknown, at: number): UsageError {
    if (error instanceof UsageError && this.#located.has(error)) return error;
    const { message } = error as Error;
    const lines = error instanceof UsageError ? message.split('\n') : [message.split('\n')[0]!];
    const located = new UsageError(
      lines[0]!,
      ...lines.slice(1),
      `In the Python text, ${this.place(at)}: ${this.#excerpt(at)}`,
    );
    located.cause = error;
    this.#located.add(located);
    if (error instanceof Missing) this.#refusals.add(located);
    return located;
  }
}

/**
 * The code of what is pasted from a page, with each character where it was: spaces for prompts, and nothing for
 * the text around a fence, for what was printed, and for a notebook's own commands.
 */
function codeOf(text: string): string {
  const plain = text
    .replaceAll(/[\u00A0\uFEFF]/g, ' ')
    .replaceAll(/^[!%].*/gm, '')
    .split('\n');
  const isPrompt = (line: string) => /^\s*(?:>>>|\.\.\.)(?: |$)/.test(line);
  if (plain.some((line) => line.trimStart().startsWith('>>> '))) {
    return plain
      .map((line) => (isPrompt(line) ? line.replace(/>>>|\.\.\./, '   ') : ''))
      .join('\n');
  }
  if (!plain.some((line) => line.trimStart().startsWith('```'))) return plain.join('\n');
  let isCode = false;
  const within = plain.map((line) => {
    const isFence = line.trimStart().startsWith('```');
    if (isFence) isCode = !isCode;
    return isCode && !isFence ? line : '';
  });
  return within.join('\n');
}
