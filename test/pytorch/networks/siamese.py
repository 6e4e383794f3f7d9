# Asked: how do two inputs go through the same layers? The distance is that of Koch et al., 2015.
# Input: [2, 1, 12, 12]
# Input: [2, 1, 12, 12]
class SiameseNetwork(nn.Module):
    def __init__(self):
        super().__init__()
        self.cnn = nn.Sequential(nn.Conv2d(1, 4, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten())
        self.out = nn.Linear(4 * 5 * 5, 1)

    def forward_once(self, x):
        return self.cnn(x)

    def forward(self, input1, input2):
        output1 = self.forward_once(input1)
        output2 = self.forward_once(x=input2)
        distance = torch.abs(output1 - output2)
        return torch.sigmoid(self.out(distance))
