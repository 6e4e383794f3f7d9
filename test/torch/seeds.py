"""The first random numbers after torch.manual_seed, and the first weights that layers draw from them."""

import torch

from recorder import write_lines

DRAWS = {
    'rand': lambda: torch.rand(5),
    'randn of fewer than 16': lambda: torch.randn(7),
    'randn of a multiple of 16': lambda: torch.randn(32),
    'randn of another number': lambda: torch.randn(20),
    'randn after randn': lambda: torch.cat([torch.randn(3), torch.randn(3)]),
    'randperm': lambda: torch.randperm(20),
    'the weight of Conv2d(3, 10, 3)': lambda: torch.nn.Conv2d(3, 10, 3).weight.flatten()[:8],
    'the bias of Conv2d(3, 10, 3)': lambda: torch.nn.Conv2d(3, 10, 3).bias,
    'the weight of Linear(20, 3)': lambda: torch.nn.Linear(20, 3).weight.flatten()[:8],
}
SEEDS = [0, 1, 42, 2**31 + 5]


def record_seeds(folder):
    cases = []
    for seed in SEEDS:
        for draw, make in DRAWS.items():
            torch.manual_seed(seed)
            cases.append({'draw': draw, 'seed': seed, 'numbers': make().detach().tolist()})
    write_lines(folder / 'seeds.json', cases)
    return len(cases)
