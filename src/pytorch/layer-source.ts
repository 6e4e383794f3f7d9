/** A layer of the library, without children, as it is: its arguments come from its fields. */
import * as nn from '../nn';
import type { Module } from '../nn/module';
import { namesOf } from '../shape/known-calls';
import { isTensor } from '../tensor';
import { layerCode, type Values } from './layer-code';

/** Arguments that a layer does not keep in a field of the same name. */
const told: Readonly<Record<string, (layer: Values) => unknown>> = {
  affine: ({ weight }) => weight !== null,
  elementwiseAffine: ({ weight }) => weight !== null,
  trackRunningStats: ({ runningMean }) => runningMean !== null,
  bias: ({ bias }) => bias !== null,
};

/** Whether a module computes what a class of the library does. */
export function isLayer(module: Module): boolean {
  return typeOf(module) !== undefined;
}

/** The name of the library's class that a module is of. A user's class may extend it, if it computes the same. */
function typeOf(module: Module): string | undefined {
  const all = nn as unknown as Values;
  const made = prototypeOf(module);
  for (let at = made; at && isSame(at, module); at = prototypeOf(at)) {
    const { name } = at.constructor;
    const isOurs = Object.hasOwn(all, name) && all[name] === at.constructor && name !== 'Module';
    if (isOurs && (at === made || isExtended(name, module))) return name;
  }
  return undefined;
}

const prototypeOf = (value: object) => Object.getPrototypeOf(value) as object | null;

/** Whether both compute the same: layers of the library have a `compute`, which `forward` calls. */
function isSame(one: Values | object, other: Values | object): boolean {
  return ['forward', 'compute'].every((name) => (one as Values)[name] === (other as Values)[name]);
}

/** Whether a user's class can be written as the library's one: with children of its own only if that has some. */
function isExtended(name: string, module: Module): boolean {
  return name === 'Sequential' || module.namedChildren().length === 0;
}

/**
 * @param layer a layer of the library without children
 * @param others arguments that are written in place of its own
 */
export function layerSource(layer: Module, others: Values = {}): string {
  return layerCode(typeOf(layer)!, { ...argumentsOf(layer), ...others });
}

/** All arguments of a layer, also those that are as usual. */
export function argumentsOf(layer: Module): Values {
  const { placed, options } = namesOf(`new nn.${typeOf(layer)!}`) ?? {
    placed: [],
    options: [],
  };
  return Object.fromEntries(
    [...placed, ...options].map((name) => [name, valueOf(layer as unknown as Values, name)]),
  );
}

function valueOf(layer: Values, name: string): unknown {
  const value = told[name] ? told[name](layer) : layer[name];
  return isTensor(value) ? true : value;
}
