import { camelCase, pythonType, snakeCase } from './python-words';
import { calledInTorch, nearest } from './known-options';
import { takes, type Kinds } from './takes';
import { UsageError } from './usage-error';

/**
 * A check of what a formula is given, in braces. An object that describes a layer for several formulas may say
 * more of it, such as its name, so of what the formula does not ask for only a name near to one it knows is refused.
 */
export function takesLayer(
  call: string,
  required: Kinds,
  optional: Kinds = {},
): (given: ArrayLike<unknown>) => void {
  const own = { ...required, ...optional };
  const names = Object.keys(own);
  const check = takes(call, {}, own);
  const meant = (layer: object) =>
    Object.fromEntries(
      Object.entries(layer).filter(([name]) =>
        describesLayer.includes(name)
          ? names.includes(name)
          : nearest(camelCase(name), names) !== undefined,
      ),
    );
  return (given) => {
    check(
      Array.from(given, (value) => (pythonType(value) === 'dict' ? meant(value as object) : value)),
    );
    const layer = (given[0] ?? {}) as Readonly<Record<string, unknown>>;
    const missing = Object.keys(required).filter((name) => layer[name] === undefined);
    if (missing.length > 0) throw notGiven(call, names, missing);
  };
}

function notGiven(call: string, names: readonly string[], missing: readonly string[]): UsageError {
  const quoted = missing.map((name) => `'${snakeCase(name)}'`).join(' and ');
  const [plural, are] = missing.length === 1 ? ['', 'is'] : ['s', 'are'];
  return new UsageError(
    `${calledInTorch(call)}() missing ${missing.length} required keyword-only argument${plural}: ${quoted}`,
    `${call} takes its values by name, in braces: ${names.join(', ')}. Of these, ${missing.join(' and ')} ${are} missing.`,
  );
}

/** What other formulas ask for is not near to a name: `inChannels` says nothing of a size, and is not a mistake. */
const describesLayer: readonly string[] = [
  'input',
  'kernel',
  'stride',
  'padding',
  'outputPadding',
  'dilation',
  'inChannels',
  'outChannels',
  'groups',
  'bias',
  'ceilMode',
  'paddingMode',
  'returnIndices',
  'countIncludePad',
  'divisorOverride',
];
