/** Makes an exercise whose answer is a cell that has to compile. */
import type { Answer } from '../../answer/answer';
import type { Exercise, ExerciseText } from '../exercise';
import type { Outcome } from '../finding';
import { readText, type TextPart } from '../text-part';
import { PART, pointsOf, type CellQuestion } from './cell-question';
import { judge } from './judge';

export interface CompileQuestion extends Omit<ExerciseText, 'starter'>, CellQuestion {
  /** Changes to the cell that do not solve the exercise, to test the check with. */
  readonly wrong: readonly Wrong[];
}

interface Wrong {
  /** What the check must report. */
  readonly rule: string;
  readonly replace: readonly (readonly [from: string, to: string])[];
}

export interface CompileExercise extends Exercise {
  mistaken(): { rules: string[]; parts: Record<string, unknown> }[];
}

const textPart: TextPart = {
  part: PART,
  noun: 'the cell',
  wanted: 'the text of a cell, in backticks: the check compiles it, but does not run it',
};

/**
 * An exercise that gives a cell that does not compile and asks for one that does. There is one point
 * for the cell as a whole and one for each variable whose type is asked for.
 */
export function compileExercise(question: CompileQuestion): CompileExercise {
  const { cell, wanted, changeable, wrong, ...text } = question;
  const asked = { cell, wanted, changeable };

  async function check(answer: Answer): Promise<Outcome> {
    const found = await answer.value(PART);
    const written = readText(textPart, found);
    if (typeof written !== 'string') return { points: { [PART]: 0 }, findings: [written] };
    return judge(asked, written);
  }

  return {
    ...text,
    kind: 'types',
    starter: `export const ${PART} = \`\n${cell.trim()}\n\`;\n`,
    parts: [{ name: PART, label: 'the cell', points: pointsOf(asked) }],
    check,
    mistaken: () =>
      wrong.map(({ rule, replace }) => ({
        rules: [rule],
        parts: { [PART]: replace.reduce((so, [from, to]) => so.replace(from, to), cell) },
      })),
  };
}
