/**
 * Seven layers in a row
 *
 * Write this stack as one `nn.Sequential` and call it `features`. A grey image of 200 x 200
 * pixels goes through these seven layers, in this order:
 *
 * 1. a convolution with 16 filters of 2 x 2 that move two pixels at a time and stay inside the
 *    image;
 * 2. max pooling that halves height and width;
 * 3. ReLU;
 * 4. a convolution with 32 filters of 3 x 3 that move one pixel at a time and keep height and
 *    width;
 * 5. ReLU;
 * 6. max pooling that halves height and width;
 * 7. ReLU.
 *
 * Lesson:  notebooks/07-sequential.ipynb
 * Check:   npx convlab check seven-layers
 * Hint:    npx convlab hint seven-layers
 * Starter: 8d5ad770f228 (convlab's mark of a file that nobody changed)
 */
import { nn } from 'convlab';

export const features = new nn.Sequential(
  new nn.Conv2d(1, 16, 2, { stride: 2 }),
  // Here six layers are missing.
);
