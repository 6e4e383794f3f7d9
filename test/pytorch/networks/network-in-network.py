# Asked: what does a 1x1 convolution do? One Sequential in another, and scores by average pooling.
# Lin, Chen and Yan, "Network in Network", 2013
# Input: [2, 3, 16, 16]
from torch import nn

def nin_block(in_channels, out_channels, kernel_size, strides, padding):
    return nn.Sequential(
        nn.Conv2d(in_channels, out_channels, kernel_size, strides, padding), nn.ReLU(),
        nn.Conv2d(out_channels, out_channels, kernel_size=1), nn.ReLU(),
        nn.Conv2d(out_channels, out_channels, kernel_size=1), nn.ReLU())

net = nn.Sequential(
    nin_block(3, 12, kernel_size=5, strides=1, padding=2),
    nn.MaxPool2d(3, stride=2),
    nn.Dropout(0.5),
    nin_block(12, 10, kernel_size=3, strides=1, padding=1),
    nn.AvgPool2d(7),
    nn.Flatten(),
    nn.Softmax(dim=1))
