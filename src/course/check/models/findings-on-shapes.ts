/** Findings about the batch, the layout, and what was not asked for. */
import type { Finding } from '../finding';

export function channelsLast(part: string): Finding {
  return {
    rule: 'channels-last',
    part,
    severity: 'error',
    message: `\`${part}\` takes pictures whose channels stand last, (N, H, W, C). Here, as in PyTorch, they stand behind the batch: (N, C, H, W).`,
    hint: 'Which side of the shape is the depth, and is there a `permute` too many?',
  };
}

export function notForBatches(part: string, size: number): Finding {
  const works = size === 1 ? 'one picture' : `a batch of ${size}`;
  return {
    rule: 'batch-size-fixed',
    part,
    severity: 'error',
    message: `\`${part}\` works for ${works}, but not for a batch of another size: each picture has to come out as it does alone.`,
    hint: 'Which number in `forward` is the size of the batch?',
  };
}

export function extraLayer(part: string, name: string): Finding {
  return {
    rule: 'extra-layer',
    part,
    severity: 'error',
    message: `\`${part}\` has one layer more than is asked for: \`${name}\`, which changes nothing yet but will when it learns.`,
    hint: 'Which layers does the task name?',
  };
}

export function unusedWeights(part: string): Finding {
  return {
    rule: 'unused-weights',
    part,
    severity: 'note',
    message: `\`${part}\` holds weights that \`forward\` does not use. They change nothing, but are counted among its parameters.`,
  };
}

export function batchLost(part: string, shape: readonly number[]): Finding {
  return {
    rule: 'batch-lost',
    part,
    severity: 'error',
    message: `\`${part}\` gives [${shape.join(', ')}] for a batch of one: the side of the batch is lost.`,
    hint: 'Where are the sides of the picture joined or taken apart, and does the batch go with them?',
    actual: shape,
  };
}
