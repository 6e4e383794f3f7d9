# Asked: how are channels scaled by numbers computed from all of the image?
# Hu et al., "Squeeze-and-Excitation Networks", 2017
# Input: [2, 8, 6, 6]
class SELayer(nn.Module):
    def __init__(self, channel=8, reduction=4):
        super(SELayer, self).__init__()
        self.fc = nn.Sequential(
            nn.Linear(channel, channel // reduction, bias=False),
            nn.ReLU(inplace=True),
            nn.Linear(channel // reduction, channel, bias=False),
        )

    def forward(self, x):
        b, c, _, _ = x.size()
        y = x.mean(dim=(2, 3))
        y = torch.sigmoid(self.fc(y)).view(b, c, 1, 1)
        return x * y
