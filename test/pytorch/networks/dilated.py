# Asked: how far does a stack of dilated convolutions see?
# Yu and Koltun, "Multi-Scale Context Aggregation by Dilated Convolutions", 2015
# Input: [1, 2, 33, 33]
nn.Sequential(
    nn.Conv2d(2, 4, 3, padding=1, dilation=1), nn.ReLU(),
    nn.Conv2d(4, 4, 3, padding=2, dilation=2), nn.ReLU(),
    nn.Conv2d(4, 4, 3, padding=4, dilation=4), nn.ReLU(),
    nn.Conv2d(4, 1, 1),
)
