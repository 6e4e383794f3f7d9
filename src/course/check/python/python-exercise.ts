/** Makes an exercise whose answer is a layer or a model written in Python, as a text. */
import type { Module } from '../../../nn/module';
import { toPyTorch } from '../../../pytorch';
import { pythonPart, type Answer, type Description } from '../../answer/answer';
import { slipIn } from '../../mistake/python';
import type { CheckOptions } from '../exercise';
import { saidBefore, type Finding, type Outcome } from '../finding';
import type { MistakenAnswer } from '../models/mistaken';
import { modelExercise, type ModelExercise, type ModelQuestion } from '../models/model-exercise';
import { isAboutPython, stoppedText } from './stopped-text';
import { isSameText, readPython, starterOf } from './text';
import { findingInPython } from './wording';

export interface PythonQuestion extends Omit<ModelQuestion, 'kind' | 'part' | 'starter' | 'flaw'> {
  /** The Python that the learner begins with. */
  readonly given: string;
  /** Texts with slips that no layer shows, to test the check with. */
  readonly wrong: readonly WrongText[];
  /** What its learned tensors must be called, so that a file of weights can be loaded. */
  readonly names?: readonly string[];
}

interface WrongText {
  /** What the check must report. */
  readonly rule: string;
  readonly python: string;
}

/** Its input is known, so that its solution can be run in PyTorch, too. */
export interface PythonExercise extends ModelExercise {
  readonly input: readonly number[];
}

/**
 * An exercise whose answer is a text in Python. It is read by `fromPyTorch`, where the answer is, and judged as
 * `modelExercise` judges a model of this library, with the same mistakes; what is said speaks Python.
 */
export function pythonExercise({
  given,
  wrong,
  names,
  ...question
}: PythonQuestion): PythonExercise {
  const model = modelExercise({ ...question, part: pythonPart, starter: starterOf(given) });

  async function check(answer: Answer, options?: CheckOptions): Promise<Outcome> {
    const text = await readPython(answer);
    if (typeof text !== 'string') return { points: {}, findings: [text] };
    const heard = listening(answer);
    const outcome = withNames(await model.check(heard.answer, options), heard.names(), names);
    const judged = inPython(outcome, text, heard.said());
    if (!isSameText(text, given)) return judged;
    return { points: {}, findings: judged.findings.map(asGiven) };
  }

  return {
    ...model,
    kind: 'python',
    input: question.input,
    check,
    mistaken: (options) => [
      ...model.mistaken(options).map(inText),
      ...wrong.map(({ rule, python }) => ({ rules: [rule], parts: { [pythonPart]: python } })),
    ],
  };
}

function asGiven(finding: Finding): Finding {
  return { ...saidBefore('Nothing has changed yet.', finding), isAsGiven: true };
}

/** The models with mistakes, written in Python. */
function inText({ rules, parts }: MistakenAnswer): MistakenAnswer {
  return { rules, parts: { [pythonPart]: toPyTorch(parts[pythonPart] as Module) } };
}

/** What was found out about the network, in Python's words; a slip of Python's own comes before all of it. */
function inPython(outcome: Outcome, text: string, said: string | undefined): Outcome {
  const points = outcome.points[pythonPart] ?? 0;
  const isUnread = outcome.findings.some(({ rule }) => rule === 'unreadable');
  if (said !== undefined && (isUnread || isAboutPython(text, said))) {
    return { points: { [pythonPart]: points }, findings: [stoppedText(pythonPart, text, said)] };
  }
  const findings = outcome.findings.map(findingInPython);
  const isWrong = findings.some(({ severity }) => severity === 'error');
  const slip = slipIn({ text, isWrong });
  if (!slip) return { ...outcome, findings };
  const also: Finding = { part: pythonPart, severity: 'error', ...slip };
  const left = isWrong ? points : points - 1;
  return { points: { [pythonPart]: left }, findings: [also, ...findings] };
}

/** A network that is right, but into which a file of weights could not be loaded, loses a point. */
function withNames(
  outcome: Outcome,
  own: readonly string[],
  names: readonly string[] = own,
): Outcome {
  const missing = names.filter((name) => !own.includes(name));
  const isWrong = outcome.findings.some(({ severity }) => severity === 'error');
  if (isWrong || missing.length === 0) return outcome;
  const other = own.filter((name) => !names.includes(name));
  const finding: Finding = {
    rule: 'other-names',
    part: pythonPart,
    severity: 'error',
    message: `The network is right, but \`load_state_dict\` would stop: the file has \`${missing[0]}\`, and the model has \`${other[0] ?? 'nothing'}\` in its place.`,
    hint: 'From what does PyTorch make the name of a tensor, and where do you choose it?',
  };
  const points = (outcome.points[pythonPart] ?? 0) - 1;
  return { points: { [pythonPart]: points }, findings: [...outcome.findings, finding] };
}

/** An answer, and what was heard of its network when it was first asked about. */
interface Heard {
  readonly answer: Answer;
  /** What stopped it. */
  said(): string | undefined;
  /** The names of its tensors. */
  names(): readonly string[];
}

function listening(answer: Answer): Heard {
  let first: Description | undefined;
  return {
    answer: {
      ...answer,
      async describe(part, inputShape) {
        const described = await answer.describe(part, inputShape);
        first ??= described;
        return described;
      },
    },
    said: () => first && whatStopped(first),
    names: () => (first?.kind === 'model' ? first.state.map(([name]) => name) : []),
  };
}

function whatStopped(described: Description): string | undefined {
  if (described.kind === 'refused') return described.message;
  const isUnread = described.kind === 'no-model' && described.value.kind === 'unreadable';
  return isUnread ? described.value.message : undefined;
}
