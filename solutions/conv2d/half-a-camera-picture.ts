import { nn } from 'convlab';

// (64 − 5 + 2·2)/2 is 31.5, rounded down 31, plus 1 is 32; the width works out with the same padding.
export const layer = new nn.Conv2d(3, 8, 5, { stride: 2, padding: 2 });
