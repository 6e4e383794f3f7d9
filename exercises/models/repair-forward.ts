/**
 * Repair: a layer that does nothing
 *
 * This part of a network takes 8 feature maps of 20 x 20 and gives 8 of the same size. PyTorch
 * runs it without complaint, but the weights of **the first convolution never change** in
 * training. The image is meant to go through both convolutions, each followed by ReLU. Repair
 * it, **in Python**, and change no more than you need to.
 *
 * Lesson:  notebooks/05-models.ipynb
 * Check:   npx convlab check repair-forward
 * Hint:    npx convlab hint repair-forward
 * Starter: 830df4257f88 (convlab's mark of a file that nobody changed)
 */
export const python = `
class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(8, 8, 3, padding=1)
        self.conv2 = nn.Conv2d(8, 8, 5, padding=2)

    def forward(self, x):
        y = F.relu(self.conv1(x))
        y = F.relu(self.conv2(x))
        return y
`;
