/** What learning management systems make of names when they export what was handed in. */
import type { Entry, Kind } from './submission.mjs';

interface Named {
  readonly name: string;
  readonly kind: Kind;
}

export interface Recognised {
  readonly layout: Entry['layout'];
  readonly student: string;
  /** Equal for all that one student handed in. */
  readonly key: string;
  readonly isMarkedLate: boolean;
  /** What the student called it; '' for a folder that the LMS made. */
  readonly name: string;
  /** Tells two files of one name apart. */
  readonly number: string;
}

/** `Jane Doe_123456_assignsubmission_file_`: a folder, or the beginning of a file's name. */
export function recogniseMoodle(name: string): Recognised | undefined {
  const found = /^(.+?)_(\d+)_assignsubmission_[a-z]+(?:_(.*))?$/su.exec(name);
  if (!found) return;
  const [, student = '', number = '', own = ''] = found;
  const key = `moodle ${number} ${student}`;
  return { layout: 'moodle', student, key, isMarkedLate: false, name: own, number };
}

/** `doejane_LATE_12345_678_quiz-130.ts`, with the numbers of the student and of the file. */
export function recogniseCanvas(name: string): Recognised | undefined {
  const found = /^(.+?)(_late)?_(\d+)_(\d+)_(.+)$/isu.exec(name);
  if (!found) return;
  const [, student = '', late, user = '', number = '', own = ''] = found;
  const key = `canvas ${user} ${student}`;
  return { layout: 'canvas', student, key, isMarkedLate: late !== undefined, name: own, number };
}

/**
 * How to read the names of one export. Canvas gives every file a number of its own: where two share one,
 * as `hw_1_2026_ann.zip` and `hw_1_2026_bob.zip` do, somebody else chose the names, and each is a student.
 */
export function layoutOf(all: readonly Named[]): (one: Named) => Recognised | undefined {
  // Canvas exports no folders.
  const canvas = all.flatMap((one) =>
    one.kind === 'folder' ? [] : (recogniseCanvas(one.name) ?? []),
  );
  const isCanvas = new Set(canvas.map(({ number }) => number)).size === canvas.length;
  return ({ name, kind }) => {
    const moodle = recogniseMoodle(name);
    return moodle ?? (isCanvas && kind !== 'folder' ? recogniseCanvas(name) : undefined);
  };
}

/** Files that an LMS puts beside what was handed in. */
export function isMetadata(name: string): boolean {
  return /^submission_metadata\.ya?ml$/i.test(name);
}
