import { describe, expect, it } from 'vitest';
import { cells, type CompilerName } from '../compiler/cells';

const before = `declare const n: number; declare const any4: Tensor; declare const loose: any;
const x = zeros([8, 16, 14, 9]); const sound = zeros([8, 2, 100]);`;

/** Expressions, and the types that they must have. */
const accepted: [expression: string, type: string][] = [
  ['new nn.ConvTranspose2d(16, 8, 4, { stride: 2, padding: 1 })(x)', 'Tensor<[8, 8, 28, 18]>'],
  [
    'new nn.ConvTranspose2d(16, 6, [3, 2], { stride: [2, 3], outputPadding: [1, 0], groups: 2, dilation: 2 })(x)',
    'Tensor<[8, 6, 32, 27]>',
  ],
  ['new nn.ConvTranspose2d(16, 8, 4)(zeros([16, 5, 1]))', 'Tensor<[8, 8, 4]>'],
  ['new nn.ConvTranspose2d(16, 8, 4, { stride: n })(x)', 'Tensor<[8, 8, number, number]>'],
  ['new nn.ConvTranspose2d(16, 8, 4)(any4)', 'Tensor<[number, 8, number, number]>'],
  [
    'F.convTranspose2d(x, zeros([16, 3, 2, 2]), zeros([6]), { stride: 2, groups: 2 })',
    'Tensor<[8, 6, 28, 18]>',
  ],
  ['F.convTranspose2d(x, zeros([16, 3, 2, 2]), { padding: 1 })', 'Tensor<[8, 3, 13, 8]>'],
  ['new nn.AdaptiveAvgPool2d(1)(x)', 'Tensor<[8, 16, 1, 1]>'],
  ['new nn.AdaptiveAvgPool2d([7, null])(zeros([16, 9, 5]))', 'Tensor<[16, 7, 5]>'],
  ['F.adaptiveAvgPool2d(x, [n, 2])', 'Tensor<[8, 16, number, 2]>'],
  ['new nn.Upsample({ scaleFactor: 2 })(x)', 'Tensor<[8, 16, 28, 18]>'],
  ['new nn.Upsample({ scaleFactor: [1, 2.5] })(x)', 'Tensor<[8, 16, 14, number]>'],
  ["new nn.Upsample({ size: [28, 3], mode: 'bilinear' })(x)", 'Tensor<[8, 16, 28, 3]>'],
  ['new nn.Upsample({ size: 7 })(sound)', 'Tensor<[8, 2, 7]>'],
  ['new nn.Upsample({ size: 7 })(any4)', 'Tensor<number[]>'],
  ['F.interpolate(x, { scaleFactor: n })', 'Tensor<[8, 16, number, number]>'],
  ['new nn.Unflatten(1, [20, 16, 16])(zeros([8, 5120]))', 'Tensor<[8, 20, 16, 16]>'],
  ['x.unflatten(1, [4, -1])', 'Tensor<[8, 4, 4, 14, 9]>'],
  ['x.unflatten(-1, [3, 3])', 'Tensor<[8, 16, 14, 3, 3]>'],
  ['x.unflatten(n, [3, 3])', 'Tensor<number[]>'],
  ['new nn.Dropout2d(0.2)(x)', 'Tensor<[8, 16, 14, 9]>'],
  ['F.dropout2d(any4)', 'Tensor<Shape>'],
  ['new nn.Conv1d(2, 16, 5, { stride: 2 })(sound)', 'Tensor<[8, 16, 48]>'],
  [
    "new nn.Conv1d(2, 16, 4, { padding: 'same', dilation: 3, paddingMode: 'reflect' })(zeros([2, 50]))",
    'Tensor<[16, 50]>',
  ],
  ['new nn.Conv1d(2, 16, 5)(loose)', 'Tensor<[number, 16, number]>'],
  ['F.conv1d(sound, zeros([4, 1, 3]), { groups: 2 })', 'Tensor<[8, 4, 98]>'],
  ['new nn.MaxPool1d(2)(sound)', 'Tensor<[8, 2, 50]>'],
  ['new nn.MaxPool1d(3, { stride: 2, ceilMode: true })(zeros([2, 8]))', 'Tensor<[2, 4]>'],
  [
    'new nn.MaxPool1d(2, 2, { returnIndices: true })(sound)',
    '[Tensor<[8, 2, 50]>, Tensor<[8, 2, 50]>]',
  ],
  [
    'new nn.Sequential(new nn.Conv2d(16, 4, 3, { stride: 2 }), new nn.ConvTranspose2d(4, 1, 3, { stride: 2 }), new nn.Upsample({ scaleFactor: 2 }))(x)',
    'Tensor<[8, 1, 26, 18]>',
  ],
];

/** Statements, and a sentence that must be in the error of each. */
const refused: [statement: string, sentence: string][] = [
  [
    'new nn.ConvTranspose2d(3, 8, 4)(x)',
    'ConvTranspose2d(3, 8) takes 3 channels, but the input [8, 16, 14, 9] has 16',
  ],
  [
    'new nn.ConvTranspose2d(16, 8, 4)(zeros([16, 9]))',
    'ConvTranspose2d(16, 8) takes (N, C, H, W) or (C, H, W), but the input is [16, 9]',
  ],
  [
    'new nn.ConvTranspose2d(16, 8, 4, { stride: 2, outputPadding: 2 })',
    'the output padding of ConvTranspose2d(16, 8) must be less than its stride 2 or its dilation 1, but is 2',
  ],
  [
    'new nn.ConvTranspose2d(16, 8, 2, { padding: 1 })(zeros([16, 1, 5]))',
    'the padding 1 of ConvTranspose2d(16, 8) leaves nothing of what it makes of the input [16, 1, 5]',
  ],
  [
    'new nn.ConvTranspose2d(16, 9, 2, { groups: 2 })',
    'the groups of ConvTranspose2d(16, 9) must divide its 9 output channels evenly, which 2 does not',
  ],
  [
    'F.convTranspose2d(x, zeros([8, 3, 2, 2]))',
    'F.convTranspose2d takes 8 channels, but the input [8, 16, 14, 9] has 16',
  ],
  [
    'F.convTranspose2d(x, zeros([16, 3, 2, 2]), { stride: 2, pading: 1 })',
    'F.convTranspose2d has no option pading',
  ],
  [
    'new nn.AdaptiveAvgPool2d(2)(zeros([16, 9]))',
    'AdaptiveAvgPool2d(2) takes (N, C, H, W) or (C, H, W), but the input is [16, 9]',
  ],
  [
    'F.adaptiveAvgPool2d(x, -1)',
    'the output size of F.adaptiveAvgPool2d must be a whole number from 0 up, but is -1',
  ],
  ['new nn.Upsample({})(x)', 'Upsample needs a size or a scaleFactor'],
  [
    'F.interpolate(x, { size: 3, scaleFactor: 2 })',
    'F.interpolate takes a size or a scaleFactor, not both',
  ],
  [
    'F.interpolate(x, { size: 3, alignCorners: true })',
    "F.interpolate takes alignCorners in the modes 'linear' and 'bilinear' alone",
  ],
  [
    "F.interpolate(sound, { size: 3, mode: 'bilinear' })",
    "F.interpolate takes images (N, C, H, W) in the mode 'bilinear', but the input is [8, 2, 100]",
  ],
  [
    'new nn.Upsample({ size: 3 })(zeros([3, 3]))',
    'takes (N, C, H, W) or (N, C, L), but the input is [3, 3]',
  ],
  ['F.interpolate(x, { scale_factor: 2 })', "Did you mean to write 'scaleFactor'?"],
  [
    'new nn.Unflatten(1, [3, 3])(zeros([8, 10]))',
    'unflatten divides dimension 1 of the input [8, 10] into sizes whose product is its size, which [3, 3] are not',
  ],
  ['x.unflatten(4, [2, 2])', 'the input [8, 16, 14, 9] has no dimension 4'],
  ['x.unflatten(1, [])', 'unflatten takes the new sizes of a dimension, but got none'],
  ['F.dropout2d(zeros([3]))', 'F.dropout2d takes (N, C, H, W), but the input is [3]'],
  [
    'new nn.Conv1d(3, 8, 5)(sound)',
    'Conv1d(3, 8) takes 3 channels, but the input [8, 2, 100] has 2',
  ],
  [
    'new nn.Conv1d(2, 8, 5)(x)',
    'Conv1d(2, 8) takes (N, C, L) or (C, L), but the input is [8, 16, 14, 9]',
  ],
  [
    'new nn.Conv1d(2, 8, 5)(zeros([2, 4]))',
    'Conv1d(2, 8) does not fit into the input [2, 4]: in length, its window of 5 is larger than the sequence of 4',
  ],
  [
    "new nn.Conv1d(2, 8, 5, { padding: 'same', stride: 2 })",
    "Conv1d(2, 8) has padding 'same', which goes with a stride of 1 alone, but its stride is 2",
  ],
  [
    'F.maxPool1d(sound, 2, { padding: 2 })',
    'the padding of F.maxPool1d must be at most half of its kernel size 2, but is 2',
  ],
];

describe.each<CompilerName>(['tslab', 'strict'])(
  'The types of layers that enlarge, shrink and arrange (%s)',
  (compiler) => {
    const { snippet } = cells(compiler);

    const good = accepted.map(([code, type]) => ({
      code,
      type,
      found: snippet(`${before}\nconst it = ${code};`),
    }));
    it.each(good)('$code is a $type', ({ type, found }) => {
      expect(found.type).toBe(type);
    });

    const bad = refused.map(([code, sentence]) => ({
      code,
      sentence,
      found: snippet(`${before}\n${code};`),
    }));
    it.each(bad)('$code is refused: $sentence', ({ sentence, found }) => {
      expect(found.error).toContain(sentence);
    });
  },
);
