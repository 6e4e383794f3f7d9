import { UsageError } from '../shape';
import { inWords, pythonType } from '../shape/python-words';
import { takes } from '../shape/takes';
import { isTensor, type Tensor } from '../tensor';

/** Names that `loadStateDict` with `strict: false` ignored. */
export interface LoadResult {
  readonly missingKeys: string[];
  readonly unexpectedKeys: string[];
}

const checkArguments = takes('net.loadStateDict', { stateDict: 'any' }, { strict: 'boolean' });

/** Copies the values of `state` into the tensors of a module, or throws PyTorch's error. */
export function loadState(
  moduleName: string,
  own: readonly (readonly [name: string, tensor: Tensor])[],
  state: Readonly<Record<string, unknown>>,
  options: { strict?: boolean },
): LoadResult {
  if (typeof state !== 'object' || state === null || Array.isArray(state)) {
    throw new UsageError(
      `Expected state_dict to be dict-like, got <class '${pythonType(state)}'>.`,
      `loadStateDict takes tensors by their names, as net.stateDict() gives them, but got ${inWords(state)}.`,
    );
  }
  checkArguments([state, options]);
  const { strict = true } = options;
  const names = new Set(own.map(([name]) => name));
  const missingKeys = [...names].filter((name) => !(name in state));
  const unexpectedKeys = Object.keys(state).filter((name) => !names.has(name));
  const problems = own.filter(([name]) => name in state).flatMap((entry) => misfit(entry, state));
  if (strict) {
    if (unexpectedKeys.length)
      problems.unshift(`Unexpected key(s) in state_dict: ${quoted(unexpectedKeys)}. `);
    if (missingKeys.length)
      problems.unshift(`Missing key(s) in state_dict: ${quoted(missingKeys)}. `);
  }
  if (problems.length) throw cannotLoad(moduleName, problems, [...names]);
  for (const [name, tensor] of own) {
    if (name in state) tensor.copyFrom(state[name] as Tensor);
  }
  return { missingKeys, unexpectedKeys };
}

function misfit(
  [name, tensor]: readonly [string, Tensor],
  state: Readonly<Record<string, unknown>>,
): string[] {
  const given = state[name];
  if (!isTensor(given)) {
    return [
      `While copying the parameter named "${name}", expected torch.Tensor or Tensor-like object from checkpoint but received <class '${pythonType(given)}'>`,
    ];
  }
  if (sizes(given) === sizes(tensor)) return [];
  return [
    `size mismatch for ${name}: copying a param with shape torch.Size(${sizes(given)}) from checkpoint, the shape in current model is torch.Size(${sizes(tensor)}).`,
  ];
}

function cannotLoad(moduleName: string, problems: string[], names: string[]): UsageError {
  const first = [`Error(s) in loading state_dict for ${moduleName}:`, ...problems].join('\n\t');
  return new UsageError(
    first,
    `loadStateDict expected exactly ${names.length ? names.join(', ') : 'no names'}, each in its own size; nothing was changed. Was the state saved from a model built the same way? { strict: false } leaves missing and unexpected names alone.`,
  );
}

function sizes(tensor: Tensor): string {
  return `[${tensor.shape.join(', ')}]`;
}

function quoted(names: string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
