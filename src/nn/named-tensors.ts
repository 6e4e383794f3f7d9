/** The tensors that a module and those below it hold, with their dotted names. */
import type { Tensor } from '../tensor';
import type { Module } from './module';
import { isBuffer, isParameter, isSaved } from './parameter';

/** Pairs such as `['conv1.weight', tensor]`. */
export type NamedTensors = [name: string, tensor: Tensor][];

/** What is learned, each tensor once. */
export function parametersOf(module: Module): NamedTensors {
  return once(tensorsOf(module.namedModules(), isParameter));
}

/** What is kept but not learned, each tensor once. */
export function buffersOf(module: Module): NamedTensors {
  return once(tensorsOf(module.namedModules(), isBuffer));
}

/**
 * All parameters, and the buffers that persist, as PyTorch orders them: of each module its parameters before its
 * buffers, each in the order in which they were made. A module in two places is named in both.
 */
export function stateOf(module: Module): NamedTensors {
  return places(module).flatMap((place) => [
    ...tensorsOf([place], isParameter),
    ...tensorsOf([place], (value) => isSaved(value) && !isParameter(value)),
  ]);
}

type Places = [name: string, module: Module][];

/** This module and those below it, each time that one is met; one that is inside itself is not followed. */
function places(module: Module, prefix = '', around: readonly Module[] = []): Places {
  if (around.includes(module)) return [];
  const below = module
    .namedChildren()
    .flatMap(([name, child]) => places(child, join(prefix, name), [...around, module]));
  return [[prefix, module], ...below];
}

/** The fields of the modules that hold the wanted tensors. */
function tensorsOf(modules: Places, wanted: (value: unknown) => boolean): [string, Tensor][] {
  return modules.flatMap(([prefix, owner]) =>
    Object.entries(owner)
      .filter(([, value]) => wanted(value))
      .map(([field, value]): [string, Tensor] => [
        join(prefix, owner.stateName(field)),
        value as Tensor,
      ]),
  );
}

export function join(prefix: string, name: string): string {
  return prefix === '' ? name : `${prefix}.${name}`;
}

function once(named: [string, Tensor][]): [string, Tensor][] {
  const seen = new Set<Tensor>();
  return named.filter(([, tensor]) => !seen.has(tensor) && seen.add(tensor));
}
