/**
 * The formula of step 3
 *
 * The 10 channels from step 2 of the quiz go into `Conv2d(10, 20, 5, { padding: 2 })`. Which
 * numbers are W, F, S and P in ⌊(W - F + 2P)/S⌋ + 1?
 *
 * Lesson:  notebooks/11-the-quiz.ipynb
 * Check:   npx convlab check formula-of-step-3
 * Hint:    npx convlab hint formula-of-step-3
 * Starter: cad6bfc4ad1f (convlab's mark of a file that nobody changed)
 */
export const W = undefined; // the width that comes in
export const F = undefined; // the size of the window
export const S = undefined; // the stride
export const P = undefined; // the padding at each end
