# MobileNet's inverted residual, as in torchvision: a class that extends Sequential.
# Sandler et al., "MobileNetV2", 2018
# Input: [2, 8, 8, 8]
class ConvBNReLU(nn.Sequential):
    def __init__(self, in_planes, out_planes, kernel_size=3, stride=1, groups=1):
        padding = (kernel_size - 1) // 2
        super(ConvBNReLU, self).__init__(
            nn.Conv2d(in_planes, out_planes, kernel_size, stride, padding, groups=groups, bias=False),
            nn.BatchNorm2d(out_planes),
            nn.ReLU(inplace=True)
        )


class InvertedResidual(nn.Module):
    def __init__(self, inp=8, oup=8, stride=1, expand_ratio=2):
        super(InvertedResidual, self).__init__()
        hidden_dim = int(inp * expand_ratio)
        layers = [ConvBNReLU(inp, hidden_dim, kernel_size=1)]
        layers.extend([
            ConvBNReLU(hidden_dim, hidden_dim, stride=stride, groups=hidden_dim),
            nn.Conv2d(hidden_dim, oup, 1, 1, 0, bias=False),
            nn.BatchNorm2d(oup),
        ])
        self.conv = nn.Sequential(*layers)

    def forward(self, x):
        return x + self.conv(x)
