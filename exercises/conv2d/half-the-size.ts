/**
 * Half the size
 *
 * The images are **grey**, 200 pixels high and 200 wide. Write a convolutional layer with **16
 * filters**, each **2 pixels high and 2 wide**, that move **two pixels at a time**. No filter
 * may reach beyond the edge of the image. Call the layer `conv1`.
 *
 * Lesson:  notebooks/03-conv2d.ipynb
 * Check:   npx convlab check half-the-size
 * Hint:    npx convlab hint half-the-size
 * Starter: 3bedb5ad1f8a (convlab's mark of a file that nobody changed)
 */
import { nn } from 'convlab';

export const conv1 = undefined; // your answer: new nn.Conv2d(…)
