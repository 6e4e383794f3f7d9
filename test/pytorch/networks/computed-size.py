# Asked: how do I compute in_features from the size of the image?
# Input: [2, 3, 20, 20]
class Net(nn.Module):
    def __init__(self, image_size=20, channels=(3, 8, 16), classes=7):
        super(Net, self).__init__()
        kernel, padding = 3, 1
        first, second, third = channels
        self.conv1 = nn.Conv2d(first, second, kernel, padding=padding)
        self.conv2 = nn.Conv2d(second, third, kernel, padding=padding)
        size = (image_size - kernel + 2 * padding) + 1
        self.flat_features = channels[-1] * (size // 2 // 2) ** 2
        self.fc = nn.Linear(self.flat_features, classes)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), kernel_size=2, stride=2)
        x = F.max_pool2d(F.relu(self.conv2(x)), kernel_size=2, stride=2)
        return self.fc(x.view(-1, self.flat_features))
