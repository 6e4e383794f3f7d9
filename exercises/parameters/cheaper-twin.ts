/**
 * A cheaper twin
 *
 * In a network for satellite images stands this layer: `new nn.Conv2d(32, 32, 5, { padding: 2
 * })`. It takes `[N, 32, 24, 24]`, gives as much, and learns **25,632** numbers. Design a twin:
 * it takes and gives the same shapes, each of its numbers still depends on **all 5 x 5 pixels**
 * around its place, and it learns **at most 12,000** numbers. Call it `twin`.
 *
 * Lesson:  notebooks/09-parameter-formula.ipynb
 * Check:   npx convlab check cheaper-twin
 * Hint:    npx convlab hint cheaper-twin
 * Starter: 0cd2e73bb986 (convlab's mark of a file that nobody changed)
 */
import { nn } from 'convlab';

export const twin = undefined; // your answer: new nn.Sequential(…), or a class of your own
