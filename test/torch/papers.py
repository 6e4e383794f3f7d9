"""Eight networks as their papers and torchvision have them. `w` gives a layer's width: all of it, or an eighth."""

import torch
import torch.nn.functional as F
from torch import nn


class LeNet5(nn.Module):
    """LeCun et al., "Gradient-based learning applied to document recognition", 1998, with max pooling and ReLU."""

    def __init__(self, w):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(16 * 5 * 5, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        x = x.view(x.size(0), -1)
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        return self.fc3(x)


class AlexNet(nn.Module):
    """Krizhevsky, "One weird trick for parallelizing convolutional neural networks", 2014, as in torchvision."""

    def __init__(self, w):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(3, w(64), kernel_size=11, stride=4, padding=2),
            nn.ReLU(inplace=True),
            nn.MaxPool2d(kernel_size=3, stride=2),
            nn.Conv2d(w(64), w(192), kernel_size=5, padding=2),
            nn.ReLU(inplace=True),
            nn.MaxPool2d(kernel_size=3, stride=2),
            nn.Conv2d(w(192), w(384), kernel_size=3, padding=1),
            nn.ReLU(inplace=True),
            nn.Conv2d(w(384), w(256), kernel_size=3, padding=1),
            nn.ReLU(inplace=True),
            nn.Conv2d(w(256), w(256), kernel_size=3, padding=1),
            nn.ReLU(inplace=True),
            nn.MaxPool2d(kernel_size=3, stride=2),
        )
        self.avgpool = nn.AdaptiveAvgPool2d((6, 6))
        self.classifier = nn.Sequential(
            nn.Dropout(),
            nn.Linear(w(256 * 6 * 6), w(4096)),
            nn.ReLU(inplace=True),
            nn.Dropout(),
            nn.Linear(w(4096), w(4096)),
            nn.ReLU(inplace=True),
            nn.Linear(w(4096), 1000),
        )

    def forward(self, x):
        x = self.features(x)
        x = self.avgpool(x)
        x = torch.flatten(x, 1)
        return self.classifier(x)


class VGG16(nn.Module):
    """Simonyan and Zisserman, "Very deep convolutional networks for large-scale image recognition", 2015."""

    def __init__(self, w):
        super().__init__()

        def conv(inputs, outputs):
            return nn.Conv2d(inputs, outputs, 3, padding=1)

        self.features = nn.Sequential(
            conv(3, w(64)), nn.ReLU(), conv(w(64), w(64)), nn.ReLU(), nn.MaxPool2d(2, 2),
            conv(w(64), w(128)), nn.ReLU(), conv(w(128), w(128)), nn.ReLU(), nn.MaxPool2d(2, 2),
            conv(w(128), w(256)), nn.ReLU(), conv(w(256), w(256)), nn.ReLU(), conv(w(256), w(256)), nn.ReLU(),
            nn.MaxPool2d(2, 2),
            conv(w(256), w(512)), nn.ReLU(), conv(w(512), w(512)), nn.ReLU(), conv(w(512), w(512)), nn.ReLU(),
            nn.MaxPool2d(2, 2),
            conv(w(512), w(512)), nn.ReLU(), conv(w(512), w(512)), nn.ReLU(), conv(w(512), w(512)), nn.ReLU(),
            nn.MaxPool2d(2, 2),
        )
        self.avgpool = nn.AdaptiveAvgPool2d(7)
        self.classifier = nn.Sequential(
            nn.Linear(w(512 * 7 * 7), w(4096)), nn.ReLU(), nn.Dropout(),
            nn.Linear(w(4096), w(4096)), nn.ReLU(), nn.Dropout(),
            nn.Linear(w(4096), 1000),
        )

    def forward(self, x):
        return self.classifier(torch.flatten(self.avgpool(self.features(x)), 1))


class BasicBlock(nn.Module):
    def __init__(self, inputs, outputs, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride=stride, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)
        self.downsample = nn.Identity() if stride == 1 else nn.Sequential(
            nn.Conv2d(inputs, outputs, 1, stride=stride, bias=False),
            nn.BatchNorm2d(outputs),
        )

    def forward(self, x):
        y = F.relu(self.bn1(self.conv1(x)))
        y = self.bn2(self.conv2(y))
        return F.relu(y + self.downsample(x))


class ResNet18(nn.Module):
    """He et al., "Deep residual learning for image recognition", 2016."""

    def __init__(self, w):
        super().__init__()
        self.conv1 = nn.Conv2d(3, w(64), 7, stride=2, padding=3, bias=False)
        self.bn1 = nn.BatchNorm2d(w(64))
        self.maxpool = nn.MaxPool2d(3, 2, padding=1)
        self.layer1 = nn.Sequential(BasicBlock(w(64), w(64)), BasicBlock(w(64), w(64)))
        self.layer2 = nn.Sequential(BasicBlock(w(64), w(128), 2), BasicBlock(w(128), w(128)))
        self.layer3 = nn.Sequential(BasicBlock(w(128), w(256), 2), BasicBlock(w(256), w(256)))
        self.layer4 = nn.Sequential(BasicBlock(w(256), w(512), 2), BasicBlock(w(512), w(512)))
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Linear(w(512), 1000)

    def forward(self, x):
        x = self.maxpool(F.relu(self.bn1(self.conv1(x))))
        x = self.layer4(self.layer3(self.layer2(self.layer1(x))))
        return self.fc(torch.flatten(self.avgpool(x), 1))


class InvertedResidual(nn.Module):
    """A block of Sandler et al., "MobileNetV2: inverted residuals and linear bottlenecks", 2018."""

    def __init__(self, w):
        super().__init__()
        self.conv = nn.Sequential(
            nn.Conv2d(w(24), w(144), 1, bias=False), nn.BatchNorm2d(w(144)), nn.ReLU6(),
            nn.Conv2d(w(144), w(144), 3, padding=1, groups=w(144), bias=False), nn.BatchNorm2d(w(144)), nn.ReLU6(),
            nn.Conv2d(w(144), w(24), 1, bias=False), nn.BatchNorm2d(w(24)),
        )

    def forward(self, x):
        return x + self.conv(x)


def double_conv(inputs, outputs):
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, padding=1), nn.ReLU(), nn.Conv2d(outputs, outputs, 3, padding=1), nn.ReLU())


class UNet(nn.Module):
    """Ronneberger et al., "U-Net: convolutional networks for biomedical image segmentation", 2015, with padding."""

    def __init__(self, w):
        super().__init__()
        self.down1 = double_conv(3, w(64))
        self.down2 = double_conv(w(64), w(128))
        self.down3 = double_conv(w(128), w(256))
        self.bottom = double_conv(w(256), w(512))
        self.pool = nn.MaxPool2d(2)
        self.up3 = nn.ConvTranspose2d(w(512), w(256), 2, stride=2)
        self.conv3 = double_conv(w(512), w(256))
        self.up2 = nn.Upsample(scale_factor=2, mode='bilinear')
        self.conv2 = double_conv(w(384), w(128))
        self.up1 = nn.ConvTranspose2d(w(128), w(64), 2, stride=2)
        self.conv1 = double_conv(w(128), w(64))
        self.out = nn.Conv2d(w(64), 2, 1)

    def forward(self, x):
        a = self.down1(x)
        b = self.down2(self.pool(a))
        c = self.down3(self.pool(b))
        y = self.bottom(self.pool(c))
        y = self.conv3(torch.cat([self.up3(y), c], 1))
        y = self.conv2(torch.cat([self.up2(y), b], 1))
        y = self.conv1(torch.cat([self.up1(y), a], 1))
        return self.out(y)


class Generator(nn.Module):
    """Radford et al., "Unsupervised representation learning with deep convolutional GANs", 2016."""

    def __init__(self, w):
        super().__init__()
        self.main = nn.Sequential(
            nn.ConvTranspose2d(100, w(512), 4, bias=False), nn.BatchNorm2d(w(512)), nn.ReLU(),
            nn.ConvTranspose2d(w(512), w(256), 4, stride=2, padding=1, bias=False), nn.BatchNorm2d(w(256)), nn.ReLU(),
            nn.ConvTranspose2d(w(256), w(128), 4, stride=2, padding=1, bias=False), nn.BatchNorm2d(w(128)), nn.ReLU(),
            nn.ConvTranspose2d(w(128), w(64), 4, stride=2, padding=1, bias=False), nn.BatchNorm2d(w(64)), nn.ReLU(),
            nn.ConvTranspose2d(w(64), 3, 4, stride=2, padding=1, bias=False), nn.Tanh(),
        )

    def forward(self, noise):
        return self.main(noise)


class ConvNeXtBlock(nn.Module):
    """A block of Liu et al., "A ConvNet for the 2020s", 2022."""

    def __init__(self, w):
        super().__init__()
        self.dwconv = nn.Conv2d(w(96), w(96), 7, padding=3, groups=w(96))
        self.norm = nn.LayerNorm(w(96), eps=1e-6)
        self.pwconv1 = nn.Linear(w(96), w(384))
        self.act = nn.GELU()
        self.pwconv2 = nn.Linear(w(384), w(96))
        self.gamma = nn.Parameter(torch.full([w(96)], 0.1))

    def forward(self, x):
        y = self.dwconv(x).permute(0, 2, 3, 1)
        y = self.pwconv2(self.act(self.pwconv1(self.norm(y))))
        return x + (self.gamma * y).permute(0, 3, 1, 2)


# The inputs at full width, and at an eighth of it.
NETWORKS = {
    LeNet5: ([1, 1, 32, 32], [2, 1, 32, 32]),
    AlexNet: ([1, 3, 224, 224], [1, 3, 64, 64]),
    VGG16: ([1, 3, 224, 224], [1, 3, 32, 32]),
    ResNet18: ([1, 3, 224, 224], [2, 3, 64, 64]),
    InvertedResidual: ([1, 24, 56, 56], [2, 3, 14, 14]),
    UNet: ([1, 3, 256, 256], [1, 3, 16, 16]),
    Generator: ([1, 100, 1, 1], [1, 100, 1, 1]),
    ConvNeXtBlock: ([1, 96, 56, 56], [2, 12, 7, 7]),
}


def record_networks(recorder, times):
    for make, (full, narrow) in NETWORKS.items():
        with torch.device('meta'):
            whole = make(lambda width: width)
            shape = list(whole.eval()(torch.empty(full)).shape)
        for seed in range(times):
            torch.manual_seed(seed)
            net = make(lambda width: width // 8).eval()
            x = torch.randn(narrow)
            with torch.no_grad():
                y = net(x)
            recorder.cases.append({
                'name': make.__name__,
                'args': [],
                'input': full,
                'output': shape,
                'parameterCount': sum(p.numel() for p in whole.parameters()),
                'state': list(whole.state_dict()),
                'seed': seed,
                'narrow': {'input': narrow, 'output': recorder.keep(y)},
            })
