/**
 * A batch of wide photos
 *
 * Make a batch of 4 colour photos, each **30 pixels wide and 20 pixels high**. Answer with a
 * tensor of zeros of the right shape, or with the shape itself as a list.
 *
 * Lesson:  notebooks/00-start-here.ipynb
 * Check:   npx convlab check wide-photos
 * Hint:    npx convlab hint wide-photos
 * Starter: d254b4e85dcc (convlab's mark of a file that nobody changed)
 */
export const widePhotos = undefined; // the batch, (N, C, H, W)
