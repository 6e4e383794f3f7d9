# Asked: how do I pad by reflection, and by other amounts on each side?
# Input: [1, 2, 9, 9]
class Blur(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(2, 2, 4, groups=2, bias=False)

    def forward(self, x):
        x = F.pad(x, (1, 2, 1, 2), mode='reflect')
        return F.avg_pool2d(self.conv(x), 2)
