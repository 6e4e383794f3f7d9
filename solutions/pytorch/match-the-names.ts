export const python = `
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(1, 6, 5)
        self.body = nn.Conv2d(6, 10, 3)
        self.head = nn.Linear(10 * 5 * 5, 6)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.stem(x)), 2)
        x = F.max_pool2d(F.relu(self.body(x)), 2)
        return self.head(x.flatten(1))
`;
