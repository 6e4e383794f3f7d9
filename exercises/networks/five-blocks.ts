/**
 * Down through five blocks
 *
 * VGG-16 was made for images of 224 x 224, which can be halved five times. A narrow relative,
 * with one convolution per block, gets images of **180 x 180**:
 *
 * ```typescript
 * new nn.Conv2d(3, 8, 3, { padding: 1 })
 * new nn.MaxPool2d(2, 2)
 * new nn.Conv2d(8, 16, 3, { padding: 1 })
 * new nn.MaxPool2d(2, 2)
 * new nn.Conv2d(16, 32, 3, { padding: 1 })
 * new nn.MaxPool2d(2, 2)
 * new nn.Conv2d(32, 64, 3, { padding: 1 })
 * new nn.MaxPool2d(2, 2)
 * new nn.Conv2d(64, 64, 3, { padding: 1 })
 * new nn.MaxPool2d(2, 2)
 * ```
 *
 * Give the height (and width) after each of the **ten** layers, the parameters of all the
 * convolutions together, and how many numbers would go into a linear layer after them.
 *
 * Lesson:  notebooks/16-networks.ipynb
 * Check:   npx convlab check five-blocks
 * Hint:    npx convlab hint five-blocks
 * Starter: 15d07d5f601e (convlab's mark of a file that nobody changed)
 */
export const steps = undefined; // the height after each of the ten layers, a list
export const parameters = undefined; // the parameters of all convolutions together
export const features = undefined; // how many numbers go into a linear layer
