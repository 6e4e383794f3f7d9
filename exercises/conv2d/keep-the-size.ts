/**
 * Which padding keeps the size?
 *
 * Four convolutions have a stride of 1 and must **keep the height and the width** of their
 * input. Which `padding` does each need? Write the four numbers as a list.
 *
 * | layer | kernel |
 * |---|---|
 * | 1 | 3 |
 * | 2 | 7 |
 * | 3 | 1 |
 * | 4 | 5 |
 *
 * Lesson:  notebooks/04-stride-and-padding.ipynb
 * Check:   npx convlab check keep-the-size
 * Hint:    npx convlab hint keep-the-size
 * Starter: a35225675075 (convlab's mark of a file that nobody changed)
 */
export const paddings = undefined; // the paddings, a list of four numbers
