/**
 * Grey pictures
 *
 * A scanner gives 16 **grey** pictures, each 28 pixels high and 40 pixels wide. A grey picture
 * has one number for each pixel. What is the shape of the batch?
 *
 * Lesson:  notebooks/00-start-here.ipynb
 * Check:   npx convlab check grey-pictures
 * Hint:    npx convlab hint grey-pictures
 * Starter: c22c7348130a (convlab's mark of a file that nobody changed)
 */
export const greyShape = undefined; // the shape, (N, C, H, W)
