/** What a check found, as data. Rendering is elsewhere. */

/**
 * - `error`: the part is wrong, or could not be judged;
 * - `consistent`: wrong, but it follows correctly from an earlier number that is wrong;
 * - `note`: nothing is wrong with the part, but there is something to say about it;
 * - `fault`: the check itself failed: convlab's mistake, not the learner's.
 */
type Severity = 'error' | 'consistent' | 'note' | 'fault';

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
}

/** What is said, before it is known of which part. */
export type Remark = Pick<Finding, 'rule' | 'message' | 'withoutAnswer'>;

/** The same finding, with something said before it. */
export function saidBefore(said: string, finding: Finding): Finding {
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
