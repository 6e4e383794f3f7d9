/**
 * Another way to 5120
 *
 * The quiz's network turns a photo `[N, 3, 130, 130]` into `[N, 20, 16, 16]`, and two of its
 * four layers are poolings. Find another way there, **without any pooling**: only convolutions
 * may make the image smaller. Use **at least two convolutions** and **at most 5,000
 * parameters**. There are many solutions. Call the network `net`.
 *
 * Lesson:  notebooks/11-the-quiz.ipynb
 * Check:   npx convlab check another-way-to-5120
 * Hint:    npx convlab hint another-way-to-5120
 * Starter: 8fd000f7dc74 (convlab's mark of a file that nobody changed)
 */
import { nn } from 'convlab';

export const net = undefined; // your answer: new nn.Sequential(…), or a class of your own
