/** `convlab bench [NAME…]`: measures convlab against its peers. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InvalidArgumentError, type Command } from 'commander';
import { paths } from '../machine/paths.mjs';
import { setupSteps } from '../machine/plan.mjs';
import { type Step } from '../machine/steps.mjs';
import { whenToStop } from '../process/stop-signal.mjs';
import { NotPassed, WrongUse } from './command.mjs';
import { prepare } from './prepare.mjs';
import { say } from './terminal.mjs';

/** A row of bench/rows.mjs; that folder is plain JavaScript and is not compiled with the rest. */
interface Row {
  readonly name: string;
  readonly title: string;
}

interface Bench {
  readonly rows: readonly Row[];
  peersStep(): Step;
  /** Returns the names of the rows that could not be measured. */
  measure(
    rows: readonly Row[],
    options: { rounds?: number; history?: string; signal: AbortSignal },
  ): Promise<string[]>;
}

interface BenchOptions {
  readonly rounds?: number;
  readonly history?: string;
  readonly list?: boolean;
}

export function define(command: Command): void {
  command
    .argument('[names...]', 'rows to measure; all if none is named')
    .option(
      '--rounds <number>',
      'how many samples of each side (default: each row has its own)',
      toRounds,
    )
    .option('--history <file>', 'add the medians to this file, as one line of JSON')
    .option('--list', 'name the rows and measure nothing')
    .action((names: string[], options: BenchOptions) => runBench(names, options));
}

export function toRounds(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A number of rounds is a whole number from 1 to 9999.');
}

async function runBench(names: readonly string[], options: BenchOptions): Promise<void> {
  const { list, ...more } = options;
  const file = pathToFileURL(join(paths.root, 'bench', 'main.mjs')).href;
  const bench = (await import(file)) as Bench;
  const chosen = choose(bench.rows, names);
  if (list) {
    const width = Math.max(...bench.rows.map(({ name }) => name.length));
    for (const { name, title } of chosen) say(`${name.padEnd(width)}  ${title}`);
    return;
  }
  const stopping = new AbortController();
  const stop = whenToStop().then((reason) => {
    stopping.abort();
    return reason;
  });
  const prepared = prepare([...setupSteps({ paths, env: process.env }), bench.peersStep()]);
  if ((await Promise.race([stop, prepared])) === undefined) {
    try {
      const failed = await bench.measure(chosen, { ...more, signal: stopping.signal });
      say('\nWritten to bench/RESULTS.md and bench/results.json.');
      if (failed.length === 0) return;
      say(`Not measured: ${failed.join(', ')}.`);
      throw new NotPassed();
    } catch (error) {
      if (!stopping.signal.aborted) throw error;
    }
  }
  say('\nStopped. The rows that were measured to the end are in bench/RESULTS.md.');
  process.exit(130); // also stops the programs that set-up has running
}

function choose(rows: readonly Row[], names: readonly string[]): readonly Row[] {
  const known = rows.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined)
    return names.length === 0 ? rows : rows.filter(({ name }) => names.includes(name));
  throw new WrongUse(`There is no row ${unknown}. The rows are ${known.join(', ')}.`);
}
