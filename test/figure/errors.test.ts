/** The message of each wrong use says what was wrong and what to do. */
import { expect, test } from 'vitest';
import { figure, nn, randn, shape, tensor } from '../../src/index';

const conv = new nn.Conv2d(3, 10, 3);
const anything = (value: unknown) => value as never;

test.each<[use: string, call: () => unknown, message: RegExp, remedy: RegExp]>([
  [
    'a batch',
    () => figure.image(randn([4, 3, 5, 5])),
    /image must be one image, but got a batch of 4: \[4, 3, 5, 5\]/,
    /image\.select\(0, 0\).*figure\.images/,
  ],
  [
    'a vector',
    () => figure.relu(randn([5])),
    /x must be an image \(C, H, W\) or \(H, W\), but got the shape \[5\]/,
    /rows and columns/,
  ],
  [
    'one image as a batch',
    () => figure.images(randn([3, 5, 5])),
    /batch must be a batch of images \(N, C, H, W\), but got the shape \[3, 5, 5\]/,
    /batch\.unsqueeze\(0\)/,
  ],
  [
    'a label for some images only',
    () => figure.images(randn([3, 1, 5, 5]), { labels: [7] }),
    /a label for each of the 3 images, but there are 1/,
    /batch\.labels/,
  ],
  ['a list', () => figure.relu(anything([1, 2])), /must be Tensor, not list/, /tensor\(…\)/],
  [
    'several channels under one window',
    () => figure.slidingWindow(randn([3, 5, 5]), tensor([[1]])),
    /image must have one channel, but got the shape \[3, 5, 5\]/,
    /image\.select\(-3, 0\).*figure\.channels/s,
  ],
  [
    'a layer of many kernels under one window',
    () => figure.slidingWindow(randn([5, 5]), conv),
    /must have one kernel, but has 10 filters with 3 kernels each/,
    /figure\.channels/,
  ],
  [
    'too many positions',
    () => figure.slidingWindow(randn([30, 30]), tensor([[1]])),
    /900 positions are too many to draw one by one \(at most 256\)/,
    /narrow/,
  ],
  [
    'a position that is not there',
    () => figure.slidingWindow(randn([3, 3]), randn([2, 2]), { at: [0, 2] }),
    /column 2 is out of range/,
    /the last 1/,
  ],
  [
    'a kernel larger than the image',
    () => figure.slidingWindow(randn([3, 3]), randn([5, 5])),
    /Kernel size can't be greater than actual input size/,
    /./,
  ],
  [
    'more stamps than can be looked at',
    () => figure.stamps(randn([30, 30]), tensor([[1]])),
    /900 numbers are too many to draw one by one \(at most 256\)/,
    /narrow/,
  ],
  [
    'padding that cuts all stamps off',
    () => figure.stamps(randn([2, 2]), randn([2, 2]), { padding: 2 }),
    /convTranspose2d|output size/i,
    /./,
  ],
  [
    'channels that do not go together',
    () => figure.channels(randn([2, 5, 5]), conv),
    /the layer takes 3 channels, but the image has 2: \[2, 5, 5\]/,
    /another layer/,
  ],
  [
    'a filter that is not there',
    () => figure.channels(randn([3, 5, 5]), conv, { filter: 10 }),
    /filter 10 is out of range/,
    /There are 10: the first is 0, the last 9/,
  ],
  [
    'no convolution',
    () => figure.channels(randn([3, 5, 5]), anything(new nn.ReLU())),
    /expected a convolution, but got ReLU\(\)/,
    /new nn\.Conv2d/,
  ],
  [
    'no pooling',
    () => figure.pooling(randn([5, 5]), anything(conv)),
    /expected a pooling layer, but got Conv2d\(3, 10/,
    /new nn\.MaxPool2d\(2, 2\)/,
  ],
  [
    'weights of two dimensions',
    () => figure.kernels(randn([3, 3])),
    /weights have four dimensions, but got the shape \[3, 3\]/,
    /filters, channels, kernel height, kernel width/,
  ],
  [
    'a padding that reflects too much',
    () => figure.paddingModes(randn([2, 2]), 3),
    /Padding size should be less than the corresponding input dimension/,
    /mirror/,
  ],
  [
    'a window that fits nowhere',
    () => figure.droppedEdge({ input: 2, kernel: 3 }),
    /Output size is too small/,
    /smaller kernel/,
  ],
  [
    'a size that is not whole',
    () => figure.pixelUse({ input: 4.5, kernel: 3 }),
    /input must be a whole number/,
    /whole number/,
  ],
  [
    'no model',
    () => figure.network(anything(3), [1, 3, 8, 8]),
    /must be Module, not int$/m,
    /Give it the model/,
  ],
  [
    'a model without windows',
    () => figure.receptiveField(new nn.Sequential(new nn.ReLU()), [1, 1, 8, 8]),
    /there is no convolution or pooling/,
    /a list of windows/,
  ],
  [
    'a layer that enlarges the image',
    () => figure.receptiveField(new nn.Sequential(new nn.ConvTranspose2d(1, 1, 2)), [1, 1, 8, 8]),
    /ConvTranspose2d slides no window over its input/,
    /the layers before this one/,
  ],
  ['no losses', () => figure.loss([]), /there is no number to draw/, /losses\.push/],
])('%s is refused with what to do', (_use, call, message, remedy) => {
  let caught: unknown;
  try {
    call();
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(shape.UsageError);
  const [first, ...rest] = (caught as Error).message.split('\n');
  expect(first).toMatch(message);
  expect(rest.join('\n')).toMatch(remedy);
});
