/** The file that a learner gets for an exercise. */
import type { ExerciseText } from '../check/exercise';
import { wrap } from '../../display';
import { fingerprint } from './host';

/** The lesson and topic that an exercise belongs to. */
export interface CoursePlace {
  /** `10-the-quiz` */
  readonly lesson: string;
  /** `quiz` */
  readonly topic: string;
}

/**
 * - `pristine`: as it was made;
 * - `outdated`: as it was made, of an exercise that has changed since;
 * - `edited`: the learner has worked in it.
 */
export type FileState = 'pristine' | 'outdated' | 'edited';

const WIDTH = 96;

/** The path of an exercise's file in the learner's folder, and in that of the solutions. */
export function pathOf({ id }: Pick<ExerciseText, 'id'>, { topic }: CoursePlace): string {
  return `${topic}/${id}.ts`;
}

/** The whole text of the file: the task as a comment, and the starter below it. */
export function starterText(exercise: ExerciseText, place: CoursePlace): string {
  const { id, title, task, starter } = exercise;
  const before = [
    title,
    '',
    ...wrapMarkdown(task.trim(), WIDTH - 3),
    '',
    `Lesson:  notebooks/${place.lesson}.ipynb`,
    `Check:   npx convlab check ${id}`,
    `Hint:    npx convlab hint ${id}`,
  ];
  const text = commented(before, starter);
  return commented(
    [...before, `${MARK}${fingerprint(text)} (convlab's mark of a file that nobody changed)`],
    starter,
  );
}

/** Whether a file has been worked in. Line endings don't count. */
export function stateOf(text: string, exercise: ExerciseText, place: CoursePlace): FileState {
  const found = text.replaceAll('\r\n', '\n');
  if (found === starterText(exercise, place)) return 'pristine';
  const [line, mark] = /^ \* Starter: ([0-9a-f]+)(?![0-9a-f]).*\n/m.exec(found) ?? [];
  if (line === undefined) return 'edited';
  return fingerprint(found.replace(line, '')) === mark ? 'outdated' : 'edited';
}

/** The build records what it made: if that no longer matches, the file is the learner's. */
const MARK = 'Starter: ';

function commented(lines: readonly string[], starter: string): string {
  const comment = lines.map((line) => ` * ${line.replaceAll('*/', '*\\/')}`.trimEnd());
  return ['/**', ...comment, ' */', starter.trim(), ''].join('\n');
}

/** Breaks long lines of Markdown at spaces; code stays as it is, and list items keep their indent. */
function wrapMarkdown(text: string, width: number): string[] {
  let isCode = false;
  return text.split('\n').flatMap((line) => {
    const isFence = /^\s*```/.test(line);
    if (isFence) isCode = !isCode;
    return isCode || isFence ? [line] : wrap(line, width, indentOf);
  });
}

/** As far as the text of an item is indented. */
function indentOf(line: string): string {
  return ' '.repeat(/^\s*(?:[-*]|\d+\.)?\s*/.exec(line)![0].length);
}
