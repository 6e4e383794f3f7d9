"""Mistakes that take several steps. The tests take the same steps under the same title."""

import torch
from torch import nn


def script(title, run):
    """A mistake of several steps; the test makes the same one under the same title."""
    return {'title': title, 'kind': 'script', 'run': run}


def backward_twice():
    x = torch.ones(2, requires_grad=True)
    y = (x * x).sum()
    y.backward()
    y.backward()


def load(change):
    model = nn.Sequential(nn.Conv2d(3, 10, 3), nn.ReLU(), nn.Linear(4, 2))
    state = model.state_dict()
    change(state)
    return lambda: model.load_state_dict(state)


def drop(*names):
    return lambda state: [state.pop(name) for name in names]


def put(**tensors):
    return lambda state: state.update({name.replace('__', '.'): tensor for name, tensor in tensors.items()})


def each(*changes):
    return lambda state: [change(state) for change in changes]


def wrong_gradient():
    torch.ones(2, 3, requires_grad=True).mul(2).backward(torch.ones(3, 2))


WRONG_STEPS = [
    script('backward() twice', backward_twice),
    script('backward() from six elements', lambda: torch.ones(2, 3, requires_grad=True).mul(2).backward()),
    script('backward() without a gradient to find', lambda: torch.ones(2).sum().backward()),
    script('backward() with a gradient of another shape', wrong_gradient),
    script('rows of different length', lambda: torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0]])),
    script('a gradient for whole numbers', lambda: torch.ones(2, dtype=torch.int32, requires_grad=True)),
    script('loadStateDict() with a missing name', load(drop('0.bias'))),
    script('loadStateDict() with two missing names', load(drop('0.bias', '2.weight'))),
    script('loadStateDict() with an unexpected name', load(put(extra=torch.zeros(1)))),
    script('loadStateDict() with another size', load(put(**{'0__weight': torch.zeros(10, 3, 5, 5)}))),
    script('loadStateDict() with everything wrong', load(each(
        drop('0.bias'), put(extra=torch.zeros(1), **{'0__weight': torch.zeros(10, 1, 3, 3), '2__bias': torch.zeros(3)})))),
]
