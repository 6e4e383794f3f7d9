/**
 * Two steps by hand
 *
 * A kernel with the weights **[10, 15]** lies on the pixels **[1, 2]**. It should give **20**,
 * and the loss is the squared error. The optimiser is plain SGD with a learning rate of
 * **0.05**.
 *
 * Where are the two weights after the first step, and where after the second?
 *
 * Lesson:  notebooks/12-learning.ipynb
 * Check:   npx convlab check two-steps
 * Hint:    npx convlab hint two-steps
 * Starter: fca3d196dad8 (convlab's mark of a file that nobody changed)
 */
export const first = undefined; // the two weights after the first step
export const second = undefined; // the two weights after the second step
