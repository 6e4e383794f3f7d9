# Asked: what does max return with a dimension?
# Input: [2, 3, 6, 5]
class Spatial(nn.Module):
    def __init__(self, kernel_size=7):
        super(Spatial, self).__init__()
        self.conv = nn.Conv2d(2, 1, kernel_size, padding=kernel_size // 2, bias=False)

    def forward(self, x):
        avg_out = torch.mean(x, dim=1, keepdim=True)
        max_out, _ = torch.max(x, dim=1, keepdim=True)
        scale = torch.sigmoid(self.conv(torch.cat([avg_out, max_out], axis=1)))
        mask = (scale > 0.5).to(torch.float32)
        return x * scale * mask + x.max(2, keepdim=True)[0] - x.amin(dim=(2, 3), keepdim=True)
