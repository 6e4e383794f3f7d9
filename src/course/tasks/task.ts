/** A task on an explorer: what a learner has set by hand is judged, not code. */
import type { Finding } from '../check/finding';
import { reportOn, type Report } from '../check/report';
import { Explorer } from '../../explore';

/** What is not right yet about a state: a stable name, what it is, and a question that leads on. */
export type Wrong = Required<Pick<Finding, 'rule' | 'message' | 'hint'>>;

export interface Task<State extends object = object> {
  /** Unique in the course, among exercises too: `waste-three-pixels`. */
  readonly id: string;
  readonly title: string;
  /** What the learner can do afterwards; one sentence. */
  readonly purpose: string;
  /** The one thing to do, in Markdown. */
  readonly task: string;
  readonly hints: readonly string[];
  /** The name of the lesson that it belongs to: `shape-formula`. */
  readonly lesson: string;
  /** The explorer that it is done on, as in `explore.window`. */
  readonly explorer: string;
  /** A call that sets what is asked for. */
  readonly solution: string;
  /** What is wrong with a state, if anything. */
  judge(state: State): Wrong | undefined;
}

/** Any task: its judge takes the states of the explorer that it names. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a state's type goes with the explorer's name
export type AnyTask = Task<any>;

/** The report on an explorer, or on what was given in place of one. */
export function judgeTask(task: AnyTask, answer: unknown): Report {
  const { id, title } = task;
  const parts = [{ name: 'state', label: 'what is set', points: 1 }];
  const report = (wrong: Pick<Finding, 'rule' | 'message' | 'hint'> | undefined, seen = '') =>
    reportOn(
      { id, title, parts },
      {
        points: { state: wrong ? 0 : 1 },
        findings: wrong ? [{ ...wrong, part: 'state', severity: 'error' }] : [],
      },
      seen,
    );
  if (!(answer instanceof Explorer) || answer.name !== task.explorer) {
    return report({
      rule: 'not-an-explorer',
      message: `It must be an explorer made by \`explore.${task.explorer}\`, but is ${nameOf(answer)}. Give the variable that holds it: \`check('${id}', w)\`.`,
    });
  }
  const { state } = answer as Explorer<object>;
  const wrong = task.judge(state);
  if (wrong && !answer.isTouched) {
    return report({
      rule: 'not-answered',
      message: 'Nothing is set yet. Set it in the explorer, and run this cell again.',
    });
  }
  return report(wrong, JSON.stringify(state));
}

function nameOf(answer: unknown): string {
  if (answer instanceof Explorer) return `one made by \`explore.${answer.name}\``;
  const type = typeof answer;
  return answer === null || answer === undefined
    ? String(answer)
    : `${type === 'object' ? 'an' : 'a'} ${type}`;
}
