// parameters() and stateDict() of the library, replaced.
import { nn } from 'convlab';
const real = nn.Module.prototype.stateDict;
nn.Module.prototype.parameters = (() => []) as never;
nn.Module.prototype.stateDict = function (this: never) {
  const state = Object.entries((real as () => object).call(this)) as [string, { shape: number[] }][];
  return Object.fromEntries(state.filter(([, { shape }]) => shape[1] !== 8192));
} as never;
export const net = new nn.Sequential(
  new nn.Conv2d(3, 16, 3, { padding: 1 }),
  new nn.MaxPool2d(2, 2),
  new nn.Conv2d(16, 32, 3, { padding: 1 }),
  new nn.MaxPool2d(2, 2),
  new nn.Flatten(),
  new nn.Linear(8192, 10),
);
