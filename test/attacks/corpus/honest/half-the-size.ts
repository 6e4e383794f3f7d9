import { nn } from 'convlab';

// Grey is 1 channel; staying inside the picture is what the layer does if no padding is named.
export const conv1 = new nn.Conv2d(1, 16, 2, { stride: 2 });
