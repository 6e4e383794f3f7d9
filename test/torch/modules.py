"""What torch says about whole modules: repr, names in the state dict, number of parameters, initial values."""

import math

import torch
from torch import nn

from recorder import build, call, write_lines, written


def sequential(*layers):
    return call('Sequential', *layers)


def conv(*args, **options):
    return call('Conv2d', *args, **options)


def pool(*args, **options):
    return call('MaxPool2d', *args, **options)


def relu(*args):
    return call('ReLU', *args)


def linear(*args, **options):
    return call('Linear', *args, **options)


SEED = sequential(
    conv(1, 16, 2, stride=2), pool(2, 2), relu(True),
    conv(16, 32, 3, padding=1), relu(True), pool(2, 2), relu(True))
QUIZ = sequential(conv(3, 10, 3), pool(4, 4), conv(10, 20, 5, padding=2), pool(2, 2))
QUIZ_CLASSIFIER = sequential(QUIZ, call('Flatten'), linear(5120, 10))
LENET = sequential(
    conv(1, 6, 5, padding=2), relu(), call('AvgPool2d', 2), conv(6, 16, 5), relu(), call('AvgPool2d', 2),
    call('Flatten'), linear(400, 120), relu(), linear(120, 84), relu(), linear(84, 10))
NORMALISED = sequential(
    conv(3, 8, 3, padding='same', bias=False), call('BatchNorm2d', 8), relu(), call('Dropout', 0.25),
    call('Flatten'), linear(8 * 36, 4), call('Softmax', 1))
SEPARABLE = sequential(
    conv(8, 16, 3, padding=1, groups=8), conv(16, 32, 1), relu(), conv(32, 32, (1, 3), dilation=(1, 2)))
ALEXNET = sequential(
    conv(3, 64, 11, stride=4, padding=2), relu(True), pool(3, 2), conv(64, 192, 5, padding=2), relu(True), pool(3, 2),
    conv(192, 384, 3, padding=1), relu(True), conv(384, 256, 3, padding=1), relu(True),
    conv(256, 256, 3, padding=1), relu(True), pool(3, 2))


def vgg11():
    layers, channels = [], 3
    for step in (64, 'pool', 128, 'pool', 256, 256, 'pool', 512, 512, 'pool', 512, 512, 'pool'):
        layers += [pool(2, 2)] if step == 'pool' else [conv(channels, step, 3, padding=1), relu(True)]
        channels = channels if step == 'pool' else step
    return sequential(*layers)


MODULES = [
    conv(3, 10, 3),
    conv(1, 16, 2, stride=2),
    conv(3, 10, (3, 5), stride=(2, 1), padding=(1, 2)),
    conv(3, 10, 3, padding='same'),
    conv(3, 10, 3, padding='valid', dilation=2),
    conv(4, 8, 3, groups=4, bias=False),
    conv(4, 8, 3, padding=1, padding_mode='reflect'),
    conv(4, 8, 1, stride=2, padding=3, dilation=(1, 2), groups=2, bias=False, padding_mode='circular'),
    pool(4, 4),
    pool(2),
    pool((2, 3), (1, 2), padding=(1, 0)),
    pool(3, 2, padding=1, dilation=2, ceil_mode=True, return_indices=True),
    call('AvgPool2d', 2),
    call('AvgPool2d', (2, 3), 1, padding=1, ceil_mode=True, count_include_pad=False, divisor_override=3),
    relu(),
    relu(True),
    call('LeakyReLU'), call('LeakyReLU', 0.2), call('LeakyReLU', 0, True), call('LeakyReLU', 1e-5, True),
    call('ELU'), call('ELU', 0.5), call('ELU', 2, True), call('ReLU6'), call('ReLU6', True),
    call('SiLU'), call('SiLU', True), call('GELU'), call('GELU', approximate='tanh'), call('Sigmoid'), call('Tanh'),
    call('MSELoss'), call('NLLLoss', reduction='sum'), call('BCEWithLogitsLoss'),
    call('Flatten'),
    call('Flatten', 0, 2),
    linear(5120, 10),
    linear(4, 2, bias=False),
    call('Dropout'),
    call('Dropout', 0.2),
    call('BatchNorm2d', 20),
    call('BatchNorm2d', 20, eps=0.001, momentum=0.01, affine=False, track_running_stats=False),
    call('GroupNorm', 2, 6),
    call('GroupNorm', 3, 6, eps=0.001, affine=False),
    call('InstanceNorm2d', 4),
    call('InstanceNorm2d', 4, eps=0.001, momentum=0.2, affine=True, track_running_stats=True),
    call('LayerNorm', 10),
    call('LayerNorm', [3, 4], eps=0.001),
    call('LayerNorm', 10, bias=False),
    call('LayerNorm', 10, elementwise_affine=False),
    call('ConvTranspose2d', 16, 8, 4, stride=2, padding=1),
    call('ConvTranspose2d', 4, 8, (2, 3), stride=2, output_padding=(1, 0), groups=2, bias=False, dilation=(1, 2)),
    call('AdaptiveAvgPool2d', 1),
    call('AdaptiveAvgPool2d', (7, None)),
    call('Upsample', size=(3, 4), mode='bilinear', align_corners=True),
    call('Upsample', scale_factor=(1.5, 2)),
    call('Upsample', scale_factor=2, mode='nearest'),
    call('Unflatten', 1, (20, 16, 16)),
    call('Unflatten', -1, (4,)),
    call('Conv1d', 2, 16, 5, stride=2),
    call('Conv1d', 4, 8, 3, padding='same', dilation=2, groups=2, bias=False, padding_mode='circular'),
    call('MaxPool1d', 2),
    call('MaxPool1d', 3, 2, padding=1, dilation=2, ceil_mode=True),
    call('Dropout2d', 0.2),
    call('Softmax', 1),
    call('LogSoftmax', -1),
    sequential(),
    sequential(relu()),
    sequential(sequential(sequential(linear(1, 2)), relu()), sequential()),
    call('ModuleList'),
    call('ModuleList', [relu(), linear(4, 2)]),
    call('ModuleList', [relu(), relu(), linear(4, 2), sequential(linear(4, 2)), sequential(linear(4, 2)), relu()]),
    sequential(call('ModuleList', [linear(4, 2), linear(4, 2)])),
    sequential({'layers': {'conv1': conv(3, 8, 3), 'relu': relu(), 'conv2': conv(8, 4, 3)}}),
    sequential({'layers': {'0': linear(4, 2), '5': sequential({'layers': {'last': linear(2, 1)}})}}),
    SEED,
    QUIZ,
    QUIZ_CLASSIFIER,
    LENET,
    NORMALISED,
    SEPARABLE,
    ALEXNET,
    vgg11(),
]


class Net(nn.Module):
    """The class in the lessons; the test declares the same one."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 16, 2, stride=2)
        self.pool = nn.MaxPool2d(2, 2)
        self.features = nn.Sequential(nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.BatchNorm2d(32))
        self.fc = nn.Linear(32, 10)


INITIAL = [
    conv(3, 10, 3), conv(10, 20, 5), conv(8, 16, (3, 1), groups=4), conv(16, 32, 3, padding=1),
    linear(4500, 10), linear(84, 10), linear(5, 300),
    call('ConvTranspose2d', 8, 10, 3, groups=2), call('Conv1d', 6, 10, 5),
]


def record_modules(folder):
    modules = [{**written(spec), **facts(build(spec))} for spec in MODULES]
    write_lines(folder / 'modules.json', [*modules, {'name': 'Net', 'args': [], **facts(Net())}])
    write_lines(folder / 'initial.json', [initial(spec) for spec in INITIAL])
    return len(modules) + 1


def facts(module):
    return {
        'repr': str(module),
        'state': [[name, list(value.shape)] for name, value in module.state_dict().items()],
        'parameters': [name for name, _ in module.named_parameters()],
        'parameterCount': sum(p.numel() for p in module.parameters()),
    }


def initial(spec):
    """Bound and variance of weight and bias, as torch's own draws show them: U(-bound, bound)."""
    weight = build(spec).weight
    bound = 1 / math.sqrt(nn.init._calculate_fan_in_and_fan_out(weight)[0])
    for name in ('weight', 'bias'):
        values = drawn(spec, name, 40_000)
        assert 0.999 * bound < values.abs().max() <= bound * (1 + 1e-6), (spec, name)
        assert abs(values.mean()) < 0.03 * bound, (spec, name)
        assert abs(values.var() / (bound**2 / 3) - 1) < 0.03, (spec, name)
    return {**written(spec), 'bound': bound}


def drawn(spec, name, count):
    """At least `count` initial values, from as many modules as it takes."""
    values, total = [], 0
    while total < count:
        values.append(getattr(build(spec), name).detach().flatten())
        total += values[-1].numel()
    return torch.cat(values)
