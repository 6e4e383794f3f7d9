/** An exercise's file in a new version of the course, with what the learner had written in the old one. */

/** The comment on top of the file, and what is below it. */
interface Parts {
  readonly header: string;
  readonly body: string;
}

/**
 * The new header above the learner's lines. A header in which the learner has written stays as it is.
 *
 * @param before the file as the learner got it; undefined if the course had none
 */
export function mergeExercise(before: string | undefined, mine: string, after: string): string {
  const [own, next] = [partsOf(mine), partsOf(after)];
  if (before !== undefined && partsOf(before).header !== own.header) return plain(mine);
  return next.header + own.body;
}

/** Whether the exercise asks for something else now. Where its lesson is and the mark of the file don't count. */
export function asksAnew(before: string, after: string): boolean {
  return taskOf(before) !== taskOf(after);
}

/** Whether the lines below the header, with which the learner begins, are others now. */
export function beginsAnew(before: string, after: string): boolean {
  return partsOf(before).body.trim() !== partsOf(after).body.trim();
}

function taskOf(text: string): string {
  return partsOf(text)
    .header.replace(/^ \* (Lesson|Check|Hint|Starter): .*$/gm, '')
    .replace(/[\s*]+/g, ' ');
}

function partsOf(text: string): Parts {
  const header = /^\/\*\*.*?\*\/\n/s.exec(plain(text))?.[0] ?? '';
  return { header, body: plain(text).slice(header.length) };
}

/** Git may write other line endings. */
export function plain(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
