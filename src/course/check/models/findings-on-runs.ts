/** Findings on models that do not finish, or that are unfit for learning. */
import type { Stopped } from '../../answer/answer';
import type { Finding } from '../finding';
import { firstLine, type Described, type Ran, type Refused } from './explain';

export function stopped(part: string, outcome: Stopped): Finding {
  if (outcome.kind === 'timed-out') {
    return {
      rule: 'never-ends',
      part,
      severity: 'error',
      message: `\`${part}\` was stopped after ${outcome.seconds} seconds: its \`forward\` does not seem to end.`,
      hint: 'Does `forward` call the model itself, or is there a loop in it?',
    };
  }
  return {
    rule: 'throws',
    part,
    severity: 'error',
    message: `\`${part}\` stops with an error: ${outcome.name}: ${firstLine(outcome.message)}`,
  };
}

/** A refusal for which no mistake was found. */
export function refused(part: string, { message, at }: Refused, input: readonly number[]): Finding {
  const [torch, ...plain] = message.split('\n');
  return {
    rule: 'refuses-input',
    part,
    severity: 'error',
    message: `\`${part}\` does not take an input of [${input.join(', ')}]: it stops at \`${at}\` with “${torch}”.${plain[0] ? ` ${plain[0]}` : ''}`,
  };
}

/** A `forward` that does not return a tensor; nothing if that is not the problem. */
export function returnsNoTensor(part: string, { message, reason }: Refused): Finding | undefined {
  if (reason !== 'no-tensor') return undefined;
  const named = message.replace(/^The model/, `\`${part}\``);
  return { rule: 'returns-no-tensor', part, severity: 'error', message: named };
}

/** What is wrong with a model regardless of what it computes, or nothing. */
export function unfitToLearn(
  part: string,
  described: Described,
  isRandom: boolean,
): Finding | undefined {
  const inCalls = described.calls.reduce((sum, { parameters }) => sum + parameters, 0);
  const [culprit] = described.calls.filter(({ parameters }) => parameters > 0);
  if (inCalls === 0 || described.parameters > 0 || !culprit) {
    return isRandom ? random(part) : undefined;
  }
  if (isRandom) {
    return {
      rule: 'layers-made-in-forward',
      part,
      severity: 'error',
      message: `\`${part}\` has no parameters, although \`${culprit.name}\` has weights: it seems to be made inside \`forward\`, with new random weights in each call. Whatever it learned would be lost.`,
      hint: 'Where do you create layers that last as long as the model?',
    };
  }
  return {
    rule: 'layers-not-found',
    part,
    severity: 'error',
    message: `\`${part}\` has no parameters, although \`${culprit.name}\` has weights. A model finds only the layers that are its own fields. Layers in an array or outside the model would never be trained.`,
    hint: 'What turns several layers into one field?',
  };
}

function random(part: string): Finding {
  return {
    rule: 'not-deterministic',
    part,
    severity: 'error',
    message: `\`${part}\` gives a different result each time for the same input and the same weights.`,
    hint: 'Is there a dropout or anything random in `forward` that `eval()` does not reach?',
  };
}

/** Whether every number of the output is finite. */
export function isFinite({ output }: Ran): boolean {
  return output.data.every(Number.isFinite);
}

export function notFinite(part: string): Finding {
  return {
    rule: 'not-finite',
    part,
    severity: 'error',
    message: `Some numbers in the output of \`${part}\` are NaN or infinite.`,
    hint: 'Where do you divide something, or set weights by hand?',
  };
}
