/**
 * Shapes in a stack of seven layers
 *
 * A colour image of **96 x 96** pixels goes through this stack:
 *
 * ```typescript
 * new nn.Sequential(
 *   new nn.Conv2d(3, 12, 5, { stride: 2, padding: 2 }),
 *   new nn.MaxPool2d(2, 2),
 *   new nn.ReLU(true),
 *   new nn.Conv2d(12, 24, 3),
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
 * Starter: 88b3de2198f2 (convlab's mark of a file that nobody changed)
 */
export const steps = undefined; // the height after each of the four layers, a list
export const depth = undefined; // how many channels come out
export const features = undefined; // how many numbers come out
