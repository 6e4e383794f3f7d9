/** The first 80 columns of a longer line; a shape such as [1, 3, 130, 130] is not broken. */
const longLine = /(?=.{81})(.{1,80})(?<!\d,) /g;

/**
 * Incorrect use of the library. The message's first line is PyTorch's own text, so that it can be
 * searched for; plain words follow: what was expected, what was received, what to try.
 *
 * @example
 * const error = new shape.UsageError('step must be nonzero', 'arange would never reach its end.');
 * error.torchMessage // step must be nonzero
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** The first line: what PyTorch says in the same case. */
  readonly torchMessage: string;

  constructor(torchMessage: string, ...explanation: string[]) {
    super([torchMessage, ...explanation].join('\n'));
    this.torchMessage = torchMessage;
  }

  /**
   * What a cell shows: the message without the stack trace, whose lines are the library's and tslab's.
   * The explanation is broken into lines, because JupyterLab would break it in the middle of words;
   * PyTorch's text stays in one piece, so that it can be copied into a search.
   */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    const explanation = this.message.slice(this.torchMessage.length);
    return `${this.name}: ${this.torchMessage}${explanation.replace(longLine, '$1\n')}`;
  }
}

/** What torch says to what a check throws at. */
export function torchMessageOf(check: () => void): string {
  try {
    check();
  } catch (error) {
    if (error instanceof UsageError) return error.torchMessage;
    throw error;
  }
  throw new TypeError('The check accepts what it must refuse');
}
