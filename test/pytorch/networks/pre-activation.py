# Asked: why does my shortcut lose its negative numbers?
# Input: [2, 4, 6, 6]
class PreActBlock(nn.Module):
    def __init__(self, planes=4):
        super(PreActBlock, self).__init__()
        self.relu = nn.ReLU(inplace=True)
        self.conv1 = nn.Conv2d(planes, planes, 3, padding=1, bias=False)
        self.conv2 = nn.Conv2d(planes, planes, 3, padding=1, bias=False)

    def forward(self, x):
        out = self.conv1(self.relu(x))
        out = self.conv2(self.relu(out))
        out += x
        return out


class Net(nn.Module):
    def __init__(self):
        super(Net, self).__init__()
        self.stem = nn.Conv2d(4, 4, kernel_size=1)
        self.block = PreActBlock()

    def forward(self, x):
        stem = self.stem(x)
        return self.block(stem) + stem
