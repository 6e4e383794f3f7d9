/**
 * Back to 130 x 130
 *
 * The photo of the quiz had 130 x 130 pixels. Design a network that makes an image of that size
 * from small feature maps: it takes `[N, 16, 8, 8]` and gives `[N, 3, 130, 130]`, with **at
 * least two convolutions**, transposed or not, and **at most 10,000 parameters**. Every pixel
 * must depend on what comes in: no gaps, and no border of mere padding. Everything else is up
 * to you; there are many right answers. Call the network `up`.
 *
 * Lesson:  notebooks/17-transposed.ipynb
 * Check:   npx convlab check back-to-130
 * Hint:    npx convlab hint back-to-130
 * Starter: 70645175c8fd (convlab's mark of a file that nobody changed)
 */
import { nn } from 'convlab';

export const up = undefined; // your answer: new nn.Sequential(…), or a class of your own
