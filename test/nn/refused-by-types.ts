/** What the types refuse; test/nn/types.test.ts has the names that are used here. */

/** The quiz's features as one list. */
export const flat = 'new nn.Flatten()(features(zeros([1, 3, 130, 130])))';

/** Statements, and a sentence that must be in the error of each. */
export const refused: [statement: string, sentence: string][] = [
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
    'new nn.InstanceNorm2d(3)(zeros([1, 4, 9, 9]))',
    'InstanceNorm2d(3) takes 3 channels, but the input [1, 4, 9, 9] has 4',
  ],
  [
    'new nn.InstanceNorm2d(3)(zeros([4, 9]))',
    'InstanceNorm2d(3) takes (N, C, H, W) or (C, H, W), but the input is [4, 9]',
  ],
  [
    'new nn.GroupNorm(2, 6)(x)',
    'GroupNorm(2, 6) takes 6 channels, but the input [8, 3, 9, 9] has 3',
  ],
  ['new nn.GroupNorm(2, 6)(zeros([6]))', 'GroupNorm(2, 6) takes (N, C, …), but the input is [6]'],
  [
    'new nn.GroupNorm(2, 5)',
    'the groups of GroupNorm must divide its 5 channels evenly, which 2 does not',
  ],
  [
    'new nn.GroupNorm(0, 5)',
    'the number of groups of GroupNorm must be a whole number from 1 up, but is 0',
  ],
  [
    'F.groupNorm(x, 2)',
    'the groups of F.groupNorm must divide its 3 channels evenly, which 2 does not',
  ],
  ['F.groupNorm(zeros([4]), 2)', 'F.groupNorm takes (N, C, …), but the input is [4]'],
  ['new nn.LayerNorm(3)(x)', 'LayerNorm(3) takes (…, 3), but the input is [8, 3, 9, 9]'],
  [
    'new nn.LayerNorm([3, 9])(x)',
    'LayerNorm([3, 9]) takes (…, 3, 9), but the input is [8, 3, 9, 9]',
  ],
  [
    'new nn.LayerNorm([3, 9])(zeros([9]))',
    'LayerNorm([3, 9]) takes (…, 3, 9), but the input is [9]',
  ],
  ['new nn.LayerNorm(-3)', 'a size must be a whole number from 0 up, but is -3'],
  ['new nn.LayerNorm([3, -3])', 'a size must be a whole number from 0 up, but is -3'],
  ['F.layerNorm(x, [3])', 'F.layerNorm takes (…, 3), but the input is [8, 3, 9, 9]'],
  ['F.layerNorm(x, [9], zeros([3]))', 'F.layerNorm takes a weight of shape [9], but got [3]'],
  [
    'F.layerNorm(x, [9], null, zeros([9, 9]))',
    'F.layerNorm takes a bias of shape [9], but got [9, 9]',
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
  // What is not a target of a loss.
  [
    'F.crossEntropy(zeros([8, 10]), zeros([8, 1]))',
    'crossEntropy takes classes of shape [8] for scores of shape [8, 10], but got [8, 1]',
  ],
  [
    'new nn.NLLLoss()(zeros([8, 10]), zeros([8, 10]))',
    'nllLoss takes classes of shape [8] for scores of shape [8, 10], but got [8, 10]',
  ],
  ['F.mseLoss(zeros([8, 3]), zeros([8, 4]))', 'the shapes [8, 3] and [8, 4] do not match'],
  [
    'new nn.BCEWithLogitsLoss()(zeros([8, 1]), zeros([8]))',
    "binaryCrossEntropyWithLogits takes a target of the input's shape, [8, 1], but got [8]",
  ],
  ["new nn.GELU({ approximate: 'erf' })", `Type '"erf"' is not assignable`],
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
    'the input [8, 3, 9, 9] has 1944 elements and does not fill the shape [5, -1]',
  ],
  [
    'x.narrow(1, 2, 2)',
    'narrow takes 2 elements from 2 on, but dimension 1 of the input [8, 3, 9, 9] has 3',
  ],
  ['zeros([1]).select(0, 1)', 'dimension 0 of the input [1] has 1 element, and none at 1'],
  ['x.permute([0, 0, n, 1])', 'dimension 0 of the input [8, 3, 9, 9] is named twice'],
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
  [
    'x.eq(zeros([3]))',
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
