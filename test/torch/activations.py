"""Random calls of activations and losses, as layers and as functions, with their gradients."""

import torch

import functions
import layers
from draw import chance, pick, reals, whole
from recorder import call

# Corners, zeros, and what overflows on the way.
SPECIAL = torch.tensor([0.0, -0.0, 6.0, -6.0, 20.0, -20.0, 100.0, -100.0, 1e-6, -1e-6, 3e38, -3e38])
# A whole vector: at the end of memory, torch's ELU and ReLU6 have another gradient for NaN than in the middle.
NO_NUMBERS = torch.tensor([float('inf'), float('-inf'), float('nan'), 1.0]).repeat(4)

ACTIVATIONS = {
    'ReLU': lambda: {},
    'LeakyReLU': lambda: {'negative_slope': pick(0.2, 0.01, 0.0, -0.5)},
    'ELU': lambda: {'alpha': pick(1.0, 0.5, 2.0, -1.0)},
    'ReLU6': lambda: {},
    'SiLU': lambda: {},
    'GELU': lambda: {'approximate': pick('none', 'tanh')},
    'Sigmoid': lambda: {},
    'Tanh': lambda: {},
}
FUNCTIONS = {'LeakyReLU': 'leaky_relu'}


def record_activations(recorder, times):
    for name, draw in ACTIVATIONS.items():
        for x in [reals(shape(), 4) for _ in range(4 * times)] + [SPECIAL, NO_NUMBERS]:
            recorder.cases.append(layers.run(recorder, activation(name, draw()), x.clone()))
        for x in [reals(shape(), 8) for _ in range(2 * times)]:
            recorder.cases.append(functions.run(recorder, 'function', activation(FUNCTIONS.get(name, name.lower()), draw()), x))


def record_losses(recorder, times):
    for make in (mse, binary, classes, classes, classes):
        for _ in range(4 * times):
            recorder.cases.append(functions.run(recorder, 'function', *make()))
    big = torch.tensor([0.0, -0.0, 90.0, -90.0, 3e4, -3e4, 1e-6, 5.0])
    yes = torch.tensor([0.0, 1.0, 1.0, 0.0, 0.5, 1.0, 1.0, 0.25])
    recorder.cases.append(functions.run(recorder, 'function', call('binary_cross_entropy_with_logits', reduction='none'), big, yes))


def reduction():
    return {} if chance(0.3) else {'reduction': pick('mean', 'sum', 'none')}


def mse():
    sizes = shape()
    return call('mse_loss', **reduction()), reals(sizes, 3), reals(sizes, 3)


def binary():
    sizes = shape()
    return call('binary_cross_entropy_with_logits', **reduction()), reals(sizes, 5), torch.rand(sizes)


def classes():
    """One class an example; of nll_loss, some inputs are the logarithms of impossible classes."""
    examples, count = whole(1, 4), whole(1, 5)
    labels = [whole(0, count - 1) for _ in range(examples)]
    x = reals([examples, count], 3)
    name = pick('nll_loss', 'nll_loss', 'cross_entropy')
    if name == 'nll_loss':
        x = x.where(torch.rand(x.shape) > 0.2, -torch.inf)
    return call(name, {'labels': labels}, **reduction()), x


def activation(name, settings):
    """Settings of one layer are placed, but for GELU's."""
    if 'approximate' in settings:
        return call(name, **settings)
    return call(name, *settings.values())


def shape(low=0):
    return [whole(1, 4) for _ in range(whole(low, 4))]
