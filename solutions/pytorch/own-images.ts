export const python = `
class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 8, 5, padding=2)
        self.conv2 = nn.Conv2d(8, 16, 3, padding=1)
        self.classify = nn.Linear(16 * 8 * 8, 4)

    def forward(self, x):
        half = F.max_pool2d(F.relu(self.conv1(x)), 2)
        quarter = F.max_pool2d(F.relu(self.conv2(half)), 2)
        return self.classify(quarter.flatten(1))
`;
