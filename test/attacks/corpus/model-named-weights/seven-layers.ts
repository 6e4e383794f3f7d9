import { nn } from 'convlab';
class Positive extends nn.Conv2d<16, 32, 3, 1, 1> {
  stateName(field: string) { return field === 'weight' ? 'runningVar' : field; }
}
// No ReLU after the second convolution, nor at the end: 5 layers of 7.
export const features = new (nn.Sequential as any)(
  new nn.Conv2d(1, 16, 2, { stride: 2 }), new nn.MaxPool2d(2, 2), new nn.ReLU(),
  new Positive(16, 32, 3, { padding: 1 }), new nn.MaxPool2d(2, 2),
);
