/** Runs the steps of set-up that are still to do, and shows them. */
import { type Step } from '../setup/steps.mjs';

/** Does what is still to do, and says nothing at all when that is nothing. */
export async function prepare(steps: readonly Step[]): Promise<void> {
  // Asked one by one: a step may undo what a later one had done.
  for (const step of steps) if (step.needed()) await show(step);
}

async function show(step: Step): Promise<void> {
  const { Listr } = await import('listr2'); // only a first start needs it
  const live = process.stdout.isTTY;
  const task = async (_context: unknown, shown: { title: string; output: string }) => {
    const added = await step.run((text) => {
      if (live) shown.output = text; // elsewhere each would be a line of its own
    });
    shown.title = added ? `${step.done} (${added})` : step.done;
  };
  const list = new Listr([{ title: step.doing, task }], {
    rendererOptions: { showErrorMessage: false, collapseErrors: false },
    fallbackRenderer: 'simple',
    fallbackRendererOptions: {},
    registerSignalListeners: false,
  });
  await list.run();
}
