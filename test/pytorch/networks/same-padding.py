# Asked: does padding='same' work with an even kernel, and with dilation?
# Input: [1, 3, 11, 11]
torch.nn.Sequential(
    torch.nn.Conv2d(3, 4, kernel_size=4, padding='same'),
    torch.nn.ReLU(),
    torch.nn.Conv2d(4, 4, kernel_size=(3, 5), padding='same', dilation=2),
    torch.nn.AvgPool2d(3, stride=2, padding=1, count_include_pad=False),
)
