/** What a cell may pass to a figure, according to tslab's own compiler. */
import { expect, it } from 'vitest';
import { cells } from '../compiler/cells';

const { snippet } = cells('tslab');
const conv = 'new nn.Conv2d(3, 10, 3, { stride: 2, padding: "valid" })';
const pool = 'new nn.MaxPool2d(2, { ceilMode: true })';

const accepted = [
  'figure.image(zeros([3, 8, 8]), { channels: true })',
  'figure.images(zeros([2, 3, 8, 8]), { labels: ["cat", 7], limit: 2 })',
  `figure.kernels(${conv})`,
  'figure.kernels(zeros([2, 3, 5, 5]), { limit: 4 })',
  `figure.featureMaps(zeros([3, 8, 8]), ${conv})`,
  `figure.featureMaps(zeros([3, 8, 8]), new nn.Sequential(${conv}, new nn.ReLU()))`,
  'figure.relu(zeros([2, 3]))',
  'figure.slidingWindow(tensor([[1, 2], [3, 4]]), tensor([[1]]), { stride: [1, 2], padding: "same", at: [0, 0] })',
  'figure.slidingWindow(zeros([1, 1, 5, 5]), new nn.Conv2d(1, 1, 3))',
  'figure.stamps(tensor([[1, 2], [3, 4]]), tensor([[1]]), { stride: [1, 2], padding: 0, at: [0, 0] })',
  `figure.channels(zeros([1, 3, 8, 8]), ${conv}, { filter: 2 })`,
  `figure.pooling(zeros([8, 8]), ${pool})`,
  'figure.pooling(zeros([8, 8]), new nn.AvgPool2d(2, 2))',
  'figure.paddingModes(zeros([3, 3]), [1, 2])',
  'figure.droppedEdge({ input: 7, kernel: 2 })',
  `figure.costs(${conv}, [1, 3, 8, 8])`,
  `figure.network(new nn.Sequential(${conv}), [3, 8, 8])`,
  `figure.receptiveField(new nn.Sequential(${conv}), [3, 8, 8])`,
  'figure.receptiveField([{ kernel: 3, dilation: 2 }], 9)',
  'figure.pixelUse({ input: [8, 9], kernel: 3, stride: 2 })',
  'figure.loss([1, 2])',
  'figure.loss({ training: [1], test: [2] }, { unit: "epoch" })',
].map((code) => ({ code, cell: snippet(`const it = ${code};`) }));

const refused = [
  `figure.pooling(zeros([8, 8]), ${conv})`,
  'figure.channels(zeros([3, 8, 8]), new nn.ReLU())',
  'figure.droppedEdge({ input: 7 })',
  'figure.loss("2.3")',
].map((code) => ({ code, cell: snippet(`const it = ${code};`) }));

it.each(accepted)('$code compiles', ({ cell }) => {
  expect(cell.errors).toEqual([]);
  expect(cell.type).toMatch(/Figure$/);
});

it.each(refused)('$code does not', ({ cell }) => {
  expect(cell.errors).not.toEqual([]);
});
