import { isModule, type Module } from '../nn/module';
import { stateOf } from '../nn/named-tensors';
import { UsageError } from '../shape';
import { inWords, pythonType } from '../shape/python-words';
import { takes } from '../shape/takes';
import { randn, restoreAfter, type Tensor } from '../tensor';
import { commonProgram } from './common-program';
import { isLayer } from './layer-source';
import { Overwriting } from './overwriting';
import { cannot, record, type Program } from './record';
import { writeModel } from './write-model';

type Sizes = readonly number[];

const checkArguments = takes('toPyTorch', { model: requireModel, 'inputShape?': requireShapes });

/**
 * Writes a model as idiomatic PyTorch code: a layer, an `nn.Sequential`, or a class with `__init__` and `forward`.
 * Its weights keep their names, so PyTorch can load the file that `saveSafetensors` writes.
 *
 * It runs `forward` in evaluation mode on random inputs, and turns each call of a layer, a function or a method into
 * one in Python. A `forward` that takes another path for other values, such as by an `if`, is refused.
 *
 * @param inputShape the shape of the input, such as [1, 3, 130, 130], or a list of shapes for several inputs;
 *   only needed if the model has a class of your own
 * @returns Python source that sets `model`
 * @throws if the model does not accept the input, or cannot be written
 * @example
 * toPyTorch(new nn.Linear(4, 2)).split('\n').at(-2) // model = nn.Linear(4, 2)
 * class Net extends nn.Module {
 *   conv1 = new nn.Conv2d(3, 10, 3);
 *   forward(x: Tensor) {
 *     return F.relu(this.conv1(x));
 *   }
 * }
 * toPyTorch(new Net(), [1, 3, 8, 8]).includes('return F.relu(self.conv1(x))') // true
 */
export function toPyTorch(model: Module, inputShape?: Sizes | readonly Sizes[]): string {
  checkArguments(arguments);
  const overwriting = new Overwriting();
  return writeModel(model, programsOf(model, inputShape, overwriting), overwriting.harmful);
}

function programsOf(
  model: Module,
  inputShape: Sizes | readonly Sizes[] | undefined,
  overwriting: Overwriting,
): Programs {
  const own = model.modules().find((module) => !isLayer(module));
  if (!own) return new Map();
  if (inputShape === undefined) {
    throw new UsageError(
      "toPyTorch() missing 1 required positional argument: 'inputShape'",
      `toPyTorch runs ${own.constructor.name}.forward to record its steps, so it needs the shape of an input, as in toPyTorch(net, [1, 3, 130, 130]).`,
    );
  }
  const shapes = (inputShape.every(Array.isArray) ? inputShape : [inputShape]) as readonly Sizes[];
  const modes = model.modules().map((module) => [module, module.training] as const);
  const run = () => {
    model.eval();
    const on: Run = (inputs, factor) => runOn(model, inputs, factor, overwriting);
    return [on(shapes, 1), on(shapes, -1), onMore(on, shapes)].reduce(common);
  };
  return restoreAfter(run, () =>
    modes.forEach(([module, training]) => (module.training = training)),
  );
}

type Programs = Map<Module, Program[]>;
type Run = (shapes: readonly Sizes[], factor: number) => Programs;

/** The programs that hold for any values and batch size. */
function common(first: Programs, second: Programs): Programs {
  const modules = [...new Set([...first.keys(), ...second.keys()])];
  const joined = modules.map((module): [Module, Program[]] => {
    const [programs = [], others = []] = [first.get(module), second.get(module)];
    const both = programs.map((program, i) => others[i] && commonProgram(program, others[i]));
    const known = both.filter((program) => program !== undefined);
    if (known.length === Math.max(programs.length, others.length)) return [module, known];
    throw cannot(
      `${module.constructor.name}.forward`,
      'it does not do the same for other values or another batch size. It reads values, for example with item(), draws random numbers, or depends on the number of images.',
    );
  });
  return new Map(joined);
}

/** A run with a larger batch, unless the model only takes the given size. */
function onMore(on: Run, shapes: readonly Sizes[]): Programs {
  const larger = shapes.map(([count = 0, ...others]) => [count + 1, ...others]);
  try {
    return on(larger, 1);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return on(shapes, 2);
  }
}

function runOn(
  model: Module,
  shapes: readonly Sizes[],
  factor: number,
  overwriting: Overwriting,
): Programs {
  const state = stateOf(model).map(([name, tensor]) => [name, tensor, tensor.storage] as const);
  const inputs = shapes.map((shape, seed): Tensor => randn([...shape], { seed }).mul(factor));
  const programs = record(model, inputs, overwriting);
  const changed = state.find(([, tensor, before]) => tensor.storage !== before);
  if (!changed) return programs;
  throw cannot(
    `what changes ${changed[0]}`,
    'a forward may change the values of tensors only in training.',
  );
}

function requireModel(call: string, name: string, value: unknown): void {
  if (isModule(value)) return;
  throw new UsageError(
    `${call}(): argument '${name}' (position 1) must be Module, not ${pythonType(value)}`,
    `${call} takes a module, but got ${inWords(value)}.`,
  );
}

function requireShapes(call: string, name: string, value: unknown): void {
  const isShape = (one: unknown) =>
    Array.isArray(one) && one.every((size) => Number.isInteger(size) && size >= 0);
  if (isShape(value) || (Array.isArray(value) && value.every(isShape))) return;
  throw new UsageError(
    `${call}(): argument 'input_shape' (position 2) must be tuple of ints, not ${pythonType(value)}`,
    `${call} takes the shape of an input as ${name}, or a list of shapes, but got ${inWords(value)}.`,
  );
}
