/**
 * Grey images
 *
 * A scanner gives you 16 **grey** images, each 28 pixels high and 40 pixels wide. A grey image
 * has one number for each pixel. What is the shape of the batch?
 *
 * Lesson:  notebooks/00-start-here.ipynb
 * Check:   npx convlab check grey-pictures
 * Hint:    npx convlab hint grey-pictures
 * Starter: 28e1e556f268 (convlab's mark of a file that nobody changed)
 */
export const greyShape = undefined; // the shape, (N, C, H, W)
