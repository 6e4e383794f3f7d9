/**
 * A class for a file of weights
 *
 * A friend sends you a file of weights, but not the class. In it are these tensors:
 *
 * | name | shape |
 * |---|---|
 * | stem.weight, stem.bias | [6, 1, 5, 5], [6] |
 * | body.weight, body.bias | [10, 6, 3, 3], [10] |
 * | head.weight, head.bias | [6, 250], [6] |
 *
 * You know that the network takes grey images of 28 x 28, that each convolution moves by one
 * pixel and is followed by **ReLU** and a **max pooling by 2**, and that a linear layer comes
 * last. Write the class **in Python**, so that `load_state_dict` takes the file. What the file
 * does not say is the padding: work it out.
 *
 * Lesson:  notebooks/18-pytorch.ipynb
 * Check:   npx convlab check match-the-names
 * Hint:    npx convlab hint match-the-names
 * Starter: 50a0b732d285 (convlab's mark of a file that nobody changed)
 */
export const python = `
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        # Here the layers are missing.

    def forward(self, x):
        return x  # and here, what happens to an image
`;
