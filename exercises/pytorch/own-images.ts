/**
 * Your own images
 *
 * This network reads digits. You have photos of your own: in **colour**, **32 x 32** pixels, of
 * **4 kinds** of things. Change the network, **in Python**, so that it takes them and gives one
 * score for each kind. Change only what must change.
 *
 * Lesson:  notebooks/18-pytorch.ipynb
 * Check:   npx convlab check own-images
 * Hint:    npx convlab hint own-images
 * Starter: c1ff6b51e655 (convlab's mark of a file that nobody changed)
 */
export const python = `
class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = nn.Conv2d(8, 16, 3, padding=1)
        self.classify = nn.Linear(16 * 7 * 7, 10)

    def forward(self, x):
        half = F.max_pool2d(F.relu(self.conv1(x)), 2)
        quarter = F.max_pool2d(F.relu(self.conv2(half)), 2)
        return self.classify(quarter.flatten(1))
`;
