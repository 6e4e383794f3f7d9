import { describe, expect, it } from 'vitest';
import { manualSeed, tensor, type Tensor } from '../../src/tensor';
import { build, callFunction } from '../torch/layer-calls';
import { byName, type TypeCase, type Typed, typeCases } from '../torch/expected';
import { explanation, firstLine } from '../torch/mistakes';
import { callMethod } from '../torch/tensor-calls';

/** What torch and we say of a call: the types, shapes and numbers of its results, or the first line. */
type Answer = (Omit<Typed, 'numbers'> & { numbers: unknown[] })[] | string;

describe('Each operation gives on each type of elements what torch gives, or says what torch says', () => {
  it.each(byName(typeCases))('in %s', (_, cases) => {
    for (const [title, entry] of cases) {
      const types = entry.inputs.map(({ dtype }) => dtype).join(', ');
      expect(ours(entry), `${title} of ${types}`).toEqual(torchs(entry));
    }
  });
});

function ours(entry: TypeCase): Answer {
  let result: Tensor | Tensor[];
  try {
    result = run(entry, entry.inputs.map(given));
  } catch (error) {
    const { message } = error as Error;
    expect(explanation(message), `plain words after ${message}`).toMatch(/write|Write/);
    return firstLine(message)!;
  }
  return [result]
    .flat()
    .map((y) => ({ dtype: y.dtype, shape: y.shape as number[], numbers: [...y.data()] }));
}

function torchs({ message, results }: TypeCase): Answer {
  return message === undefined
    ? results!.map((y) => ({ ...y, numbers: y.numbers.map(near) }))
    : firstLine(message)!;
}

/** JSON has no infinity: torch's are texts. */
function near(n: number | string | boolean): unknown {
  if (typeof n === 'string') return Number(n.replace('inf', 'Infinity'));
  return expect.closeTo(Number(n), 4);
}

function given({ dtype, shape, numbers }: Typed): Tensor {
  return tensor(numbers.map(Number), shape, { dtype });
}

function run(entry: TypeCase, inputs: Tensor[]): Tensor | Tensor[] {
  if (entry.kind === 'function') return callFunction(entry, inputs);
  if (entry.kind === 'method') return callMethod(entry, inputs);
  manualSeed(0);
  const layer = build(entry);
  if (entry.kind === 'eval') layer.eval();
  return (layer as unknown as (...inputs: Tensor[]) => Tensor | Tensor[])(...inputs);
}
