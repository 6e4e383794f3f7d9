import type { RunOutcome, Stopped, TensorDatum } from '../check/answer';
import { Module } from '../nn/module';
import { tensor, type Tensor } from '../tensor';
import { encodeTensor } from './encode';
import { limited } from './host';
import { cut, limits } from './limits';
import { runModel, stopped } from './model-pass';

/** Runs a model on an input and gives back all numbers that come out, layer by layer. */
export function runOn(model: Module, input: TensorDatum, seconds: number): RunOutcome {
  let numbers = 0;
  const count = (values: Tensor) => (numbers += values.size) <= limits.numbers;
  const read = (values: Tensor) => (count(values) ? encodeTensor(values) : nothing);

  const outputs: TensorDatum[] = [];
  // Read at once: what lies between the layers of a Sequential is freed when the next one has run.
  const pass = runModel(model, toTensor(input), seconds, (_, output) => {
    if (outputs.length < limits.layers) outputs.push(output ? read(output) : nothing);
  });
  if (pass.kind === 'refused') return { kind: 'threw', name: 'Error', message: pass.message };
  if (pass.kind !== 'output') return pass;
  const rest = limited(seconds, () => ({
    output: read(pass.output),
    state: stateOf(model).map(([name, values]) => [cut(name, limits.name), read(values)] as const),
  }));
  if (rest.kind !== 'done') return stopped(rest);
  return numbers > limits.numbers ? tooMuch(numbers) : { kind: 'ran', ...rest.value, outputs };
}

const nothing: TensorDatum = { kind: 'tensor', shape: [0], data: new Float32Array() };

function stateOf(model: Module): [string, Tensor][] {
  return Object.entries(Module.prototype.stateDict.call(model)).slice(0, limits.layers);
}

function toTensor({ shape, data }: TensorDatum): Tensor {
  const dtype =
    data instanceof Int32Array ? 'int32' : data instanceof Uint8Array ? 'bool' : 'float32';
  return tensor(data, shape, { dtype });
}

function tooMuch(numbers: number): Stopped {
  return {
    kind: 'threw',
    name: 'TooLarge',
    message: `The model's outputs and parameters come to ${numbers} numbers, more than the ${limits.numbers} that a check looks at.`,
  };
}
