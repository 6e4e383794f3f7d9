/** `convlab test`: everything that must hold before a change is good. */
import { type Command } from 'commander';
import pc from 'picocolors';
import { places } from '../setup/places.mjs';
import { setupSteps } from '../setup/plan.mjs';
import { endChildren } from '../setup/processes.mjs';
import { whenToStop } from '../setup/stop-signal.mjs';
import { type Check, type Outcome } from './checks/check.mjs';
import { allChecks } from './checks/checks.mjs';
import { NotPassed, WrongUse } from './command.mjs';
import { prepare } from './prepare.mjs';
import { statusLine } from './status-line.mjs';
import { indent, marks, say } from './terminal.mjs';

export function define(command: Command): void {
  command
    .argument('[checks...]', 'the checks to make, such as lint or vitest; all if none is named')
    .addHelpText('after', () => `\nChecks: ${names(allChecks(process.env))}.`)
    .action((wanted: string[]) => test(wanted));
}

async function test(wanted: readonly string[]): Promise<void> {
  const stop = new AbortController();
  void whenToStop().then(() => {
    stop.abort();
    say('\nStopped.');
    void endChildren().then(() => process.exit(130));
  });
  choose(wanted); // a wrong name is told before the long work
  await prepare(setupSteps({ places, env: process.env }, { testTools: true }));
  const outcomes: Outcome[] = [];
  for (const check of choose(wanted)) {
    if (!stop.signal.aborted) outcomes.push(await make(check, stop.signal));
  }
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  for (const failure of failures) say(`\n${marks.bad} ${indent(failure).trimStart()}`);
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  say(`\n${passed} passed, ${failures.length} failed`);
  if (failures.length > 0) throw new NotPassed();
}

/** @throws WrongUse if a check of that name does not exist */
function choose(wanted: readonly string[]): Check[] {
  const all = allChecks(process.env);
  const unknown = wanted.find((name) => !all.some((check) => check.name === name));
  if (unknown !== undefined)
    throw new WrongUse(`There is no check "${unknown}", only ${names(all)}.`);
  return wanted.length === 0 ? all : all.filter(({ name }) => wanted.includes(name));
}

async function make(check: Check, signal: AbortSignal): Promise<Outcome> {
  const start = Date.now();
  const status = statusLine();
  if (!process.stdout.isTTY) say(`❯ ${check.title}`);
  status.set(check.name, 'running');
  const onLine = (line: string) => {
    if (process.stdout.isTTY) status.set(check.name, line);
    else say(indent(line));
  };
  const outcome = await check.run({ signal, onLine });
  status.clear();
  const { passed, failures } = outcome;
  const counts =
    passed + failures.length > 1 ? `${passed} passed, ${failures.length} failed, ` : '';
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const mark = failures.length === 0 ? marks.well : marks.bad;
  say(`${mark} ${check.title} ${pc.dim(`(${counts}${seconds} s)`)}`);
  return outcome;
}

function names(checks: readonly Check[]): string {
  return checks.map(({ name }) => name).join(', ');
}
