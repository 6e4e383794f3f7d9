/** A failure that the reader can fix: what is wrong in one sentence, and what to do about it. */
export class SetupError extends Error {
  override readonly name = 'SetupError';

  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}
