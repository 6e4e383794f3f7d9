import { UsageError } from '../shape';
import { restoreAfter, zeros, type Tensor } from '../tensor';
import type { Module } from '../nn/module';
import { examplesIn } from './examples';
import { followFields, type Fields } from './fields';
import { multiplyAdds } from './multiply-adds';
import type { Row } from './row';
import { traceCalls, type Call, type Watcher } from './trace';
import { fieldAfter, kernelOf } from './window';

/** A row while the call is still running. */
type OpenRow = { -readonly [K in keyof Row]: Row[K] };

/**
 * Runs the model once, on zeros, in evaluation mode, and notes every call of a module, in the order
 * in which they begin. Afterwards each module is back in the mode it was in.
 */
export function collect(model: Module, inputShapes: readonly (readonly number[])[]): Row[] {
  const modes = model.modules().map((module) => [module, module.training] as const);
  // Recorded on the tape, so that receptive fields can be followed.
  const inputs = inputShapes.map((shape): Tensor => zeros(shape, { requiresGrad: true }));
  const rows: OpenRow[] = [];
  const run = () => {
    model.eval();
    const watch = watcher(rows, followFields(inputs[0]!));
    traceCalls(watch, () => (model as unknown as (...all: Tensor[]) => unknown)(...inputs));
  };
  try {
    restoreAfter(run, () => modes.forEach(([module, training]) => (module.training = training)));
  } catch (error) {
    throw explained(error, rows, inputShapes);
  }
  const examples = examplesIn(inputShapes[0]!, rows);
  for (const row of rows) row.multiplyAdds /= examples;
  return rows;
}

function watcher(rows: OpenRow[], fields: Fields): Watcher {
  return (call) => {
    const { module, input } = call;
    const row = openRow(call);
    rows.push(row);
    const ended = (output: Tensor | undefined) => {
      if (!output) return;
      row.outputShape = output.shape;
      const isLeaf = module.children().length === 0;
      if (isLeaf && input && input !== output) {
        fields.pass(input, output, (field) => fieldAfter(module, field));
      }
      row.receptiveField = fields.of(output)?.size ?? null;
    };
    return { ended };
  };
}

function openRow({ module, name, type, depth, repeated, input }: Call): OpenRow {
  const inputShape = input?.shape ?? [];
  return {
    name,
    type,
    depth,
    inputShape,
    outputShape: [],
    kernel: kernelOf(module),
    parameters: ownParameters(module),
    multiplyAdds: multiplyAdds(module, inputShape),
    receptiveField: null,
    repeated,
  };
}

/** How many numbers a module itself learns, without its children. */
export function ownParameters(module: Module): number {
  const below = new Set(module.children().flatMap((child) => child.parameters()));
  return module
    .parameters()
    .filter((parameter) => !below.has(parameter))
    .reduce((total, parameter) => total + parameter.numel(), 0);
}

/** Says which layer of the model refused its input. */
function explained(
  error: unknown,
  rows: readonly Row[],
  inputShapes: readonly (readonly number[])[],
): unknown {
  if (!(error instanceof UsageError)) return error;
  const [, ...explanation] = error.message.slice(error.torchMessage.length).split('\n');
  const layer = rows.at(-1)?.name ?? 'the model';
  return new UsageError(
    error.torchMessage,
    ...explanation,
    `summary ran the model on zeros of shape ${inputShapes.map((shape) => `[${shape.join(', ')}]`).join(' and ')} and got as far as ${layer}.`,
  );
}
