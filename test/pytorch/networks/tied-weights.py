# Asked: how do encoder and decoder share a weight?
# Input: [3, 12]
class Tied(nn.Module):
    def __init__(self):
        super().__init__()
        self.encode = nn.Linear(12, 5)
        self.bias = nn.Parameter(torch.zeros(self.encode.in_features))

    def forward(self, x):
        hidden = torch.tanh(self.encode(x))
        return F.linear(hidden, self.encode.weight.t(), self.bias)
