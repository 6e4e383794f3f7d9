/** N = 16 pictures, C = 1 channel, H = 28 rows, W = 40 columns. */
export const greyShape = [16, 1, 28, 40];
