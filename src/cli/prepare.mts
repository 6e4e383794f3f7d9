/** Runs the steps of set-up that are still to do, and shows them. */
import { type Step } from '../setup/steps.mjs';

/** Says nothing at all when there is nothing to do. */
export async function prepare(steps: readonly Step[]): Promise<void> {
  // Steps lie on each other (the kernel is registered inside the environment), so each is asked in turn.
  if (!steps.some((step) => step.needed())) return;
  const { Listr } = await import('listr2'); // loaded for the first start only
  const live = process.stdout.isTTY;
  const tasks = new Listr(
    steps.map((step) => ({
      title: step.doing,
      skip: () => !step.needed(),
      task: async (_context: unknown, task: { title: string; output: string }) => {
        const added = await step.run((text) => {
          if (live) task.output = text; // elsewhere each would be a line of its own
        });
        task.title = added ? `${step.done} (${added})` : step.done;
      },
    })),
    {
      concurrent: false,
      rendererOptions: { showErrorMessage: false, collapseErrors: false, showSkipMessage: false },
      fallbackRenderer: 'simple',
    },
  );
  await tasks.run();
}
