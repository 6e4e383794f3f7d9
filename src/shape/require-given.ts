/** Arguments that have to be there. */
import { snakeCase } from './python-words';
import { UsageError } from './usage-error';

/** Where torch says it of what does the work, or in other words. */
const TORCHS: Readonly<Record<string, (missing: readonly string[]) => string>> = {
  'nn.MaxPool2d': (missing) => inPython('_MaxPoolNd.__init__', missing),
  'nn.BatchNorm2d': (missing) => inPython('_BatchNorm.__init__', missing),
  'F.maxPool2d': (missing) => inPython('_max_pool2d', missing),
  'F.avgPool2d': () => 'avg_pool2d() missing 1 required positional arguments: "kernel_size"',
};

/**
 * Throws unless all of the first arguments are there.
 *
 * @param given by their names, in their order
 * @param example how the call is written
 */
export function requireGiven(
  call: string,
  given: Readonly<Record<string, unknown>>,
  example: string,
): void {
  const missing = Object.keys(given).filter((name) => given[name] === undefined);
  if (missing.length === 0) return;
  const name = call.split('.').at(-1)!;
  const python = (names: readonly string[]) =>
    inPython(/^[A-Z]/.test(name) ? `${name}.__init__` : snakeCase(name), names);
  throw new UsageError(
    (TORCHS[call] ?? python)(missing.map(snakeCase)),
    `${call} needs ${Object.keys(given).join(', ')}, as in ${example}, but got no ${missing.join(', ')}.`,
  );
}

function inPython(call: string, missing: readonly string[]): string {
  const quoted = missing.map((name) => `'${name}'`);
  const last = quoted.length > 2 ? `, and ${quoted.at(-1)}` : ` and ${quoted.at(-1)}`;
  const list = quoted.length === 1 ? quoted[0]! : quoted.slice(0, -1).join(', ') + last;
  const plural = missing.length === 1 ? '' : 's';
  return `${call}() missing ${missing.length} required positional argument${plural}: ${list}`;
}
