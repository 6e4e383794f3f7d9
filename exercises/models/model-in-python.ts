/**
 * A class in Python
 *
 * Complete the class **in Python**. The model takes a colour image of 64 x 64. First comes a
 * convolution with **12 filters of 5 x 5** that keeps the height and the width, then **ReLU**;
 * next a convolution with **18 filters of 3 x 3** that move **two pixels** at a time, with
 * **one row of zeros** around its input, then **ReLU** again. `nn` and `F` are imported for
 * you.
 *
 * Lesson:  notebooks/05-models.ipynb
 * Check:   npx convlab check model-in-python
 * Hint:    npx convlab hint model-in-python
 * Starter: 40072a0865d9 (convlab's mark of a file that nobody changed)
 */
export const python = `
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        # Here the layers are missing.

    def forward(self, x):
        return x  # and here, what happens to an image
`;
