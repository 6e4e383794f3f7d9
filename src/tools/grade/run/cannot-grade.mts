/** Something about the call itself is wrong. */
export class CannotGrade extends Error {
  override readonly name = 'CannotGrade';

  constructor(
    message: string,
    /** What to do. */
    readonly remedy: string,
  ) {
    super(message);
  }
}
