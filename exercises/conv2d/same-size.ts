/**
 * The same size
 *
 * The layer `conv2` takes 16 channels of 100 x 100. It has **32 filters**, each **3 x 3**, that
 * move **one pixel at a time**. Its output must be **as high and as wide as its input**; the
 * filter may hang over the edge, where it finds zeros. Only its padding is missing.
 *
 * Lesson:  notebooks/04-stride-and-padding.ipynb
 * Check:   npx convlab check same-size
 * Hint:    npx convlab hint same-size
 * Starter: 504ced937a5a (convlab's mark of a file that nobody changed)
 */
import { nn } from 'convlab';

export const conv2 = new nn.Conv2d(16, 32, 3, { padding: 0 }); // change the padding
