/** What set-up consists of. Each step says, cheaply, whether it still has to run. */
import { type Paths } from './paths.mjs';

/** How a step reports what it is doing; only the latest text matters. */
export type Progress = (text: string) => void;

export interface Step {
  /** Shown while it runs, such as "Installing JupyterLab". */
  readonly doing: string;
  /** Shown when it has run. */
  readonly done: string;
  /** Whether there is anything to do: only looks at files; no program is started. */
  needed(): boolean;
  /** Does it, and returns what is worth adding to `done`, if anything. */
  run(progress: Progress): Promise<string | void>;
}

export interface StepContext {
  readonly paths: Paths;
  readonly env: NodeJS.ProcessEnv;
}
