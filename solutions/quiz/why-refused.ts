// The second convolution is made for 16 channels, but the first one gives 8, and pooling keeps them.
export const layer = 3;
export const takes = 16;
export const got = 8;
