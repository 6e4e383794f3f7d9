/** What a step says that it gives, in the form of what is recorded, for `toMatchObject`. */
import { expect } from 'vitest';
import type { Ask, Cell, Gives, Shown, Step, Text } from './case.mjs';
import type { Instead } from './differences.mjs';
import { runOf, type AskOutcome, type Outcome, type RanOutcome } from './record.mjs';

/** Compares what came of a case with what its steps say. */
export function expectAsSaid(steps: readonly Step[], outcomes: readonly Outcome[]): void {
  steps.forEach((step, i) => expectStep(step, outcomes[i]));
}

/** Compares what came of a step with what it is listed to give instead. */
export function expectInstead(step: Step, gives: Instead, outcome: Outcome): void {
  if (typeof step === 'string' || step instanceof Array)
    expectStep({ run: runOf(step).run, gives: gives as Gives }, outcome);
  else expectStep({ ...step, gives } as Step, outcome);
}

function expectStep(step: Step, outcome: Outcome): void {
  if (typeof step === 'string' || step instanceof Array || 'run' in step) {
    expectCell(step, outcome as RanOutcome);
  } else if ('together' in step) {
    step.together.forEach((cell, i) => expectCell(cell, (outcome as RanOutcome[])[i]!));
  } else if ('inspect' in step || 'complete' in step || 'types' in step) {
    expectAnswer(step, outcome);
  }
}

function expectCell(cell: Cell, outcome: RanOutcome): void {
  const { run, gives, meanwhile } = runOf(cell);
  // Without more, a case says that the cell does end.
  expect(outcome.status, run).not.toBe('endless');
  meanwhile?.forEach((ask, i) => expectAnswer(ask, outcome.meanwhile![i]));
  if (gives === undefined) return;
  expect({ cell: run, ...summed(outcome) }).toEqual({ cell: run, ...saidOf(gives) });
}

/** The streams, each as a whole, and what is shown. */
function summed({ status, outputs }: RanOutcome) {
  const shown = outputs.flatMap((one) =>
    'display' in one ? [one.display] : 'update' in one ? [one.update] : [],
  );
  const stdout = outputs.map((one) => ('stdout' in one ? one.stdout : '')).join('');
  const stderr = outputs.map((one) => ('stderr' in one ? one.stderr : '')).join('');
  return { status, stdout: stdout.replace(/\n$/, ''), stderr: stderr.replace(/\n$/, ''), shown };
}

function saidOf(gives: Gives) {
  if (typeof gives === 'string' || gives instanceof RegExp) {
    return { status: 'ok', stdout: matching(gives), stderr: '', shown: [] };
  }
  if ('aborted' in gives) return { status: 'aborted', stdout: '', stderr: '', shown: [] };
  const { prints = '', shows = [] } = gives;
  const [status, stderr] = 'fails' in gives ? ['error', gives.fails] : ['ok', gives.warns ?? ''];
  return { status, stdout: matching(prints), stderr: matching(stderr), shown: shows.map(bundle) };
}

const matching = (text: Text): unknown =>
  typeof text === 'string' ? text : expect.stringMatching(text);

const bundle = (shown: Shown): unknown =>
  expect.objectContaining(
    Object.fromEntries(Object.entries(shown).map(([type, text]) => [type, matching(text)])),
  );

function expectAnswer(ask: Ask, outcome: AskOutcome): void {
  if (!('gives' in ask)) return;
  if ('types' in ask) {
    const { shapes } = outcome as { shapes: readonly { text: string }[] };
    expect(
      shapes.map(({ text }) => text),
      ask.types,
    ).toEqual(ask.gives);
  } else if ('complete' in ask) expect(outcome, ask.complete).toEqual(ask.gives);
  else if (ask.gives === undefined) expect(outcome, ask.inspect).toBeUndefined();
  else expect(outcome, ask.inspect).toEqual(matching(ask.gives));
}
