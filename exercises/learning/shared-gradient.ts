/**
 * One weight, three places
 *
 * A kernel with two weights slides along the row **[3, 1, 4, 2]**. At its three places it gives
 * 5, 9 and 8; it should give **4, 7 and 5**. The loss is the **sum** of the three squared
 * errors.
 *
 * What does each place say about the first weight, and what is the gradient of each of the two
 * weights?
 *
 * Lesson:  notebooks/12-learning.ipynb
 * Check:   npx convlab check shared-gradient
 * Hint:    npx convlab hint shared-gradient
 * Starter: 06a7f494ffcd (convlab's mark of a file that nobody changed)
 */
export const places = undefined; // the gradient of the first weight at each place, a list
export const gradient = undefined; // the gradient of each weight, a list of two
