import { nn } from 'convlab';

export const twin = new nn.Sequential(
  new nn.Conv2d(32, 16, 3, { padding: 1 }), // [N, 16, 24, 24], 4,624 parameters
  new nn.ReLU(),
  new nn.Conv2d(16, 32, 3, { padding: 1 }), // [N, 32, 24, 24], 4,640 parameters
);
