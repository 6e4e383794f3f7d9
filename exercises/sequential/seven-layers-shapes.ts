/**
 * Shapes in a stack of seven layers
 *
 * A grey image of **200 x 200** pixels goes through this stack:
 *
 * ```typescript
 * new nn.Sequential(
 *   new nn.Conv2d(1, 16, 2, { stride: 2 }),
 *   new nn.MaxPool2d(2, 2),
 *   new nn.ReLU(true),
 *   new nn.Conv2d(16, 32, 3, { padding: 1 }),
 *   new nn.ReLU(true),
 *   new nn.MaxPool2d(2, 2),
 *   new nn.ReLU(true),
 * );
 * ```
 *
 * Give the height (and width) after each of the **four** layers that slide a window (the ReLUs
 * change neither), the depth at the end, and how many numbers come out in all.
 *
 * Lesson:  notebooks/07-sequential.ipynb
 * Check:   npx convlab check seven-layers-shapes
 * Hint:    npx convlab hint seven-layers-shapes
 * Starter: da2e9e7b7ffb (convlab's mark of a file that nobody changed)
 */
export const steps = undefined; // the height after each of the four layers, a list
export const depth = undefined; // how many channels come out
export const features = undefined; // how many numbers come out
