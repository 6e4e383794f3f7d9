/** What `convlab test` is made of. */
export interface Outcome {
  readonly passed: number;
  /** One entry for everything that failed, in the words of the tool. */
  readonly failures: readonly string[];
}

interface CheckContext {
  /** Ends whatever a check has running. */
  readonly signal: AbortSignal;
  /** Receives what a long check says on its way. */
  readonly onLine: (line: string) => void;
}

export interface Check {
  /** The word that selects it: `npm test -- lint`. */
  readonly name: string;
  /** What is checked, in a few words. */
  readonly title: string;
  /** Whether it needs all of the set-up, and both processors: one after the other then. */
  readonly isLong?: boolean;
  run(context: CheckContext): Promise<Outcome>;
}
