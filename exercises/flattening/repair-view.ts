/**
 * Repair: a list for each image
 *
 * `x.view(rows, columns)` in PyTorch is our `x.reshape([rows, columns])`, and -1 stands for
 * "whatever is left". This network reads digits of 28 x 28. Given one of them, it stops:
 *
 * ```
 * mat1 and mat2 shapes cannot be multiplied (500x1 and 500x10)
 * ```
 *
 * The layers are right. Repair the line that is not, **in Python**; it must work for a batch of
 * any size.
 *
 * Lesson:  notebooks/10-flattening.ipynb
 * Check:   npx convlab check repair-view
 * Hint:    npx convlab hint repair-view
 * Starter: 6edf23a7a8c3 (convlab's mark of a file that nobody changed)
 */
export const python = `
class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 10, 5)
        self.conv2 = nn.Conv2d(10, 20, 3)
        self.classify = nn.Linear(20 * 5 * 5, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        x = x.view(20 * 5 * 5, -1)
        return self.classify(x)
`;
