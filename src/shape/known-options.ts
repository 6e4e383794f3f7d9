/** Options by their names: one that is misspelt would otherwise be passed over in silence. */
import { distance } from 'fastest-levenshtein';
import { camelCase, snakeCase } from './python-words';
import { UsageError } from './usage-error';

/** Throws, in torch's words, if an option has none of the `known` names; `call` is as in `nn.Conv2d` or `zeros`. */
export function requireKnownOptions(call: string, given: object, known: readonly string[]): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const meant = nearest(camelCase(unknown), known);
  throw new UsageError(
    `${calledInTorch(call)}() got an unexpected keyword argument '${snakeCase(unknown)}'`,
    `${call} has no option ${unknown}.${meant ? ` Is ${meant} meant?` : ''} ${
      known.length === 1 ? 'Its only option is' : 'Its options are'
    } ${known.join(', ')}.`,
  );
}

/** A layer is made by its `__init__`, which may be that of a class above it. */
export function calledInTorch(call: string): string {
  const name = call.split('.').at(-1)!;
  const known = above[name] ?? name;
  return /^_?[A-Z]/.test(known) ? `${known}.__init__` : snakeCase(known);
}

const above: Readonly<Record<string, string>> = {
  AdaptiveAvgPool2d: '_AdaptiveAvgPoolNd',
  BatchNorm2d: '_BatchNorm',
  Dropout: '_DropoutNd',
  Dropout2d: '_DropoutNd',
  InstanceNorm2d: '_InstanceNorm',
  MSELoss: '_Loss',
  MaxPool1d: '_MaxPoolNd',
  MaxPool2d: '_MaxPoolNd',
  maxPool1d: '_maxPool1d',
  maxPool2d: '_maxPool2d',
};

/** The known name that differs least, if it is in few letters, or that the given one begins. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  // kernelSize of PyTorch is kernel in a formula.
  const plain = name.toLowerCase().replace(/(?<=.)size$/, '');
  const all = known.map((one) => ({
    one,
    changes: one.toLowerCase().startsWith(plain) ? 0 : distance(plain, one.toLowerCase()),
  }));
  const [best] = all.sort((a, b) => a.changes - b.changes);
  return best && best.changes <= Math.max(1, Math.floor(plain.length / 3)) ? best.one : undefined;
}
