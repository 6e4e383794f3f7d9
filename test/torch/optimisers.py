"""Optimisers: what several steps do to random parameters, reprs, and wrong uses."""

import torch
from torch import nn, optim

from draw import chance, pick, reals, whole
from errors import sorted_words
from recorder import call, write_lines, written

CASES = 30
STEPS = 6
SHAPES = [(3,), (2, 3), (2, 1, 2, 2)]


def record_optimisers(folder, seed, times):
    torch.manual_seed(seed)
    steps = [several_steps(make()) for _ in range(CASES * times) for make in (sgd, adam)]
    reprs = [{'kind': 'repr', **written(spec), 'repr': str(make_optimiser(spec, parameters()))} for spec in REPRS]
    errors = [{'kind': 'error', 'title': title, **written(spec), 'message': message(run)} for title, spec, run in wrong()]
    cases = [*steps, *reprs, *errors]
    write_lines(folder / 'optimisers.json', cases)
    return len(cases)


def sgd():
    options = {'lr': rounded(0.001, 0.5)}
    if chance(0.7):
        options['momentum'] = rounded(0.1, 0.95)
    if chance(0.3):
        options['weight_decay'] = rounded(0.0001, 0.1)
    if 'momentum' in options and chance(0.4):
        options['nesterov'] = True
    elif chance(0.4):
        options['dampening'] = rounded(0.1, 0.9)
    return call('SGD', **options)


def adam():
    options = {'lr': rounded(0.0005, 0.1)}
    if chance(0.5):
        options['betas'] = (rounded(0.5, 0.95), rounded(0.9, 0.9999))
    if chance(0.3):
        options['eps'] = pick(1e-7, 1e-5, 1e-3)
    if chance(0.4):
        options['weight_decay'] = rounded(0.0001, 0.1)
    return call('Adam', **options)


def rounded(low, high):
    return round(low + (high - low) * float(torch.rand(())), 4)


def several_steps(spec):
    """Random gradients; a parameter without one stays unchanged."""
    params = parameters()
    start = [numbers(p) for p in params]
    optimiser = make_optimiser(spec, params)
    gradients, after = [], []
    for _ in range(STEPS):
        optimiser.zero_grad()
        for p in params:
            p.grad = None if chance(0.1) else reals(p.shape, pick(0.01, 1.0, 10.0))
        gradients.append([None if p.grad is None else numbers(p.grad) for p in params])
        optimiser.step()
        after.append([numbers(p) for p in params])
    shapes = [list(p.shape) for p in params]
    return {'kind': 'steps', **written(spec), 'shapes': shapes, 'start': start, 'gradients': gradients, 'after': after}


def parameters():
    return [nn.Parameter(reals(pick(*SHAPES))) for _ in range(whole(1, 2))]


def numbers(tensor):
    return [float(f'{value:.9g}') for value in tensor.detach().flatten().tolist()]


def make_optimiser(spec, params):
    return getattr(optim, spec['name'])(params, **spec['options'])


REPRS = [
    call('SGD'),
    call('SGD', lr=0.1, momentum=0.9, nesterov=True, weight_decay=0.0005),
    call('SGD', lr=0.01, momentum=0.5, dampening=0.25),
    call('Adam'),
    call('Adam', lr=0.00005, betas=(0.8, 0.99), eps=1e-6, weight_decay=0.01),
]

WRONG_OPTIONS = {
    'SGD': [
        dict(lr=-0.1), dict(lr=-1), dict(momentum=-0.5), dict(weight_decay=-0.01), dict(nesterov=True),
        dict(nesterov=True, momentum=0.9, dampening=0.5), dict(lr='0.1'), dict(lr=[0.1]), dict(momentum='x'),
        dict(weight_decay=None),
    ],
    'Adam': [
        dict(lr=-0.1), dict(eps=-0.001), dict(betas=(1.5, 0.9)), dict(betas=(0.9, -0.5)), dict(weight_decay=-0.1),
        dict(lr=float('nan')), dict(lr='0.1'), dict(eps=None), dict(betas=0.9), dict(betas=None), dict(betas=[0.9]),
        dict(betas=['x', 0.9]),
    ],
}


def wrong():
    """Titles, calls, and functions that make the mistake."""
    for name, all_options in WRONG_OPTIONS.items():
        for options in all_options:
            spec = call(name, **{key: 'nan' if value != value else value for key, value in options.items()})
            yield 'options', spec, lambda name=name, options=options: getattr(optim, name)(parameters(), **options)
    weight = torch.ones(2, requires_grad=True)
    for title, params in [
        ('no parameters', []),
        ('a tensor', torch.ones(2)),
        ('a number among the parameters', [1.5]),
        ('a tensor that was computed', [weight * 2]),
        ('nothing', None),
        ('a model', Net()),
    ]:
        yield title, call('SGD'), lambda params=params: optim.SGD(params)


class Net(nn.Module):
    """The test declares the same class."""


def message(run):
    try:
        run()
    except (ValueError, TypeError, IndexError) as error:
        return sorted_words(str(error))
    raise AssertionError('torch accepts it')
