/** Makes an exercise that asks for the lines of a training step, in Python, in an order that learns. */
import { pythonPart, type Answer } from '../../answer/answer';
import { history, trainingLinesMistakes, type TrainingLine } from '../../mistake/python';
import type { Exercise, ExerciseText } from '../exercise';
import type { Finding, Outcome } from '../finding';
import type { MistakenAnswer } from '../models/mistaken';
import { readLines } from './read-lines';
import { isSameText, readPython, starterOf } from './text';

export interface TrainingLinesQuestion extends Omit<ExerciseText, 'starter'> {
  readonly head: string;
  readonly body: Readonly<Record<TrainingLine, string>>;
  /** The order in which the learner gets them. */
  readonly given: readonly TrainingLine[];
  readonly points: number;
  /** Orders with a mistake, and without one of the lines, to test the check with. */
  readonly wrong: readonly { readonly rule: string; readonly lines: readonly TrainingLine[] }[];
}

export interface TrainingLinesExercise extends Exercise {
  mistaken(): MistakenAnswer[];
}

/** Any order is right with which each step uses the gradients of its own batch, and of no other. */
export function trainingLinesExercise(question: TrainingLinesQuestion): TrainingLinesExercise {
  const { id, title, purpose, task, hints, head, body, given, points, wrong } = question;
  const textOf = (lines: readonly TrainingLine[]) =>
    [head, ...lines.map((line) => `    ${body[line]}`)].join('\n');

  async function check(answer: Answer): Promise<Outcome> {
    const text = await readPython(answer);
    if (typeof text !== 'string') return { points: {}, findings: [text] };
    if (isSameText(text, textOf(given))) return { points: {}, findings: [notChanged] };
    const finding = findingOn(text, { head, body });
    return finding
      ? { points: {}, findings: [finding] }
      : { points: { [pythonPart]: points }, findings: [] };
  }

  return {
    id,
    title,
    purpose,
    task,
    hints,
    kind: 'python',
    starter: starterOf(textOf(given)),
    parts: [{ name: pythonPart, label: 'the order of the lines', points }],
    check,
    mistaken: () =>
      wrong.map(({ rule, lines }) => ({ rules: [rule], parts: { [pythonPart]: textOf(lines) } })),
  };
}

const notChanged: Finding = {
  rule: 'not-changed',
  part: pythonPart,
  severity: 'error',
  message: 'The lines are still in the order in which they were given.',
};

function findingOn(
  text: string,
  { head, body }: Pick<TrainingLinesQuestion, 'head' | 'body'>,
): Finding | undefined {
  const of = { part: pythonPart, severity: 'error' } as const;
  const read = readLines(text, { head, body });
  if (read.kind === 'refused') return { ...of, ...read.finding };
  const happened = history(read.lines);
  const mistake = trainingLinesMistakes.find((one) => one.isIn(read.lines, happened));
  if (!mistake) return undefined;
  const { rule, message, hint } = mistake;
  return { ...of, rule, hint, message: whereIt(message, happened.unset) };
}

/** With what Python says about a name. */
function whereIt(message: string, unset: string | undefined): string {
  return unset === undefined ? message : `${message} It says “name '${unset}' is not defined”.`;
}
