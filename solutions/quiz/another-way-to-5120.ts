import { nn } from 'convlab';

export const net = new nn.Sequential(
  new nn.Conv2d(3, 10, 5, { stride: 4 }), // [N, 10, 32, 32]
  new nn.ReLU(),
  new nn.Conv2d(10, 20, 3, { stride: 2, padding: 1 }), // [N, 20, 16, 16]
);
