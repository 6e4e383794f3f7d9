/** Findings about the batch, the layout, and what was not asked for. */
import type { Finding } from '../finding';

export function channelsLast(part: string): Finding {
  return {
    rule: 'channels-last',
    part,
    severity: 'error',
    message: `\`${part}\` takes images whose channels come last, (N, H, W, C). Here, as in PyTorch, they come right after the batch: (N, C, H, W).`,
    hint: 'Which dimension holds the channels, and is there a `permute` too many?',
  };
}

export function notForBatches(part: string, size: number): Finding {
  const works = size === 1 ? 'one image' : `a batch of ${size}`;
  return {
    rule: 'batch-size-fixed',
    part,
    severity: 'error',
    message: `\`${part}\` works for ${works}, but not for a batch of another size: each image must give the same result as it does alone.`,
    hint: 'Which number in `forward` is the size of the batch?',
  };
}

export function extraLayer(part: string, name: string): Finding {
  return {
    rule: 'extra-layer',
    part,
    severity: 'error',
    message: `\`${part}\` has one layer more than the task asks for: \`${name}\`. It changes nothing yet, but it will once it learns.`,
    hint: 'Which layers does the task name?',
  };
}

export function unusedWeights(part: string): Finding {
  return {
    rule: 'unused-weights',
    part,
    severity: 'note',
    message: `\`${part}\` has weights that \`forward\` does not use. They change nothing, but they count as parameters.`,
  };
}

export function batchLost(part: string, shape: readonly number[]): Finding {
  return {
    rule: 'batch-lost',
    part,
    severity: 'error',
    message: `\`${part}\` gives [${shape.join(', ')}] for a batch of one: the batch dimension is lost.`,
    hint: 'Where do you join or split the dimensions of the image, and is the batch dimension affected?',
    actual: shape,
  };
}
