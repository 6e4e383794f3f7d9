/** Makes an exercise that asks why a stack of layers does not compile. */
import type { Mistake } from '../../mistake';
import { shapeAfter, type ModelLayer } from '../../mistake/models';
import type { Answer } from '../../answer/answer';
import type { Exercise, ExerciseText } from '../exercise';
import type { Finding, Outcome } from '../finding';
import { readNumber } from '../values/read-number';

export interface RefusalQuestion extends Omit<ExerciseText, 'starter'> {
  /** The shape of the input, with its batch. */
  readonly input: readonly number[];
  /** The layers, one of which refuses its input. */
  readonly layers: readonly ModelLayer[];
}

export interface RefusalExercise extends Exercise {
  mistaken(): { rules: string[]; parts: Record<string, unknown> }[];
}

/** Where a stack stops: the layer, counted from 1, and the two numbers that do not match. */
interface Refusal {
  readonly layer: number;
  readonly takes: number;
  readonly got: number;
}

/** A mistake, and the wrong number that it leads to. */
interface MistakenNumber extends Pick<Mistake, 'rule' | 'message'>, Partial<Pick<Mistake, 'hint'>> {
  readonly value: number;
}

const parts = [
  { name: 'layer', label: 'which layer refuses its input, counted from 1', points: 1 },
  { name: 'takes', label: 'how many channels or features it takes', points: 1 },
  { name: 'got', label: 'how many it gets', points: 1 },
] as const;

type Part = (typeof parts)[number]['name'];

/** An exercise whose answer is three numbers, all computed from the layers. */
export function refusalExercise({ input, layers, ...text }: RefusalQuestion): RefusalExercise {
  const refusal = refusalIn(layers, input);
  const mistakes = mistakesFor(refusal, layers, input);

  async function check(answer: Answer): Promise<Outcome> {
    const points: Record<string, number> = {};
    const findings: Finding[] = [];
    for (const { name, points: worth } of parts) {
      const reading = readNumber(await answer.value(name));
      if ('problem' in reading) {
        findings.push({ part: name, severity: 'error', ...reading.problem });
        continue;
      }
      if (reading.remark) findings.push({ part: name, severity: 'note', ...reading.remark });
      if (reading.value === refusal[name]) points[name] = worth;
      else findings.push(wrongNumber(name, reading.value, mistakes[name]));
    }
    return { points, findings };
  }

  return {
    ...text,
    kind: 'types',
    starter: parts
      .map(({ name, label }) => `export const ${name} = undefined; // ${label}\n`)
      .join(''),
    parts,
    check,
    mistaken: () =>
      parts.flatMap(({ name }) =>
        mistakes[name].map(({ rule, value }) => ({
          rules: [rule],
          parts: { ...refusal, [name]: value },
        })),
      ),
  };
}

/**
 * Where the layers stop.
 *
 * @throws if they do not, or if the reason is not a number of channels or features
 */
function refusalIn(layers: readonly ModelLayer[], input: readonly number[]): Refusal {
  let shape = input;
  for (const [i, layer] of layers.entries()) {
    const next = shapeAfter(layer, shape);
    if (next) {
      shape = next;
      continue;
    }
    if (layer.kind === 'conv') {
      return { layer: i + 1, takes: layer.inChannels, got: shape.at(-3)! };
    }
    if (layer.kind === 'linear') {
      return { layer: i + 1, takes: layer.inFeatures, got: shape.at(-1)! };
    }
    break;
  }
  throw new Error('refusalExercise: no layer refuses its input for its channels or features');
}

function mistakesFor(
  { layer, takes, got }: Refusal,
  layers: readonly ModelLayer[],
  input: readonly number[],
): Record<Part, readonly MistakenNumber[]> {
  const refusing = layers[layer - 1]!;
  const gives = refusing.kind === 'conv' ? [refusing.outChannels] : [];
  const swapped = {
    rule: 'numbers-swapped',
    hint: 'Which of the two numbers is written in the layer, and which comes from the layer before?',
  };
  return {
    layer: [
      {
        rule: 'counted-from-zero',
        value: layer - 1,
        message: 'The layers seem to be counted from 0, as the compiler does. Here the first is 1.',
      },
      {
        rule: 'layer-after',
        value: layer + 1,
        message:
          'That is the layer after the one that refuses its input. The network never gets that far.',
        hint: 'Which layer does the sentence in the message start with?',
      },
    ],
    takes: [
      {
        ...swapped,
        value: got,
        message: 'That is what the layer gets, not what it takes.',
      },
      ...gives.map((value) => ({
        rule: 'filters-for-channels',
        value,
        message:
          'That is the number of filters: how many channels come out. The question is how many the layer takes.',
        hint: 'Which comes first in `Conv2d`, `inChannels` or `outChannels`?',
      })),
    ],
    got: [
      {
        ...swapped,
        value: takes,
        message: 'That is what the layer takes, not what it gets.',
      },
      {
        rule: 'depth-of-the-picture',
        value: input.at(-3)!,
        message: 'That is the number of channels of the image at the very beginning.',
        hint: 'Which layer has changed the number of channels since then?',
      },
    ],
  };
}

function wrongNumber(part: Part, value: number, mistakes: readonly MistakenNumber[]): Finding {
  const made = mistakes.find((known) => known.value === value);
  const { rule, message, hint } = made ?? {
    rule: 'wrong-number',
    message: `It is not ${value}. The last sentence of the compiler's message names the layer and both numbers.`,
    hint: 'What does the layer in that sentence take, and what does its input have?',
  };
  return { rule, part, severity: 'error', message, actual: value, ...(hint && { hint }) };
}
