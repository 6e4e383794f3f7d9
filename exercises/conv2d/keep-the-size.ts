/**
 * Which padding keeps the size?
 *
 * Four convolutions move by one pixel and must **keep the height and the width** of their
 * input. Which `padding` does each need? Write the four numbers as a list.
 *
 * | layer | kernel | dilation |
 * |---|---|---|
 * | 1 | 3 | 1 |
 * | 2 | 7 | 1 |
 * | 3 | 1 | 1 |
 * | 4 | 3 | 2 |
 *
 * Lesson:  notebooks/02-conv2d.ipynb
 * Check:   npx convlab check keep-the-size
 * Hint:    npx convlab hint keep-the-size
 * Starter: 9c77babf9e25 (convlab's mark of a file that nobody changed)
 */
export const paddings = undefined; // the paddings, a list of four numbers
