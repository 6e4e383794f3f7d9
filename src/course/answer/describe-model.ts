import type { Description, LayerCall } from './answer';
import { Module } from '../../nn/module';
import { ownParameters } from '../../summary/collect';
import type { Call } from '../../summary/trace';
import { zeros, type Tensor } from '../../tensor';
import { textOf, typeOf } from './encode';
import { limited } from './host';
import { cut, limits } from './limits';
import { runModel, stopped } from './model-pass';
import { settingsOf } from './layer-settings';

/** Runs a model once on zeros and says what it consists of. */
export function describeModel(
  model: Module,
  inputShape: readonly number[],
  seconds: number,
): Description {
  const about = limited(seconds, () => aboutModel(model));
  if (about.kind !== 'done') return stopped(about);
  const { type, text, parameters, state } = about.value;

  const calls: LayerCall[] = [];
  const listen = (call: Call, output: Tensor | undefined) => {
    if (calls.length < limits.layers) calls.push(layerCall(call, output));
  };
  const pass = runModel(model, zeros(inputShape), seconds, listen);
  if (pass.kind === 'refused') return { ...pass, type, text, calls, state };
  if (pass.kind !== 'output') return pass;
  return {
    kind: 'model',
    type,
    text,
    calls,
    outputShape: [...pass.output.shape],
    parameters,
    outside: pass.outside,
    state,
  };
}

function aboutModel(model: Module) {
  const tensors = Object.entries(Module.prototype.stateDict.call(model));
  const parameters = Module.prototype.parameters.call(model);
  return {
    type: typeOf(model),
    text: textOf(model),
    state: tensors
      .slice(0, limits.layers)
      .map(([name, { shape }]) => [cut(name, limits.name), [...shape]] as const),
    parameters: parameters.reduce((total, one) => total + one.numel(), 0),
  };
}

function layerCall({ module, name, type, input }: Call, output: Tensor | undefined): LayerCall {
  return {
    name: cut(name, limits.name),
    type: cut(type, limits.name),
    settings: settingsOf(module),
    inputShape: [...(input?.shape ?? [])],
    outputShape: [...(output?.shape ?? [])],
    parameters: ownParameters(module),
  };
}
