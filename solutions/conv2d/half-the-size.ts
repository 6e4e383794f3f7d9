import { nn } from 'convlab';

// Grey means 1 channel; without a padding, the filters stay inside the image.
export const conv1 = new nn.Conv2d(1, 16, 2, { stride: 2 });
