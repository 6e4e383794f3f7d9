import type { RunOutcome, Stopped, TensorDatum, Weights } from './answer';
import { Module } from '../../nn/module';
import { restoreAfter, tensor, type Tensor } from '../../tensor';
import { encodeTensor } from './encode';
import { limited, type Run } from './host';
import { cut, limits } from './limits';
import { runModel, stopped } from './model-pass';

export interface ModelRun {
  readonly input: TensorDatum;
  /** Used instead of the model's own. */
  readonly weights?: Weights | undefined;
  readonly seconds: number;
}

/** Runs a model on an input and returns all the numbers that come out, layer by layer. */
export function runOn(model: Module, { input, weights, seconds }: ModelRun): RunOutcome {
  if (!weights) return runAsItIs(model, input, seconds);
  const own = limited(seconds, () => Module.prototype.stateDict.call(model));
  if (own.kind !== 'done') return stopped(own);
  const run = () => {
    const given = load(model, toState(weights), seconds);
    return given.kind === 'done' ? runAsItIs(model, input, seconds, false) : stopped(given);
  };
  return restoreAfter(run, () => load(model, own.value, seconds));
}

function load(model: Module, state: Record<string, Tensor>, seconds: number): Run<unknown> {
  return limited(seconds, () => Module.prototype.loadStateDict.call(model, state));
}

function toState(weights: Weights): Record<string, Tensor> {
  return Object.fromEntries(weights.map(([name, values]) => [name, toTensor(values)]));
}

function runAsItIs(
  model: Module,
  input: TensorDatum,
  seconds: number,
  tellsState = true,
): RunOutcome {
  let numbers = 0;
  const count = (values: Tensor) => (numbers += values.numel()) <= limits.numbers;
  const read = (values: Tensor) => (count(values) ? encodeTensor(values) : nothing);

  const outputs: TensorDatum[] = [];
  // Read immediately: the output of a layer in a Sequential is freed when the next one has run.
  const pass = runModel(model, toTensor(input), seconds, (_, output) => {
    if (outputs.length < limits.layers) outputs.push(output ? read(output) : nothing);
  });
  if (pass.kind === 'refused') return { kind: 'threw', name: 'Error', message: pass.message };
  if (pass.kind !== 'output') return pass;
  const rest = limited(seconds, () => ({
    output: read(pass.output),
    outside: pass.outside,
    // A caller that passed the weights knows them.
    state: (tellsState ? stateOf(model) : []).map(
      ([name, values]) => [cut(name, limits.name), read(values)] as const,
    ),
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
    data instanceof Int32Array ? 'int64' : data instanceof Uint8Array ? 'bool' : 'float32';
  return tensor(data, shape, { dtype });
}

function tooMuch(numbers: number): Stopped {
  return {
    kind: 'threw',
    name: 'TooLarge',
    message: `The model's outputs and parameters come to ${numbers} numbers, more than the ${limits.numbers} that a check looks at.`,
  };
}
