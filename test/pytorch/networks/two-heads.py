# Asked: how does a network give a policy and a value?
# Input: [3, 2, 5, 5]
class ActorCritic(nn.Module):
    def __init__(self, actions=4):
        super().__init__()
        self.conv = nn.Conv2d(2, 6, 3)
        self.actor, self.critic = nn.Linear(6 * 3 * 3, actions), nn.Linear(6 * 3 * 3, 1)

    def forward(self, state):
        x = F.relu(self.conv(state)).flatten(start_dim=1)
        return F.softmax(self.actor(x), dim=-1), self.critic(x).squeeze(1)
