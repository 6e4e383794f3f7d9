/** Runs the steps of set-up that still need to be done, and shows them. */
import { type Step } from '../machine/steps.mjs';
import { marks, say } from './terminal.mjs';

/** Does what still needs to be done; if there is nothing, prints nothing at all. */
export async function prepare(steps: readonly Step[]): Promise<void> {
  // Checked one by one: a step may undo what a later one had done.
  for (const step of steps) if (step.needed()) await show(step);
}

async function show(step: Step): Promise<void> {
  // A terminal of no known width, as a container's may be at first, would get a letter a line.
  if (!process.stdout.isTTY || !process.stdout.columns) {
    say(`❯ ${step.doing}`);
    say(`${marks.well} ${doneText(step, await step.run(() => {}))}`);
    return;
  }
  const { Listr } = await import('listr2'); // only the first start needs it
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
