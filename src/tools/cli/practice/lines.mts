/** Lines from a terminal or a pipe, one question after another. */
import { createInterface, type Interface } from 'node:readline';

export class Lines {
  readonly #reader: Interface;
  readonly #waiting: string[] = [];
  readonly #isTerminal: boolean;
  readonly #output: NodeJS.WritableStream;
  #isClosed = false;
  #wake: () => void = () => {};

  constructor(
    input: NodeJS.ReadableStream & { isTTY?: boolean } = process.stdin,
    output: NodeJS.WritableStream = process.stdout,
  ) {
    this.#isTerminal = input.isTTY === true;
    this.#output = output;
    this.#reader = createInterface({ input, output, terminal: this.#isTerminal });
    // Lines from a pipe arrive before anything asks for them.
    this.#reader.on('line', (line) => {
      this.#waiting.push(line);
      this.#wake();
    });
    this.#reader.once('close', () => {
      this.#isClosed = true;
      this.#wake();
    });
    this.#reader.on('SIGINT', () => this.close());
  }

  /** Asks for a line. Returns undefined when there are no more: at the end, or on Ctrl-C and Ctrl-D. */
  async ask(prompt: string): Promise<string | undefined> {
    if (!this.#isClosed) {
      this.#reader.setPrompt(prompt);
      this.#reader.prompt();
    } else if (this.#waiting.length > 0) this.#output.write(prompt);
    while (this.#waiting.length === 0 && !this.#isClosed) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    const line = this.#waiting.shift();
    // A terminal has already shown what was typed, and the line break.
    if (line === undefined) this.#output.write('\n');
    else if (!this.#isTerminal) this.#output.write(`${line}\n`);
    return line?.trim();
  }

  close(): void {
    this.#reader.close();
  }
}
