# Asked: which size comes out of this layer?
# https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html
# Input: [1, 16, 25, 50]
m = nn.Conv2d(16, 33, (3, 5), stride=(2, 1), padding=(4, 2), dilation=(3, 1))
