/** A learner at a real kernel, for tests: what each cell writes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { Kernel } from '../../../../src/tools/kernel/client/kernel.mjs';
import { paths } from '../../../../src/tools/machine/paths.mjs';
import { streamText } from '../client/stream-text.mjs';

export interface Said {
  readonly status: 'ok' | 'error' | 'abort';
  /** On standard output. */
  readonly printed: string;
  /** On standard error. */
  readonly complained: string;
}

export class Learner {
  kernel!: Kernel;

  async start(env: NodeJS.ProcessEnv = {}, cwd = paths.notebooks): Promise<void> {
    const settings = { ...process.env, CONVLAB_PROGRESS: 'off', ...env };
    this.kernel = await Kernel.start({ cwd, env: settings });
  }

  async run(code: string, stopOnError = true): Promise<Said> {
    const { status, outputs } = await this.kernel.execute(code, { stopOnError });
    const printed = streamText(outputs, 'stdout').trimEnd();
    return { status, printed, complained: streamText(outputs, 'stderr').trimEnd() };
  }

  /** What a cell complains of. */
  async complaint(code: string): Promise<string> {
    return (await this.run(code)).complained;
  }
}

/** One kernel for the tests of a group. */
export function learner(...first: string[]): Learner {
  const one = new Learner();
  beforeAll(async () => {
    await one.start();
    for (const cell of first) await one.run(cell);
  });
  afterAll(() => one.kernel.shutdown());
  return one;
}

/** A folder for the tests of a group. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'convlab-notebook-'));
  afterAll(() => rmSync(made, { recursive: true }));
  return made;
}
