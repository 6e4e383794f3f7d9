import { nn } from 'convlab';

// A window of 3 has two places fewer than there are pixels: one zero at each end makes up for them.
export const conv2 = new nn.Conv2d(16, 32, 3, { padding: 1 });
