import { describe, expect, it } from 'vitest';
import { cells, type CompilerName } from '../compiler/cells';
import { quiz, vgg16 } from '../compiler/models';
import { flat, refused } from './refused-by-types';

const unknowns = `declare const n: number; declare const either: 3 | 5; declare const loose: any;
declare const options: nn.Conv2dOptions; declare const list: nn.Module[]; declare const any4: Tensor;
declare const wide: Tensor<[number, 3, number, 9]>; declare const deep: Tensor<[1, number, 9, 9]>;
const x = zeros([8, 3, 9, 9]);`;

/** Expressions, and the types that they must have. */
const accepted: [expression: string, type: string][] = [
  // One layer.
  ['new nn.Conv2d(3, 10, 3)(zeros([8, 3, 130, 130]))', 'Tensor<[8, 10, 128, 128]>'],
  ['new nn.Conv2d(3, 10, 3).forward(zeros([8, 3, 130, 130]))', 'Tensor<[8, 10, 128, 128]>'],
  ['new nn.Conv2d(3, 10, 3)(zeros([3, 130, 130]))', 'Tensor<[10, 128, 128]>'],
  ['new nn.Conv2d(1, 16, 2, { stride: 2 })(zeros([1, 1, 200, 200]))', 'Tensor<[1, 16, 100, 100]>'],
  [
    'new nn.Conv2d(3, 64, 11, { stride: 4, padding: 2 })(zeros([3, 227, 227]))',
    'Tensor<[64, 56, 56]>',
  ],
  [
    'new nn.Conv2d(3, 4, [3, 5], { stride: [2, 1], padding: [1, 2], dilation: 2 })(zeros([8, 3, 130, 130]))',
    'Tensor<[8, 4, 64, 126]>',
  ],
  [
    "new nn.Conv2d(3, 4, [2, 5], { padding: 'same', dilation: [3, 1] })(zeros([8, 3, 9, 8]))",
    'Tensor<[8, 4, 9, 8]>',
  ],
  [
    "new nn.Conv2d(3, 4, 3, { padding: 'valid', bias: false, paddingMode: 'reflect' })(x)",
    'Tensor<[8, 4, 7, 7]>',
  ],
  ['new nn.Conv2d(4, 8, 3, { groups: 4 })(zeros([1, 4, 5, 5]))', 'Tensor<[1, 8, 3, 3]>'],
  ['new nn.MaxPool2d(4, 4)(zeros([1, 10, 128, 128]))', 'Tensor<[1, 10, 32, 32]>'],
  ['new nn.MaxPool2d(2)(zeros([1, 10, 7, 6]))', 'Tensor<[1, 10, 3, 3]>'],
  ['new nn.MaxPool2d(2, { ceilMode: true })(zeros([1, 10, 7, 6]))', 'Tensor<[1, 10, 4, 3]>'],
  ['new nn.MaxPool2d([3, 2], 1, { padding: 1, dilation: [1, 2] })(x)', 'Tensor<[8, 3, 9, 9]>'],
  [
    'new nn.MaxPool2d(2, 2, { returnIndices: true })(x)',
    '[Tensor<[8, 3, 4, 4]>, Tensor<[8, 3, 4, 4]>]',
  ],
  [
    'new nn.Sequential(new nn.ReLU(), new nn.MaxPool2d(2, { returnIndices: true }))(x)',
    '[Tensor<[8, 3, 4, 4]>, Tensor<[8, 3, 4, 4]>]',
  ],
  ['new nn.AvgPool2d(3, { stride: 2, padding: 1 })(zeros([1, 2, 9, 8]))', 'Tensor<[1, 2, 5, 4]>'],
  ['new nn.ReLU(true)(x)', 'Tensor<[8, 3, 9, 9]>'],
  ['new nn.Dropout(0.5)(zeros([4, 2]))', 'Tensor<[4, 2]>'],
  ['new nn.BatchNorm2d(3)(x)', 'Tensor<[8, 3, 9, 9]>'],
  ['new nn.InstanceNorm2d(3)(x)', 'Tensor<[8, 3, 9, 9]>'],
  ['new nn.InstanceNorm2d(3)(zeros([3, 4, 5]))', 'Tensor<[3, 4, 5]>'],
  ['new nn.InstanceNorm2d(3)(any4)', 'Tensor<[number, 3, number, number]>'],
  ['new nn.InstanceNorm2d(6)(deep)', 'Tensor<[1, 6, 9, 9]>'],
  ['new nn.GroupNorm(3, 3)(x)', 'Tensor<[8, 3, 9, 9]>'],
  ['new nn.GroupNorm(2, 6)(zeros([8, 6]))', 'Tensor<[8, 6]>'],
  ['new nn.GroupNorm(2, 6)(deep)', 'Tensor<[1, 6, 9, 9]>'],
  ['new nn.GroupNorm(n, 6)(zeros([8, 6, 5]))', 'Tensor<[8, 6, 5]>'],
  ['new nn.GroupNorm(2, n)(zeros([8, 6, 5]))', 'Tensor<[8, 6, 5]>'],
  ['new nn.GroupNorm(2, 6)(any4)', 'Tensor<number[]>'],
  ['new nn.LayerNorm(9)(x)', 'Tensor<[8, 3, 9, 9]>'],
  ['new nn.LayerNorm([3, 9, 9])(x)', 'Tensor<[8, 3, 9, 9]>'],
  ['new nn.LayerNorm([9, n])(x)', 'Tensor<[8, 3, 9, 9]>'],
  ['new nn.LayerNorm(n)(x)', 'Tensor<[8, 3, 9, 9]>'],
  ['new nn.LayerNorm(any4.shape)(x)', 'Tensor<[8, 3, 9, 9]>'],
  ['new nn.LayerNorm(9)(any4)', 'Tensor<Shape>'],
  ['new nn.LayerNorm([3, 9]).weight!', 'Parameter<[3, 9]>'],
  [
    'new nn.Sequential(new nn.Conv2d(3, 6, 3), new nn.GroupNorm(2, 6), new nn.InstanceNorm2d(6), new nn.LayerNorm(7))(x)',
    'Tensor<[8, 6, 7, 7]>',
  ],
  ['F.groupNorm(x, 3)', 'Tensor<[8, 3, 9, 9]>'],
  ['F.groupNorm(deep, 2, null, zeros([6]), { eps: 0.1 })', 'Tensor<[1, number, 9, 9]>'],
  ['F.layerNorm(x, [9, 9], zeros([9, 9]), null)', 'Tensor<[8, 3, 9, 9]>'],
  ['F.layerNorm(x, any4.shape, zeros([9]))', 'Tensor<[8, 3, 9, 9]>'],
  ['new nn.Softmax(1)(zeros([4, 2]))', 'Tensor<[4, 2]>'],
  ['new nn.Flatten()(zeros([8, 20, 16, 16]))', 'Tensor<[8, 5120]>'],
  ['new nn.Flatten()(zeros([20, 16, 16]))', 'Tensor<[20, 256]>'],
  ['new nn.Flatten(0, 2)(zeros([2, 3, 4, 5]))', 'Tensor<[24, 5]>'],
  ['new nn.Flatten(-3, -2)(zeros([2, 3, 4, 5]))', 'Tensor<[2, 12, 5]>'],
  ['new nn.Linear(5120, 10)(zeros([8, 5120]))', 'Tensor<[8, 10]>'],
  ['new nn.Linear(4, 2)(zeros([4]))', 'Tensor<[2]>'],
  ['new nn.Linear(4, 2)(zeros([5, 6, 4]))', 'Tensor<[5, 6, 2]>'],
  // What is unknown stays a number.
  ['new nn.Conv2d(3, 10, 3)(wide)', 'Tensor<[number, 10, number, 7]>'],
  ['new nn.Conv2d(3, 10, 3)(deep)', 'Tensor<[1, 10, 7, 7]>'],
  ['new nn.Conv2d(3, 10, 3)(any4)', 'Tensor<[number, 10, number, number]>'],
  ['new nn.Conv2d(3, 10, 3)(loose)', 'Tensor<[number, 10, number, number]>'],
  ['new nn.Flatten()(new nn.MaxPool2d(2)(loose))', 'Tensor<[number, number]>'],
  ['new nn.Conv2d(n, 10, 3)(x)', 'Tensor<[8, 10, 7, 7]>'],
  ['new nn.Conv2d(3, n, 3)(x)', 'Tensor<[8, number, 7, 7]>'],
  ['new nn.Conv2d(3, 10, n)(x)', 'Tensor<[8, 10, number, number]>'],
  ['new nn.Conv2d(3, 10, [3, n])(x)', 'Tensor<[8, 10, 7, number]>'],
  ['new nn.Conv2d(3, 10, 3, { stride: n })(x)', 'Tensor<[8, 10, number, number]>'],
  ['new nn.Conv2d(3, 10, 3, options)(x)', 'Tensor<[8, 10, number, number]>'],
  ['new nn.Conv2d(3, 10, either)(x)', 'Tensor<[8, 10, number, number]>'],
  ['new nn.Sequential(...list)(x)', 'Tensor<number[]>'],
  // What is not known refuses nothing, and claims nothing.
  ['x.permute([n, 0, 1, 2])', 'Tensor<[number, 8, 3, 9]>'],
  ['x.sum([n, 0])', 'Tensor<number[]>'],
  ['x.sum(any4 as any)', 'Tensor<number[]>'],
  ['x.max(any4 as any)', 'Tensor<number[]>'],
  ['x.squeeze(any4 as any)', 'Tensor<number[]>'],
  ['x.narrow(1, 0, any4 as any)', 'Tensor<[8, number, 9, 9]>'],
  ['new nn.Conv2d(3, 10, 3)(zeros([1, n > 1 ? 3 : 5, 9, 9]))', 'Tensor<[1, 10, 7, 7]>'],
  // Functions.
  ['F.relu(x)', 'Tensor<[8, 3, 9, 9]>'],
  ['F.leakyRelu(x, 0.2)', 'Tensor<[8, 3, 9, 9]>'],
  ["F.gelu(wide, { approximate: 'tanh' })", 'Tensor<[number, 3, number, 9]>'],
  ['new nn.Sequential(new nn.ELU(), new nn.Tanh(), new nn.GELU())(x)', 'Tensor<[8, 3, 9, 9]>'],
  // Losses.
  ['F.mseLoss(x, x)', 'Tensor<[]>'],
  ["F.mseLoss(x, zeros([9]), { reduction: 'none' })", 'Tensor<[8, 3, 9, 9]>'],
  ["new nn.MSELoss({ reduction: 'sum' })(x, x)", 'Tensor<[]>'],
  ["new nn.MSELoss({ reduction: 'none' })(x, x)", 'Tensor<[8, 3, 9, 9]>'],
  ["F.crossEntropy(zeros([8, 10]), zeros([8]), { reduction: 'none' })", 'Tensor<[8]>'],
  ["F.crossEntropy(zeros([8, 10]), zeros([8, 10]), { reduction: 'none' })", 'Tensor<[8]>'],
  ["new nn.CrossEntropyLoss({ reduction: 'none' })(x, zeros([8, 9, 9]))", 'Tensor<[8, 9, 9]>'],
  ["F.nllLoss(zeros([10]), zeros([1]), { reduction: 'none' })", 'Tensor<[]>'],
  ["F.nllLoss(any4, any4, { reduction: loose as 'mean' | 'none' })", 'Tensor<number[]>'],
  ['F.binaryCrossEntropyWithLogits(wide, x, { posWeight: zeros([9]) })', 'Tensor<[]>'],
  ["new nn.BCEWithLogitsLoss({ reduction: 'none' })(x, x)", 'Tensor<[8, 3, 9, 9]>'],
  ['F.conv2d(x, zeros([10, 3, 2, 3]))', 'Tensor<[8, 10, 8, 7]>'],
  [
    'F.conv2d(x, zeros([5, 3, 3, 3]), zeros([5]), { stride: 2, padding: 1 })',
    'Tensor<[8, 5, 5, 5]>',
  ],
  ['F.conv2d(x, zeros([9, 1, 3, 3]), { groups: 3 })', 'Tensor<[8, 9, 7, 7]>'],
  ['F.conv2d(x, new nn.Conv2d(3, 10, 3).weight)', 'Tensor<[8, 10, 7, 7]>'],
  ['F.maxPool2d(x, 2)', 'Tensor<[8, 3, 4, 4]>'],
  ['F.maxPool2d(x, 2, { ceilMode: true })', 'Tensor<[8, 3, 5, 5]>'],
  ['F.maxPool2d(x, 2, any4 as any)', 'Tensor<[8, 3, number, number]>'],
  ['F.maxPool2d(x, 2, n > 1 ? 2 : { padding: 1 })', 'Tensor<[8, 3, number, number]>'],
  ['F.conv2d(x, zeros([5, 3, 3, 3]), null, { stride: 2 })', 'Tensor<[8, 5, 4, 4]>'],
  ['[zeros([1]), zeros([2])].map((one) => one.sum())', 'Tensor<[]>[]'],
  ['F.avgPool2d(x, 3, 3, { padding: 1 })', 'Tensor<[8, 3, 3, 3]>'],
  ['F.flatten(x, 1)', 'Tensor<[8, 243]>'],
  ['F.linear(F.flatten(x, 1), zeros([2, 243]))', 'Tensor<[8, 2]>'],
  ['F.pad(x, [1, 1, 1, 1])', 'Tensor<[8, 3, 11, 11]>'],
  // The quiz, and what may follow it.
  ['features(zeros([1, 3, 130, 130]))', 'Tensor<[1, 20, 16, 16]>'],
  [`new nn.Linear(5120, 10)(${flat})`, 'Tensor<[1, 10]>'],
  [
    'new nn.Sequential(features, new nn.Flatten(), new nn.Linear(5120, 10))(zeros([4, 3, 130, 130]))',
    'Tensor<[4, 10]>',
  ],
];

describe.each<CompilerName>(['tslab', 'strict'])('The types of layers (%s)', (compiler) => {
  const { snippet, instantiations } = cells(compiler);
  const before = `${quiz}\n${unknowns}`;

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

  const late = snippet(
    `${quiz}\nnew nn.Sequential(features, new nn.Flatten(), new nn.Linear(4500, 10));`,
  );
  it('let a Sequential be made that only some sizes do not fit', () => {
    expect(late.errors).toEqual([]);
  });

  const hovers = snippet(
    `${quiz}\nconst y = features(zeros([1, 3, 130, 130]));\nconst conv = new nn.Conv2d(3, 10, 3);\nconst fc = new nn.Linear(5120, 10);`,
  );
  it('are short when the pointer hovers over a name', () => {
    expect(hovers.hover('y =')).toBe('const y: Tensor<[1, 20, 16, 16]>');
    expect(hovers.hover('conv =')).toBe('const conv: nn.Conv2d<3, 10, 3, 1, 0, 1, 1>');
    expect(hovers.hover('fc =')).toBe('const fc: nn.Linear<5120, 10>');
  });

  const deep = `${vgg16}\nconst it = vgg16(zeros([1, 3, 224, 224]));`;
  const vgg = snippet(deep);
  it('go through the 31 layers of VGG-16', () => {
    expect(vgg.type).toBe('Tensor<[1, 512, 7, 7]>');
  });
  it('are little work for the compiler, even for 31 layers', () => {
    expect(instantiations(deep)).toBeLessThan(33_000);
  });
});
