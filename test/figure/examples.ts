/**
 * One example for each figure: tested, and shown in the gallery with this text. The numbers are small
 * integers, so that they are the same on every backend.
 */
import { figure, nn, tensor } from '../../src/index';

export function image() {
  const red = [200, 200, 200, 40, 200, 40, 40, 40, 40];
  const green = [160, 160, 160, 90, 160, 90, 90, 90, 90];
  const blue = [60, 60, 60, 170, 60, 170, 170, 170, 170];
  const photo = tensor([...red, ...green, ...blue], [3, 3, 3]);
  return figure.image(photo, { channels: true });
}

export function images() {
  const isDrawn = [
    (x: number, y: number) => y === 1 || (x + y === 6 && y > 0),
    (x: number, y: number) => x === 3 && y > 0 && y < 6,
    (x: number, y: number) => Math.abs(Math.hypot(x - 3, y - 3) - 2) < 0.5,
  ];
  const digits = tensor(
    isDrawn.flatMap((drawn) =>
      Array.from({ length: 49 }, (_, i) => (drawn(i % 7, Math.floor(i / 7)) ? 1 : 0)),
    ),
    [3, 1, 7, 7],
  );
  return figure.images(digits, { labels: ['7 read as 1', 1, 0] });
}

export function kernels() {
  const edges = tensor([
    [
      [
        [-1, 0, 1],
        [-2, 0, 2],
        [-1, 0, 1],
      ],
    ],
    [
      [
        [-1, -2, -1],
        [0, 0, 0],
        [1, 2, 1],
      ],
    ],
    [
      [
        [0, 1, 0],
        [1, -4, 1],
        [0, 1, 0],
      ],
    ],
  ]);
  return figure.kernels(edges);
}

export function featureMaps() {
  const isCross = (i: number) => [2, 3].includes(i % 6) || [2, 3].includes(Math.floor(i / 6));
  const cross = tensor(
    Array.from({ length: 36 }, (_, i) => (isCross(i) ? 1 : 0)),
    [1, 6, 6],
  );
  const conv = new nn.Conv2d(1, 2, 3, { bias: false });
  const edges = [-1, 0, 1, -2, 0, 2, -1, 0, 1, -1, -2, -1, 0, 0, 0, 1, 2, 1];
  conv.loadStateDict({ weight: tensor(edges, [2, 1, 3, 3]) });
  return figure.featureMaps(cross, conv);
}

export function relu() {
  return figure.relu(
    tensor([
      [3, -1, 0],
      [-2, 5, -4],
    ]),
  );
}

export function slidingWindow() {
  const grid = tensor([
    [1, 2, 3, 0],
    [4, 5, 6, 1],
    [7, 8, 9, 2],
    [3, 1, 0, 4],
  ]);
  const kernel = tensor([
    [1, 0, -1],
    [2, 0, -2],
    [1, 0, -1],
  ]);
  return figure.slidingWindow(grid, kernel, { padding: 1, stride: 2, at: [1, 1] });
}

export function dilatedWindow() {
  const grid = tensor(
    Array.from({ length: 36 }, (_, i) => (7 * i) % 10),
    [6, 6],
  );
  return figure.slidingWindow(
    grid,
    tensor([
      [1, 2],
      [3, 4],
    ]),
    { dilation: 3, at: [0, 2] },
  );
}

export function stamps() {
  const numbers = tensor([
    [1, 2],
    [0, -1],
  ]);
  const kernel = tensor([
    [1, 2, 1],
    [2, 4, 2],
    [1, 2, 1],
  ]);
  return figure.stamps(numbers, kernel, { stride: 2, padding: 1, at: [0, 1] });
}

export function channels() {
  const conv = new nn.Conv2d(2, 1, 2);
  const weight = tensor([1, 0, 0, 1, 0, 2, -1, 0], [1, 2, 2, 2]);
  conv.loadStateDict({ weight, bias: tensor([10]) });
  const two = tensor([
    [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ],
    [
      [0, 1, 0],
      [2, 0, 2],
      [0, 3, 0],
    ],
  ]);
  return figure.channels(two, conv);
}

export function maxPooling() {
  const grid = tensor([
    [1, 3, 2, 0],
    [5, 4, 1, 1],
    [0, 2, 6, 7],
    [1, 1, 8, 3],
  ]);
  return figure.pooling(grid, new nn.MaxPool2d(2, 2), { at: [1, 1] });
}

export function averagePooling() {
  const grid = tensor([
    [4, 8, 2],
    [4, 0, 6],
    [1, 3, 8],
  ]);
  return figure.pooling(grid, new nn.AvgPool2d(2, 2, { padding: 1 }), { at: [0, 1] });
}

export function paddingModes() {
  return figure.paddingModes(
    tensor([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]),
    2,
  );
}

export function droppedEdge() {
  return figure.droppedEdge({ input: 7, kernel: 2, stride: 2 });
}

export function costsOfALayer() {
  return figure.costs(new nn.Conv2d(3, 10, 3), [1, 3, 130, 130]);
}

export function costsOfANetwork() {
  return figure.costs(quizNetwork(), [1, 3, 130, 130]);
}

export function network() {
  return figure.network(quizNetwork(), [1, 3, 130, 130]);
}

export function receptiveField() {
  const features = new nn.Sequential(
    new nn.Conv2d(1, 4, 3),
    new nn.MaxPool2d(2, 2),
    new nn.Conv2d(4, 8, 3, { padding: 1 }),
  );
  return figure.receptiveField(features, [1, 1, 18, 18]);
}

export function pixelUse() {
  return figure.pixelUse({ input: 7, kernel: 3, stride: 2, padding: 1 });
}

export function loss() {
  const training = Array.from({ length: 25 }, (_, i) => 2 / (1 + i / 4));
  const heldOut = training.map((value, i) => value + 0.02 * i);
  return figure.loss({ training, 'held out': heldOut }, { unit: 'epoch' });
}

function quizNetwork() {
  return new nn.Sequential(
    new nn.Conv2d(3, 10, 3),
    new nn.ReLU(),
    new nn.MaxPool2d(4, 4),
    new nn.Conv2d(10, 20, 5, { padding: 2 }),
    new nn.MaxPool2d(2, 2),
    new nn.Flatten(),
    new nn.Linear(5120, 10),
  );
}
