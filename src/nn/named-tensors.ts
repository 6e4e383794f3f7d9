/** The tensors that a module and those below it hold, with their dotted names. */
import type { Tensor } from '../tensor';
import type { Module } from './module';
import { isBuffer, isParameter, isSaved } from './parameter';

/** Pairs such as `['conv1.weight', tensor]`. */
export type NamedTensors = [name: string, tensor: Tensor][];

/** What is learned, each tensor once. */
export function parametersOf(module: Module): NamedTensors {
  return once(tensorsOf(module, isParameter));
}

/** What is kept but not learned, each tensor once. */
export function buffersOf(module: Module): NamedTensors {
  return once(tensorsOf(module, isBuffer));
}

/** All parameters, and the buffers that persist, in the order in which they were made. */
export function stateOf(module: Module): NamedTensors {
  return tensorsOf(module, isSaved);
}

/** The fields here and below that hold the wanted tensors. */
function tensorsOf(module: Module, wanted: (value: unknown) => boolean): [string, Tensor][] {
  return module.namedModules().flatMap(([prefix, owner]) =>
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
