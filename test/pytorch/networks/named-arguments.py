# Asked: a layer with all its arguments by their names, in another order.
# Input: [1, 4, 9, 9]
torch.nn.Conv2d(out_channels=8, in_channels=4, bias=False, kernel_size=3, groups=2, padding_mode='reflect', padding=1)
