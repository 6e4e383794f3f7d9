/** Runs the steps of set-up that are still to do, and shows them. */
import { type Step } from '../machine/steps.mjs';
import { marks, say } from './terminal.mjs';

/** Does what is still to do, and says nothing at all when that is nothing. */
export async function prepare(steps: readonly Step[]): Promise<void> {
  // Asked one by one: a step may undo what a later one had done.
  for (const step of steps) if (step.needed()) await show(step);
}

async function show(step: Step): Promise<void> {
  if (!process.stdout.isTTY) {
    say(`❯ ${step.doing}`);
    say(`${marks.well} ${doneText(step, await step.run(() => {}))}`);
    return;
  }
  const { Listr } = await import('listr2'); // only a first start needs it
  const task = async (_context: unknown, shown: { title: string; output: string }) => {
    const added = await step.run((text) => {
      shown.output = text;
    });
    shown.title = doneText(step, added);
  };
  const list = new Listr([{ title: step.doing, task }], {
    rendererOptions: { showErrorMessage: false, collapseErrors: false },
    registerSignalListeners: false,
  });
  await list.run();
}

function doneText(step: Step, added: string | void): string {
  return added ? `${step.done} (${added})` : step.done;
}
