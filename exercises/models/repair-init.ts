/**
 * Repair: a model that never gets made
 *
 * A friend has written this model for grey images of 40 x 40. All the numbers are right, but
 * `Net()` stops at its first layer with `cannot assign module before Module.__init__() call`.
 * Repair it, **in Python**. One line is missing.
 *
 * Lesson:  notebooks/05-models.ipynb
 * Check:   npx convlab check repair-init
 * Hint:    npx convlab hint repair-init
 * Starter: e497b7c94faf (convlab's mark of a file that nobody changed)
 */
export const python = `
class Net(nn.Module):
    def __init__(self):
        self.conv1 = nn.Conv2d(1, 6, 7, padding=3)
        self.conv2 = nn.Conv2d(6, 9, 4, stride=4)

    def forward(self, x):
        x = F.relu(self.conv1(x))
        x = F.relu(self.conv2(x))
        return x
`;
