// Its own overloads, without `declare` or `as`, accept any input.
export const cell = `
import { randn, Tensor } from 'convlab';
interface Layer { (x: unknown): Tensor<[1, 20, 16, 16]> }
interface Last { (x: unknown): Tensor<[1, 10]> }
interface Layers {
  Sequential: new (...layers: unknown[]) => Layer;
  Conv2d: new (...sizes: unknown[]) => unknown;
  MaxPool2d: new (...sizes: unknown[]) => unknown;
  Linear: new (...sizes: unknown[]) => Last;
  Flatten: new () => (x: unknown) => unknown;
}
const nn: Layers = null;
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
