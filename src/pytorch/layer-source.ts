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

/** Whether a module's class is the library's, not the user's; a Sequential of another name is, too. */
export function isLayer(module: Module): boolean {
  if (
    module instanceof nn.Sequential &&
    forwardOf(module) === forwardOf(nn.Sequential.prototype as object)
  )
    return true;
  const { name } = module.constructor;
  return Object.hasOwn(nn, name) && (nn as unknown as Values)[name] === module.constructor;
}

function forwardOf(module: object): unknown {
  return (module as { forward?: unknown }).forward;
}

/**
 * @param layer a layer of the library without children
 * @param others arguments that are written in place of its own
 */
export function layerSource(layer: Module, others: Values = {}): string {
  return layerCode(layer.constructor.name, { ...argumentsOf(layer), ...others });
}

/** All arguments of a layer, also those that are as usual. */
export function argumentsOf(layer: Module): Values {
  const { placed, options } = namesOf(`new nn.${layer.constructor.name}`) ?? {
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
