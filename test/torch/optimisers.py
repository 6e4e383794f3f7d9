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
    steps += [several_steps(adam('AdamW')) for _ in range(8 * times)]
    schedules = [schedule(make()) for _ in range(5 * times) for make in (step_lr, cosine_annealing_lr)]
    cases = [*steps, *reprs, *errors, *schedules]
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


def adam(name='Adam'):
    options = {'lr': rounded(0.0005, 0.1)}
    if chance(0.5):
        options['betas'] = (rounded(0.5, 0.95), rounded(0.9, 0.9999))
    if chance(0.3):
        options['eps'] = pick(1e-7, 1e-5, 1e-3)
    if chance(0.4):
        options['weight_decay'] = rounded(0.0001, 0.1)
    return call(name, **options)


def step_lr():
    return call('StepLR', whole(1, 5), **({'gamma': rounded(0.1, 1.5)} if chance(0.6) else {}))


def cosine_annealing_lr():
    return call('CosineAnnealingLR', whole(1, 6), **({'eta_min': rounded(0.001, 0.2)} if chance(0.6) else {}))


def schedule(spec):
    """The learning rates of many epochs; in one of them, somebody sets another one."""
    lr, epoch, other = rounded(0.01, 1), whole(0, 15), rounded(0.01, 1)
    optimiser = optim.SGD(parameters(), lr=lr)
    scheduler = getattr(optim.lr_scheduler, spec['name'])(optimiser, *spec['args'], **spec['options'])
    rates = []
    for i in range(16):
        optimiser.step()
        if i == epoch:
            optimiser.param_groups[0]['lr'] = other
        scheduler.step()
        rates += scheduler.get_last_lr()
    return {'kind': 'schedule', **written(spec), 'lr': lr, 'set': {'epoch': epoch, 'lr': other}, 'rates': rates,
            'repr': str(optimiser)}


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
    call('AdamW'),
    call('AdamW', lr=0.01, weight_decay=0.1),
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


WRONG_OPTIONS['AdamW'] = WRONG_OPTIONS['Adam']


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
    optimiser = optim.SGD(parameters(), lr=0.1)
    for title, spec, run in [
        ('no optimiser', call('StepLR', 3), lambda: optim.lr_scheduler.StepLR(None, 3)),
        ('a model for an optimiser', call('StepLR', 3), lambda: optim.lr_scheduler.StepLR(Net(), 3)),
        ('no epochs', call('StepLR', 0), lambda: optim.lr_scheduler.StepLR(optimiser, 0).step()),
        ('no epochs', call('CosineAnnealingLR', 0), lambda: optim.lr_scheduler.CosineAnnealingLR(optimiser, 0).step()),
        ('no number of epochs', call('StepLR'), lambda: optim.lr_scheduler.StepLR(optimiser)),
        ('no number of epochs', call('CosineAnnealingLR'), lambda: optim.lr_scheduler.CosineAnnealingLR(optimiser)),
        ('an unknown option', call('StepLR', 3, decay=0.1), lambda: optim.lr_scheduler.StepLR(optimiser, 3, decay=0.1)),
    ]:
        yield f'scheduler: {title}', spec, run


class Net(nn.Module):
    """The test declares the same class."""


def message(run):
    try:
        run()
    except (ValueError, TypeError, IndexError, ZeroDivisionError) as error:
        return sorted_words(str(error))
    raise AssertionError('torch accepts it')
