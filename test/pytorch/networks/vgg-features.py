# A VGG cut from a file, from the middle of a class on; layers collected in a list.
# Input: [1, 3, 32, 32]
    class VGG(nn.Module):
        def __init__(self, num_classes=10):
            super(VGG, self).__init__()
            layers = []
            layers += [nn.Conv2d(3, 8, kernel_size=3, padding=1), nn.ReLU(inplace=True)]
            layers += [nn.MaxPool2d(kernel_size=2, stride=2)]
            layers += [nn.Conv2d(8, 16, kernel_size=3, padding=1), nn.ReLU(inplace=True)]
            layers.append(nn.MaxPool2d(kernel_size=2, stride=2))
            self.features = nn.Sequential(*layers)
            self.classifier = nn.Sequential(
                nn.Linear(16 * 8 * 8, 32),
                nn.ReLU(True),
                nn.Dropout(),
                nn.Linear(32, num_classes),
            )

        def forward(self, x):
            x = self.features(x)
            x = x.view(x.size(0), -1)
            x = self.classifier(x)
            return x
