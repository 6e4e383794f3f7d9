/** Has the kernel's compiler compiled once: the first kernel of a learner then starts as fast as any later one. */
import { existsSync, mkdirSync } from 'node:fs';
import { compiled } from './paths.mjs';
import { run } from './run.mjs';
import { type Step, type StepContext } from './steps.mjs';

const doing = 'Starting a kernel for the first time';

export function kernelCodeStep({ paths }: StepContext): Step {
  return {
    doing,
    done: 'Prepared the kernel',
    needed: () => !existsSync(paths.kernelCode),
    async run() {
      const program = compiled('kernel/client/start-once.mjs');
      // Where nothing can be kept, the next start need not try again.
      mkdirSync(paths.kernelCode, { recursive: true });
      try {
        await run(doing, process.execPath, [program], { cwd: paths.notebooks, timeout: 60_000 });
      } catch (error) {
        return `which will start more slowly: ${(error as Error).message}`;
      }
    },
  };
}
