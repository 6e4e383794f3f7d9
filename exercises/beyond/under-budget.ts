/**
 * Under budget
 *
 * Design a network of your own. It takes colour images of 64 x 64, `[N, 3, 64, 64]`, and gives
 * ten numbers for each, `[N, 10]`. It has **at most 10,000 parameters** and **at least two
 * convolutions**: a single one sees only strokes and edges, while the second sees what these
 * form together. Everything else is up to you; there are many right answers. Call the network
 * `net`.
 *
 * Lesson:  notebooks/15-beyond.ipynb
 * Check:   npx convlab check under-budget
 * Hint:    npx convlab hint under-budget
 * Starter: 9fd7ca443f2b (convlab's mark of a file that nobody changed)
 */
import { nn } from 'convlab';

export const net = undefined; // your answer: new nn.Sequential(…), or a class of your own
