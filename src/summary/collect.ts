import { toPair, UsageError, type FieldWindow, type NumberOrPair } from '../shape';
import { Tensor, zeros } from '../tensor';
import { observeCalls, type Observer } from '../nn/callable';
import type { Module } from '../nn/module';
import { followFields, type Fields } from './fields';
import { multiplyAdds } from './multiply-adds';
import type { Row } from './row';

/** A row while the call still runs. */
type OpenRow = { -readonly [K in keyof Row]: Row[K] };

/**
 * Runs the model once, on zeros, in evaluation mode, and notes every call of a module, in the order
 * in which they begin. Afterwards each module is in the mode in which it was.
 */
export function collect(model: Module, inputShape: readonly number[]): Row[] {
  const modes = model.modules().map((module) => [module, module.training] as const);
  // Recorded on the tape, so that receptive fields can be followed.
  const picture = zeros(inputShape, { requiresGrad: true }) as Tensor;
  const rows: OpenRow[] = [];
  try {
    model.eval();
    const watch = observer(rows, followFields(picture));
    observeCalls(watch, () => (model as unknown as (x: Tensor) => unknown)(picture));
  } catch (error) {
    throw explained(error, rows, inputShape);
  } finally {
    for (const [module, training] of modes) module.training = training;
  }
  return rows;
}

function observer(rows: OpenRow[], fields: Fields): Observer {
  const called = new Set<Module>();
  const countAt: number[] = [];
  let depth = 0;
  return (module, inputs, run) => {
    const input = inputs.find(isTensor);
    countAt[depth] = (countAt[depth] ?? 0) + 1;
    const row = openRow(module, depth, countAt[depth]!, called.has(module));
    if (input) Object.assign(row, { inputShape: input.shape });
    row.multiplyAdds = multiplyAdds(module, row.inputShape);
    called.add(module);
    rows.push(row);

    depth += 1;
    const result = run();
    depth -= 1;

    const output: unknown = Array.isArray(result) ? result[0] : result;
    if (!isTensor(output)) return result;
    row.outputShape = output.shape;
    const isLeaf = module.children().length === 0;
    if (isLeaf && input && input !== output) fields.pass(input, output, windowOf(module));
    row.receptiveField = fields.of(output)?.size ?? null;
    return result;
  };
}

function openRow(module: Module, depth: number, count: number, repeated: boolean): OpenRow {
  const type = module.constructor.name;
  return {
    name: depth === 0 ? type : `${type}: ${depth}-${count}`,
    type,
    depth,
    inputShape: [],
    outputShape: [],
    kernel: kernelOf(module),
    parameters: ownParameters(module),
    multiplyAdds: 0,
    receptiveField: null,
    repeated,
  };
}

function isTensor(value: unknown): value is Tensor {
  return value instanceof Tensor;
}

function ownParameters(module: Module): number {
  const below = new Set(module.children().flatMap((child) => child.parameters()));
  return module
    .parameters()
    .filter((parameter) => !below.has(parameter))
    .reduce((total, parameter) => total + parameter.size, 0);
}

/** Layers that slide a window have these fields. */
interface Windowed {
  readonly kernelSize: NumberOrPair;
  readonly stride: NumberOrPair;
  readonly dilation?: NumberOrPair;
}

function windowOf(module: Module): FieldWindow | null {
  if (!('kernelSize' in module)) return null;
  const { kernelSize, stride, dilation } = module as unknown as Windowed;
  return { kernel: kernelSize, stride, dilation };
}

function kernelOf(module: Module): [number, number] | null {
  const window = windowOf(module);
  return window && toPair(window.kernel);
}

/** Says in which layer the model refused its input. */
function explained(error: unknown, rows: readonly Row[], inputShape: readonly number[]): unknown {
  if (!(error instanceof UsageError)) return error;
  const [, ...explanation] = error.message.slice(error.torchMessage.length).split('\n');
  const place = rows.at(-1)?.name ?? 'the model';
  return new UsageError(
    error.torchMessage,
    ...explanation,
    `summary ran the model on zeros of shape [${inputShape.join(', ')}] and got as far as ${place}.`,
  );
}
