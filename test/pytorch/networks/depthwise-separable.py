# Asked on Stack Overflow: how is a depthwise separable convolution written?
# Input: [2, 6, 10, 10]
class depthwise_separable_conv(nn.Module):
    def __init__(self, nin=6, kernels_per_layer=2, nout=12):
        super(depthwise_separable_conv, self).__init__()
        self.depthwise = nn.Conv2d(nin, nin * kernels_per_layer, kernel_size=3, padding=1, groups=nin)
        self.pointwise = nn.Conv2d(nin * kernels_per_layer, nout, kernel_size=1)

    def forward(self, x):
        out = self.depthwise(x)
        out = self.pointwise(out)
        return out
