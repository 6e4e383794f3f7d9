# The DCGAN tutorial's generator, an eighth as wide.
# https://docs.pytorch.org/tutorials/beginner/dcgan_faces_tutorial.html
# Input: [2, 10, 1, 1]
nz, ngf, nc = 10, 8, 3

netG = nn.Sequential(
    nn.ConvTranspose2d( nz, ngf * 2, 4, 1, 0, bias=False),
    nn.BatchNorm2d(ngf * 2),
    nn.ReLU(True),
    nn.ConvTranspose2d(ngf * 2, ngf, 4, 2, 1, bias=False),
    nn.BatchNorm2d(ngf),
    nn.ReLU(True),
    nn.ConvTranspose2d( ngf, nc, 4, 2, 1, bias=False),
    nn.Tanh()
)
