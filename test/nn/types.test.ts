import { describe, expect, it } from 'vitest';
import { cells, type CompilerName } from '../compiler/cells';
import { quiz, vgg16 } from '../compiler/models';

const flat = 'new nn.Flatten()(features(zeros([1, 3, 130, 130])))';
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
  // Functions.
  ['F.relu(x)', 'Tensor<[8, 3, 9, 9]>'],
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

/** Statements, and a sentence that must be in the error of each. */
const refused: [statement: string, sentence: string][] = [
  [
    'new nn.Conv2d(3, 10, 3)(zeros([8, 7, 130, 130]))',
    'Conv2d(3, 10) takes 3 channels, but the input [8, 7, 130, 130] has 7',
  ],
  [
    'new nn.Conv2d(3, 10, 3)(zeros([8, 3]))',
    'Conv2d(3, 10) takes (N, C, H, W) or (C, H, W), but the input is [8, 3]',
  ],
  [
    'new nn.Conv2d(3, 10, 5)(zeros([1, 3, 4, 9]))',
    'Conv2d(3, 10) does not fit into the input [1, 3, 4, 9]: in height, its window of 5 is larger than the image of 4',
  ],
  [
    'new nn.MaxPool2d(4)(zeros([1, 3, 9, 3]))',
    'MaxPool2d(4) does not fit into the input [1, 3, 9, 3]: in width, its window of 4 is larger than the image of 3',
  ],
  [
    'new nn.AvgPool2d(4)(zeros([3, 9]))',
    'AvgPool2d(4) takes (N, C, H, W) or (C, H, W), but the input is [3, 9]',
  ],
  [
    'new nn.BatchNorm2d(3)(deep.add(zeros([1, 4, 9, 9])))',
    'BatchNorm2d(3) takes 3 channels, but the input [1, 4, 9, 9] has 4',
  ],
  [
    'new nn.BatchNorm2d(3)(zeros([3, 9, 9]))',
    'BatchNorm2d(3) takes (N, C, H, W), but the input is [3, 9, 9]',
  ],
  [
    `new nn.Linear(4500, 10)(${flat})`,
    'Linear(4500, 10) takes 4500 features, but the input [1, 5120] has 5120',
  ],
  [
    'F.conv2d(x, zeros([10, 4, 3, 3]), null, {})',
    'takes 4 channels, but the input [8, 3, 9, 9] has 3',
  ],
  ['new nn.Conv2d(3, 10, 3, { strides: 2 })', "Did you mean to write 'stride'?"],
  ['new nn.Conv2d(1, 4, 3)(x)', 'Conv2d(1, 4) takes 1 channel, but the input [8, 3, 9, 9] has 3'],
  [
    'new nn.Conv2d(3, 4, [3, 2], { dilation: [1, 9], padding: [0, 2] })(zeros([3, 4, 5]))',
    'does not fit into the input [3, 4, 5]: in width, its window of 10 (2 with dilation 9) is larger than the image of 9 (5 with padding 2 at each end)',
  ],
  // What is wrong with a layer itself.
  [
    'new nn.Conv2d(3, 10, 3, { groups: 2 })',
    'the groups of Conv2d(3, 10) must divide its 3 input channels evenly, which 2 does not',
  ],
  [
    'new nn.Conv2d(4, 10, 3, { groups: 4 })',
    'the groups of Conv2d(4, 10) must divide its 10 output channels evenly, which 4 does not',
  ],
  [
    'F.conv2d(x, zeros([10, 1, 3, 3]), { groups: 3 })',
    'the groups of F.conv2d must divide its 10 output channels evenly, which 3 does not',
  ],
  [
    "new nn.Conv2d(3, 4, 3, { padding: 'same', stride: [1, 2] })",
    "Conv2d(3, 4) has padding 'same', which goes with a stride of 1 alone, but its stride is [1, 2]",
  ],
  [
    'new nn.Conv2d(3, 4, [3, 0])',
    'the kernel size of Conv2d(3, 4) must be a whole number from 1 up, but is [3, 0]',
  ],
  [
    'F.unfold(x, 3, { stride: 0.5 })',
    'the stride of F.unfold must be a whole number from 1 up, but is 0.5',
  ],
  [
    'new nn.Linear(-4, 2)',
    'the number of input features of Linear must be a whole number from 0 up, but is -4',
  ],
  [
    'new nn.MaxPool2d(2, { padding: [1, 2] })(x)',
    'the padding of MaxPool2d(2) must be at most half of its kernel size 2, but is [1, 2]',
  ],
  [
    'new nn.AvgPool2d([3, 2], { divisorOverride: 0 })(x)',
    'the divisorOverride of AvgPool2d([3, 2]) must not be 0',
  ],
  ['F.maxPool2d(x, 2, { padding: 1, ceil_mode: true })', 'has no option ceil_mode: write ceilMode'],
  ['F.avgPool2d(x, 2, { padding: 1, size: 3 })', '"F.avgPool2d has no option size"'],
  [
    'F.conv2d(x, zeros([10, 3, 3, 3]), zeros([3]))',
    'F.conv2d takes a bias of shape [10], a number for each output, but got [3]',
  ],
  [
    'F.conv2d(x, zeros([10, 3]))',
    'F.conv2d takes filters of shape (filters, channels / groups, kernel height, kernel width), but got [10, 3]',
  ],
  [
    'F.pad(x, [1])',
    'F.pad takes two numbers for each dimension, as in [left, right, top, bottom], but got 1',
  ],
  [
    'F.pad(zeros([1]), [1, 1, 1, 1])',
    'F.pad has more numbers than its input has ends of dimensions',
  ],
  [
    'F.pad(zeros([2]), [-1, -2])',
    'F.pad cuts -1 and -2 off a dimension of 2, which is more than there is',
  ],
  [
    "F.pad(x, [1, 1], { mode: 'reflect' })",
    "F.pad takes [left, right, top, bottom] in the mode 'reflect', for an image (C, H, W) or a batch (N, C, H, W), but got 2 numbers and the input [8, 3, 9, 9]",
  ],
  [
    "F.pad(zeros([1, 4]), [4, 0], { mode: 'reflect' })",
    "F.pad can take at most 3 from the other cells of a dimension of 4 in the mode 'reflect', but got 4 and 0 for the input [1, 4]",
  ],
  [
    "F.pad(zeros([1, 4]), [-2, -2], { mode: 'replicate' })",
    "F.pad leaves nothing of the input [1, 4] by the numbers [-2, -2] in the mode 'replicate'",
  ],
  // Methods.
  ['x.sum([0, 4])', 'the input [8, 3, 9, 9] has no dimension 4'],
  ['x.sum([0, -4])', 'dimension -4 of the input [8, 3, 9, 9] is named twice'],
  [
    'x.flatten(2, 1)',
    'flatten joins the dimensions from the first to the last, but of the input [8, 3, 9, 9], 2 comes after 1',
  ],
  [
    'x.permute([0, 1])',
    'permute takes each of the 4 dimensions of the input [8, 3, 9, 9] once, but got 2 numbers',
  ],
  [
    'x.reshape([5, -1])',
    'the input [8, 3, 9, 9] has 1944 elements, which do not fill the shape [5, -1]',
  ],
  [
    'x.narrow(1, 2, 2)',
    'narrow takes 2 elements from 2 on, but dimension 1 of the input [8, 3, 9, 9] has 3',
  ],
  ['x.select(1, 3)', 'dimension 1 of the input [8, 3, 9, 9] has 3 elements, and none at 3'],
  [
    'zeros([2, 3]).matmul(zeros([2, 3]))',
    'matmul takes rows of [2, 3], which have 3 numbers, times columns of [2, 3], which have 2',
  ],
  ['zeros([]).matmul(zeros([2]))', 'matmul takes vectors and matrices, but got [] and [2]'],
  [
    'x.add(zeros([3]))',
    'the shapes [8, 3, 9, 9] and [3] do not match: from the last dimension on, two sizes must be equal, or one of them 1',
  ],
  ['zeros([2, -1])', 'a size must be a whole number from 0 up, but is -1'],
  [
    'new nn.Sequential(new nn.MaxPool2d(2, { returnIndices: true }), new nn.ReLU())',
    'in layer 1, it takes one tensor, but the layer before it gives two',
  ],
  // If it depends only on channels: where the Sequential is made.
  [
    'new nn.Sequential(new nn.Conv2d(3, 10, 3), new nn.Conv2d(16, 20, 3))',
    '"in layer 1, Conv2d(16, 20) takes 16 channels, but the input [number, 10, number, number] has 10"',
  ],
  [
    'new nn.Sequential(new nn.Conv2d(3, 10, 3), new nn.ReLU(), new nn.MaxPool2d(2), new nn.Dropout(), new nn.Conv2d(16, 20, 3))',
    '"in layer 4, Conv2d(16, 20) takes 16 channels, but the input [number, 10, number, number] has 10"',
  ],
  [
    'new nn.Sequential(new nn.Conv2d(3, 10, 3), new nn.BatchNorm2d(16))',
    '"in layer 1, BatchNorm2d(16) takes 16 channels, but the input [number, 10, number, number] has 10"',
  ],
  [
    'new nn.Sequential(new nn.Linear(120, 84), new nn.ReLU(), new nn.Linear(80, 10))',
    '"in layer 2, Linear(80, 10) takes 80 features, but the input […, 84] has 84"',
  ],
  [
    'new nn.Sequential(new nn.Sequential(new nn.Conv2d(3, 10, 3), new nn.ReLU()), new nn.Conv2d(16, 20, 3))',
    '"in layer 1, Conv2d(16, 20) takes 16 channels, but the input [number, 10, number, number] has 10"',
  ],
  // If it depends on heights and widths: where it is called.
  [
    'new nn.Sequential(features, new nn.Flatten(), new nn.Linear(4500, 10))(zeros([1, 3, 130, 130]))',
    'in layer 2, Linear(4500, 10) takes 4500 features, but the input [1, 5120] has 5120',
  ],
  [
    'new nn.Sequential(new nn.MaxPool2d(2), new nn.MaxPool2d(2), new nn.MaxPool2d(2))(zeros([1, 3, 4, 4]))',
    'in layer 2, MaxPool2d(2) does not fit into the input [1, 3, 1, 1]: in height, its window of 2 is larger than the image of 1',
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
    expect(instantiations(deep)).toBeLessThan(150_000);
  });
});
