export const python = `
net = nn.Sequential(
    nn.Conv2d(3, 16, 7, stride=2, padding=3),
    nn.ReLU(),
    nn.MaxPool2d(2, 2),
    nn.Conv2d(16, 24, 5, padding=2, bias=False),
    nn.ReLU(),
)
`;
