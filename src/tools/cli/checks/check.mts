/** What `convlab test` is made of. */
export interface CheckOutcome {
  readonly passed: number;
  /** One entry for everything that failed, in the tool's own words. */
  readonly failures: readonly string[];
}

interface CheckContext {
  /** Stops whatever a check has running. */
  readonly signal: AbortSignal;
  /** Receives what a long check reports along the way. */
  readonly onLine: (line: string) => void;
}

export interface Check {
  /** The word that selects it: `npm test -- lint`. */
  readonly name: string;
  /** What is checked, in a few words. */
  readonly title: string;
  /** Whether it needs the full set-up and both processors: such checks run one after the other. */
  readonly isLong?: boolean;
  run(context: CheckContext): Promise<CheckOutcome>;
}
