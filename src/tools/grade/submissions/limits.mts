/**
 * How much of a submission is inspected. Each limit is far above what honest work needs, and low enough
 * that a submission made to do harm costs a second or two and little memory.
 */

const MB = 2 ** 20;

export const limits = {
  /** Names listed in one folder tree or archive: any more are not even read. */
  names: 100_000,
  /** Folders entered, and files that might be answers. */
  lookedAt: 2_000,
  depth: 16,
  /** Of a path within a submission, in UTF-16 units. */
  pathLength: 1_000,
  /** Of one name in a path: what file systems accept, so that an answer can be written out again. */
  nameLength: 200,
  typescriptBytes: MB,
  /** A notebook holds its outputs, images among them. */
  notebookBytes: 8 * MB,
  /** Text of one submission. */
  submissionBytes: 64 * MB,
  /** A student's archive, as it is on disk or in the archive of all submissions. */
  archiveBytes: 64 * MB,
  /** What is inflated from a student's archive, counted as it comes out. */
  inflatedBytes: 50 * MB,
  /** Lines about what was not accepted. */
  ignored: 200,
} as const;

/** `1 MB`, for messages. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / MB)} MB`;
}
