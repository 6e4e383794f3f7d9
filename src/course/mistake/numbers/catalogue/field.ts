/** Mistakes about receptive fields. */
import { ownField, toPair } from '../../../../shape';
import { rightRules, type NumberMistake } from '../rules';

export const fieldMistakes: readonly NumberMistake[] = [
  {
    rule: 'jump-ignored',
    message:
      'The strides of earlier layers seem to be missing. After a stride, neighbouring numbers are further apart in the image.',
    hint: 'How far apart in the image are two neighbouring numbers after the pooling?',
    likelihood: 3,
    change: (rules) => ({
      field: (field, layer) => rules.field({ ...field, jump: [1, 1] }, layer),
    }),
  },
  {
    rule: 'kernels-added',
    message:
      'The kernel sizes seem to be added as they are. A kernel of 3 adds two steps to the receptive field, not three.',
    hint: 'How many pixels along a row does a number see after two convolutions of 3 x 3?',
    likelihood: 2,
    change: () => ({
      field: ({ size, jump }, { kernel }) => {
        const [height, width] = toPair(kernel);
        const isFirst = size[0] === 1 && size[1] === 1;
        return { size: isFirst ? [height, width] : [size[0] + height, size[1] + width], jump };
      },
    }),
  },
  {
    rule: 'kernels-multiplied',
    message:
      'The kernel sizes seem to be multiplied. Neighbouring windows overlap unless they lie side by side.',
    hint: 'By how many pixels do two neighbouring windows overlap?',
    likelihood: 2,
    change: () => ({
      field: ({ size, jump }, { kernel }) => {
        const [height, width] = toPair(kernel);
        return { size: [size[0] * height, size[1] * width], jump };
      },
    }),
  },
  {
    rule: 'poolings-see-one-pixel',
    message: 'The poolings seem to be left out. Their windows enlarge the receptive field, too.',
    hint: 'How many numbers of the layer before does one number after the pooling depend on?',
    likelihood: 2,
    change: (rules) => ({
      field: (field, layer) =>
        layer.kind === 'pool'
          ? { ...rules.field(field, layer), size: field.size }
          : rules.field(field, layer),
    }),
  },
  {
    rule: 'own-stride-counted',
    message:
      'The stride of a layer seems to spread its own kernel. It spreads only what comes after it.',
    hint: 'How far apart are two numbers in the input of this layer, before its window moves?',
    likelihood: 2,
    change: (rules) => ({
      field: (field, layer) => {
        const { jump } = rules.field(field, layer);
        return rules.field({ ...field, jump }, { ...layer, stride: 1 });
      },
    }),
  },
  {
    rule: 'last-kernel-only',
    message:
      'That seems to be only the window of the last layer. What it sees depends on the layers before it.',
    hint: 'How large a patch of the image does each number in this window see?',
    likelihood: 2,
    change: () => ({ field: (_field, layer) => rightRules.field(ownField, layer) }),
  },
  {
    rule: 'fields-from-the-last',
    message:
      'The layers seem to be followed from the last to the first. A stride spreads only what comes after it, so start at the image.',
    hint: 'Which layer does the image go through first?',
    likelihood: 2,
    change: () => ({ fieldLayer: (layers, index) => layers[layers.length - 1 - index]! }),
  },
];
