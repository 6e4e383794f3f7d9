/** The console of cells: it prints as Node's does, and what is printed in a moment goes to the page at once. */
import { formatWithOptions, inspect } from 'node-inspect-extracted';
import { printerOf } from '../../kernel/tslab/print';
import { allowedOf } from './allowance';
import { tableOf } from './console-table';
import type { Port } from './requests';

type Stream = 'stdout' | 'stderr';

/** Milliseconds for which text may wait. */
const PATIENCE = 50;

const scope = globalThis as unknown as Port;
// A cell could put something in its place.
const post = scope.postMessage.bind(scope);
let waiting: { readonly name: Stream; text: string } | undefined;
/** When something was sent last. */
let sent = -Infinity;

function write(name: Stream, given: string): void {
  const text = allowedOf(name, given);
  if (!text) return;
  if (waiting && waiting.name !== name) flush();
  if (!waiting) {
    waiting = { name, text: '' };
    setTimeout(flush, PATIENCE);
  }
  waiting.text += text;
  // A loop leaves no time for timers, and its first line is to be seen while it runs.
  if (performance.now() - sent > PATIENCE) flush();
}

/** Sends what waits to be shown. */
export function flush(): void {
  if (!waiting) return;
  post({ kind: 'stream', ...waiting });
  waiting = undefined;
  sent = performance.now();
}

/** How something is shown in its rich forms. */
export const print: { rich: (bundle: Readonly<Record<string, unknown>>) => void } = {
  rich: () => {},
};

let indent = '';
const plain =
  (name: Stream) =>
  (...values: unknown[]): void => {
    const text = formatWithOptions({}, ...(values as [unknown, ...unknown[]]));
    write(name, `${indent}${text.replaceAll('\n', `\n${indent}`)}\n`);
  };
const out = plain('stdout');
const err = plain('stderr');
/** `console.log`, whatever cells make of the console. */
export const log = printerOf(out, (bundle) => print.rich(bundle));
const counts = new Map<string, number>();
const timers = new Map<string, number>();
const sinceStart = (label: string) => {
  const ms = performance.now() - (timers.get(label) ?? performance.now());
  return `${label}: ${ms < 1000 ? `${ms.toFixed(3)}ms` : `${(ms / 1000).toFixed(3)}s`}`;
};

Object.assign(console, {
  log,
  info: out,
  debug: out,
  warn: err,
  error: err,
  trace: (...values: unknown[]) => err('Trace:', ...values),
  dir: (value: unknown, options: object = {}) => out(inspect(value, options)),
  dirxml: out,
  assert: (holds?: unknown, ...values: unknown[]) => {
    const [first, ...rest] = values;
    if (holds) return;
    if (values.length === 0) err('Assertion failed');
    else if (typeof first === 'string') err(`Assertion failed: ${first}`, ...rest);
    else err('Assertion failed:', ...values);
  },
  group: (...values: unknown[]) => {
    if (values.length > 0) out(...values);
    indent += '  ';
  },
  groupEnd: () => (indent = indent.slice(2)),
  count(label = 'default') {
    counts.set(label, (counts.get(label) ?? 0) + 1);
    out(`${label}: ${counts.get(label)}`);
  },
  countReset: (label = 'default') => counts.delete(label),
  time: (label = 'default') => timers.set(label, performance.now()),
  timeLog: (label = 'default', ...values: unknown[]) => out(sinceStart(label), ...values),
  timeEnd(label = 'default') {
    out(sinceStart(label));
    timers.delete(label);
  },
  table(data: unknown, only?: readonly string[]) {
    if (typeof data === 'object' && data !== null) out(tableOf(data, only));
    else log(data);
  },
});
