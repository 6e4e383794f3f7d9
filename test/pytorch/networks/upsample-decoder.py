# Asked: how do I upsample without the checkerboard of a transposed convolution?
# Odena, Dumoulin and Olah, "Deconvolution and Checkerboard Artifacts", 2016
# Input: [1, 4, 5, 5]
nn.Sequential(
    nn.Upsample(scale_factor=2, mode='nearest'),
    nn.ReLU6(),
    nn.Conv2d(4, 2, 3, padding=1),
    nn.BatchNorm2d(2, eps=1e-3, momentum=0.01),
)
