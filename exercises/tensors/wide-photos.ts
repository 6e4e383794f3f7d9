/**
 * A batch of wide photos
 *
 * Make a batch of 4 colour photos, each **30 pixels wide and 20 pixels high**. The answer is a
 * tensor of zeros of the right shape, or the shape itself as a list.
 *
 * Lesson:  notebooks/00-start-here.ipynb
 * Check:   npx convlab check wide-photos
 * Hint:    npx convlab hint wide-photos
 * Starter: d88f4c04ffa3 (convlab's mark of a file that nobody changed)
 */
export const widePhotos = undefined; // the batch, (N, C, H, W)
