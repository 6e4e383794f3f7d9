# Asked: does using a layer under two names double the parameters?
# Input: [2, 6]
class Net(nn.Module):
    def __init__(self):
        super(Net, self).__init__()
        self.fc1 = nn.Linear(6, 6)
        self.act = nn.ReLU()
        self.layers = nn.Sequential(self.fc1, self.act, self.fc1)
        self.register_buffer('scale', torch.ones(1))
        self.shift = nn.Parameter(torch.zeros(6))

    def forward(self, x):
        return self.layers(x) * self.scale + self.shift
