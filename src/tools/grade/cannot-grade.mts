/** Something about the call itself, or what it names, is wrong; no student's fault. */
export class CannotGrade extends Error {
  constructor(
    message: string,
    /** What to do. */
    readonly remedy = 'See `npx convlab grade --help`.',
  ) {
    super(message);
  }
}
