/** `convlab test`: everything that must hold before a change is good. */
import Table from 'cli-table3';
import { InvalidArgumentError, Option, type Command } from 'commander';
import pc from 'picocolors';
import { paths } from '../machine/paths.mjs';
import { setupSteps } from '../machine/plan.mjs';
import { endChildren } from '../process/process-tree.mjs';
import { type Step } from '../machine/steps.mjs';
import { whenToStop } from '../process/stop-signal.mjs';
import { type Check, type CheckOutcome } from './checks/check.mjs';
import { allChecks } from './checks/checks.mjs';
import { quickChecks } from './checks/quick.mjs';
import { NotPassed, WrongUse } from './command.mjs';
import { prepare } from './prepare.mjs';
import { statusLine, type StatusLine } from './status-line.mjs';
import { indent, marks, say } from './terminal.mjs';

interface TestOptions {
  readonly quick?: boolean;
  readonly full?: boolean;
  readonly seed?: number;
  readonly updateHeld?: boolean;
}

/** A check that has run, or the set-up. */
interface Made extends CheckOutcome {
  readonly name: string;
  readonly seconds: number;
}

export function define(command: Command): void {
  command
    .argument('[checks...]', 'the checks to make, such as lint or vitest; all if none is named')
    .addOption(
      new Option('--quick', 'types, lint and the tests of what has changed, in a minute').conflicts(
        'full',
      ),
    )
    .option('--full', 'with the large random sets in full, and torch beside: an hour')
    .option('--seed <number>', 'other random sets, with --full (default: 1)', toSeed)
    .option(
      '--update-held',
      'take over test/held.txt, the list of all tests, also where it shrinks',
    )
    .addHelpText('after', () => `\nChecks: ${names(allChecks({ env: process.env, full: true }))}.`)
    .action((wanted: string[], options: TestOptions) => test(wanted, options));
}

function toSeed(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A seed is a whole number from 0 to 999999.');
}

async function test(wanted: readonly string[], options: TestOptions): Promise<void> {
  const stop = new AbortController();
  void whenToStop().then(() => {
    stop.abort();
    say('\nStopped.');
    void endChildren().then(() => process.exit(130));
  });
  choose(wanted, options); // a wrong name must fail before the long work
  const steps = setupSteps({ paths, env: process.env }, { testTools: true });
  const made = await makeAll(steps, () => choose(wanted, options), stop.signal);
  const failures = made.flatMap((one) => one.failures);
  for (const failure of failures) say(`\n${marks.bad} ${indent(failure).trimStart()}`);
  if (made.length > 2) say(`\n${table(made)}`);
  const passed = made.reduce((sum, one) => sum + one.passed, 0);
  say(`\n${passed} passed, ${failures.length} failed`);
  if (failures.length > 0) throw new NotPassed();
}

function choose(wanted: readonly string[], options: TestOptions): Check[] {
  const { quick, ...others } = options;
  if (options.seed !== undefined && !options.full) {
    throw new WrongUse(
      '--seed decides the random sets of --full, which is not asked for.',
      'Add --full, or leave --seed out.',
    );
  }
  const all = quick ? quickChecks() : allChecks({ env: process.env, ...others });
  const unknown = wanted.find((name) => !all.some((check) => check.name === name));
  if (unknown !== undefined) {
    const isOfFull = allChecks({ env: process.env, full: true }).some(
      (one) => one.name === unknown,
    );
    throw new WrongUse(
      isOfFull
        ? `The check "${unknown}" is made with --full.`
        : `There is no check "${unknown}", only ${names(all)}.`,
      'Run `npx convlab test --help` for the options.',
    );
  }
  return wanted.length === 0 ? all : all.filter(({ name }) => wanted.includes(name));
}

/**
 * The static checks run alongside the set-up and the tests, which often wait for programs and the network.
 * On a terminal, where the set-up draws its own list, the static checks wait for it.
 */
async function makeAll(
  steps: readonly Step[],
  checks: () => readonly Check[],
  signal: AbortSignal,
): Promise<Made[]> {
  const status = statusLine();
  const made: Made[] = [];
  const inTurn = async (chosen: readonly Check[]) => {
    for (const check of chosen) {
      if (!signal.aborted) made.push(await make(check, status, signal));
    }
  };
  const start = Date.now();
  const prepared = prepare(steps).then(() => {
    made.push({ name: 'set-up', seconds: secondsSince(start), passed: 0, failures: [] });
  });
  if (process.stdout.isTTY) await prepared;
  const quickOnes = inTurn(checks().filter(({ isLong }) => !isLong));
  await prepared;
  await inTurn(checks().filter(({ isLong }) => isLong));
  await quickOnes;
  return made;
}

async function make(check: Check, status: StatusLine, signal: AbortSignal): Promise<Made> {
  const start = Date.now();
  if (!process.stdout.isTTY) say(`❯ ${check.title}`);
  status.set(check.name, 'running');
  const onLine = (line: string) => {
    if (process.stdout.isTTY) status.set(check.name, line);
    else say(indent(line));
  };
  const outcome = await check.run({ signal, onLine });
  status.remove(check.name);
  const seconds = secondsSince(start);
  const { passed, failures } = outcome;
  const counts =
    passed + failures.length > 1 ? `${passed} passed, ${failures.length} failed, ` : '';
  const mark = failures.length === 0 ? marks.well : marks.bad;
  say(`${mark} ${check.title} ${pc.dim(`(${counts}${seconds.toFixed(1)} s)`)}`);
  return { ...outcome, name: check.name, seconds };
}

/** Where the time went. */
function table(made: readonly Made[]): string {
  const shown = new Table({
    head: ['check', 'seconds', 'passed', 'failed'],
    colAligns: ['left', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const { name, seconds, passed, failures } of made) {
    const counts = name === 'set-up' ? ['', ''] : [passed, failures.length];
    shown.push([name, seconds.toFixed(1), ...counts]);
  }
  return shown.toString();
}

const secondsSince = (start: number) => (Date.now() - start) / 1000;

function names(checks: readonly Check[]): string {
  return checks.map(({ name }) => name).join(', ');
}
