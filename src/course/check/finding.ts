/** What a check found, as data. Rendering is elsewhere. */
import type { Mistake } from '../mistake';

/**
 * - `error`: the part is wrong, or could not be judged;
 * - `consistent`: wrong, but it follows correctly from an earlier number that is wrong;
 * - `note`: nothing is wrong with the part, but there is something to say about it;
 * - `fault`: the check itself failed: convlab's mistake, not the learner's.
 */
type Severity = 'error' | 'consistent' | 'note' | 'fault';

/** A mistake that a finding names beside others. */
export type NamedMistake = Pick<Mistake, 'rule' | 'message' | 'hint'>;

export interface Finding {
  /** A stable name: that of the mistake, or of what is known (`too-large`, `not-answered`). */
  readonly rule: string;
  /** The part of the answer, with the place in it: `steps[0]`; '' for the answer as a whole. */
  readonly part: string;
  readonly severity: Severity;
  /** One to three sentences. */
  readonly message: string;
  /** The message for learners who must not be told what is right, if `message` tells that. */
  readonly withoutAnswer?: string;
  /** What would be right, if that gives nothing away (a function's value for a sample input). */
  readonly expected?: unknown;
  /** The actual value, as data. */
  readonly actual?: unknown;
  /** A question that leads on. */
  readonly hint?: string;
  /** Whether it is about what the task has given, which the learner has not changed yet. */
  readonly isAsGiven?: boolean;
  /**
   * The mistakes behind one wrong answer, if it has several, the likeliest first. Under the rule
   * `one-of-several` each of them leads to it by itself, under `several-at-once` all of them together.
   */
  readonly mistakes?: readonly NamedMistake[];
}

/** The names of the mistakes that a finding is about; its own rule, if it lists none. */
export function rulesOf({ rule, mistakes }: Finding): readonly string[] {
  return mistakes?.map((mistake) => mistake.rule) ?? [rule];
}

/** What only says that a part is still open: there is nothing, or what the task has given. */
const openRules = new Set(['not-answered', 'not-written', 'not-changed']);

/** Whether it says no more than that its part is not answered yet. */
export function isOpen({ rule, isAsGiven = false }: Finding): boolean {
  return isAsGiven || openRules.has(rule);
}

/** The name of the part that a finding is about, without the place in it. */
export function partOf({ part }: Pick<Finding, 'part'>): string {
  return part.split(/[.[]/, 1)[0]!;
}

/** What is said, before it is known of which part. */
export type Remark = Pick<Finding, 'rule' | 'message' | 'withoutAnswer'>;

/** The same finding, with something said before it, if there is anything. */
export function saidBefore(said: string, finding: Finding): Finding {
  if (said === '') return finding;
  const { message, withoutAnswer } = finding;
  return {
    ...finding,
    message: `${said} ${message}`,
    ...(withoutAnswer !== undefined && { withoutAnswer: `${said} ${withoutAnswer}` }),
  };
}

/** The result for a part of an answer. */
export interface PartResult {
  readonly part: string;
  readonly label: string;
  readonly points: number;
  readonly maxPoints: number;
}

/** What a check returns. */
export interface Outcome {
  /** Points by the names of the parts; a part that is not here has none. */
  readonly points: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}
