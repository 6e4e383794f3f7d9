import { nn } from 'convlab';

export const up = new nn.Sequential(
  new nn.ConvTranspose2d(16, 8, 5, { stride: 4 }), // 8 -> 33
  new nn.ReLU(),
  new nn.ConvTranspose2d(8, 8, 3, { stride: 2, padding: 1 }), // 33 -> 65
  new nn.ReLU(),
  new nn.ConvTranspose2d(8, 3, 4, { stride: 2, padding: 1 }), // 65 -> 130
);
