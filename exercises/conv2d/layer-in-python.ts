/**
 * The same layer in Python
 *
 * Write one layer **in Python**, as you would in PyTorch, between the backticks of `python`. It
 * takes a colour image of 96 x 96. It has **20 filters of 5 x 5** that move **three pixels** at
 * a time, with **one row of zeros** around the image. `nn` is imported for you.
 *
 * Lesson:  notebooks/04-stride-and-padding.ipynb
 * Check:   npx convlab check layer-in-python
 * Hint:    npx convlab hint layer-in-python
 * Starter: e198c633c845 (convlab's mark of a file that nobody changed)
 */
export const python = `
# One layer, in Python
`;
