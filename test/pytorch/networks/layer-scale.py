# Asked: how do I learn a number by which a branch counts?
# Input: [2, 4, 6, 6]
class Scaled(nn.Module):
    def __init__(self, dim=4, init_value=0.5):
        super().__init__()
        self.conv = nn.Conv2d(dim, dim, 3, padding=1)
        self.gamma = nn.Parameter(init_value * torch.ones(1, dim, 1, 1))

    def forward(self, x):
        shortcut = x
        x = self.gamma * self.conv(x)
        x = 1 - shortcut + x
        return x.permute(0, 2, 3, 1).contiguous().transpose(1, 2)
