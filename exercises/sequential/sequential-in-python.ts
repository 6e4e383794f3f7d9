/**
 * Translate five layers
 *
 * Here are five layers in TypeScript. Write the same network **in Python**, as an
 * `nn.Sequential`. It takes a colour image of 64 x 64.
 *
 * ```typescript
 * new nn.Sequential(
 *   new nn.Conv2d(3, 16, 7, { stride: 2, padding: 3 }),
 *   new nn.ReLU(),
 *   new nn.MaxPool2d(2, 2),
 *   new nn.Conv2d(16, 24, 5, { padding: 2, bias: false }),
 *   new nn.ReLU(),
 * );
 * ```
 *
 * Lesson:  notebooks/07-sequential.ipynb
 * Check:   npx convlab check sequential-in-python
 * Hint:    npx convlab hint sequential-in-python
 * Starter: d1f2a1111582 (convlab's mark of a file that nobody changed)
 */
export const python = `
net = nn.Sequential(
    # the five layers
)
`;
