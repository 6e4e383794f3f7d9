/**
 * A network for a small phone
 *
 * Design a network that tells **20 kinds of plants** apart on a small phone. It takes colour
 * images of 96 x 96, `[N, 3, 96, 96]`, and gives twenty scores for each, `[N, 20]`. It has **at
 * least three convolutions**, **at most 15,000 parameters**, and it makes **at most 3 million
 * multiply-adds** for one image. Everything else is up to you; there are many right answers.
 * Call the network `net`.
 *
 * Lesson:  notebooks/16-networks.ipynb
 * Check:   npx convlab check phone-budget
 * Hint:    npx convlab hint phone-budget
 * Starter: ed654a6a3bb0 (convlab's mark of a file that nobody changed)
 */
import { nn } from 'convlab';

export const net = undefined; // your answer: new nn.Sequential(…), or a class of your own
