/** What learning management systems do to names when they export what was handed in. */
import type { StudentEntry, Kind } from './submission.mjs';

interface Named {
  readonly name: string;
  readonly kind: Kind;
}

export interface Recognised {
  readonly layout: StudentEntry['layout'];
  readonly student: string;
  /** The same for everything that one student handed in. */
  readonly key: string;
  readonly isMarkedLate: boolean;
  /** What the student named it; '' for a folder made by the LMS. */
  readonly name: string;
  /** Distinguishes two files of the same name. */
  readonly number: string;
}

/**
 * `Jane Doe_123456_assignsubmission_file_`: a folder, or the beginning of a file's name. Only Moodle names
 * a folder, so what comes last in its name is Moodle's. A file's name ends with the student's own words: if
 * the mark is in it twice, there is no telling whose file it is.
 */
export function recogniseMoodle({ name, kind }: Named): Recognised | undefined {
  const marks = [...name.matchAll(/_(\d+)_assignsubmission_[a-z]+(?:_|$)/gu)];
  const mark = kind === 'folder' ? marks.at(-1) : marks[0];
  if (!mark || mark.index === 0) return;
  const student = name.slice(0, mark.index);
  const own = name.slice(mark.index + mark[0].length);
  const isSomebodys = kind === 'folder' || marks.length === 1;
  const key = isSomebodys ? `moodle ${mark[1]} ${student}` : `moodle, of two: ${name}`;
  return { layout: 'moodle', student, key, isMarkedLate: false, name: own, number: mark[1]! };
}

/**
 * `doejane_LATE_12345_678_quiz-130.ts`, with the numbers of the student and of the file; or
 * `doejane_12345_text.html` for text entered online, and `…_link.html` for an address.
 */
export function recogniseCanvas(name: string): Recognised | undefined {
  const found =
    /^(.+?)(_late)?_(\d+)_(\d+)_(.+)$/isu.exec(name) ??
    /^(.+?)(_late)?_(\d+)()_((?:text|link)\.html)$/isu.exec(name);
  if (!found) return;
  const [, student = '', late, user = '', number = '', own = ''] = found;
  const key = `canvas ${user} ${student}`;
  return { layout: 'canvas', student, key, isMarkedLate: late !== undefined, name: own, number };
}

/**
 * How to read the names of one export. Canvas gives every file its own number: if most share theirs, as
 * `hw_1_2026_ann.zip` and `hw_1_2026_bob.zip` do, the names were chosen by someone else, and each is a
 * student. A few duplicates come from an export that was merged or renamed.
 */
export function layoutOf(all: readonly Named[]): (one: Named) => Recognised | undefined {
  // Canvas does not export folders.
  const numbers = all.flatMap((one) => {
    const number = one.kind === 'folder' ? undefined : recogniseCanvas(one.name)?.number;
    return number ? [number] : [];
  });
  const isCanvas = new Set(numbers).size > numbers.length / 2 || numbers.length === 0;
  return (one) =>
    recogniseMoodle(one) ??
    (isCanvas && one.kind !== 'folder' ? recogniseCanvas(one.name) : undefined);
}

/** Files that an LMS puts alongside what was handed in. */
export function isMetadata(name: string): boolean {
  return /^submission_metadata\.ya?ml$/i.test(name);
}
