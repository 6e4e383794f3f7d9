import { nn } from 'convlab';

export const shorten = new nn.Sequential(
  new nn.Conv2d(1, 8, 4, { stride: 4 }), // [N, 8, 7, 7], and nothing is left over
  new nn.ReLU(),
  new nn.MaxPool2d(3, 2), // [N, 8, 3, 3]: 3 windows of 3 use all 7 rows
  new nn.Flatten(), // [N, 72]
);
