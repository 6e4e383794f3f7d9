# DenseNet's block, written out. Asked: how many channels does each layer get?
# Huang et al., "Densely Connected Convolutional Networks", 2016
# Input: [1, 6, 8, 8]
class DenseBlock(nn.Module):
    def __init__(self, channels=6, growth=4):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, growth, 3, padding=1)
        self.conv2 = nn.Conv2d(channels + growth, growth, 3, padding=1)
        self.conv3 = nn.Conv2d(channels + 2 * growth, growth, 3, padding=1)

    def forward(self, x):
        y1 = F.relu(self.conv1(x))
        y2 = F.relu(self.conv2(torch.cat([x, y1], 1)))
        y3 = F.relu(self.conv3(torch.cat((x, y1, y2), dim=1)))
        return torch.cat([x, y1, y2, y3], dim=1)
