"""Random layers that enlarge, shrink and arrange images and sequences, and their functions."""

import torch
import torch.nn.functional as F

from draw import accepted, chance, image, one_or_pair, pick, reals, ties, whole
from functions import run as run_function
from layers import run as run_layer
from recorder import build, call


def record_images(recorder, times):
    for count, make in LAYERS:
        for _ in range(count * times):
            recorder.cases.append(accepted(lambda: run_layer(recorder, *make())))
    for kind, count, make in FUNCTIONS:
        for _ in range(count * times):
            recorder.cases.append(accepted(lambda: run_function(recorder, kind, *make())))


def small_image(channels):
    return reals(image(channels, low=1, high=5, most=48))


def moves():
    """Of a transposed convolution. An output padding may be as large as the stride if the dilation is larger."""
    options = {}
    if chance(0.8):
        options['stride'] = one_or_pair(1, 3)
    if chance(0.6):
        options['padding'] = one_or_pair(0, 2)
    if chance(0.6):
        options['output_padding'] = one_or_pair(0, 2)
    if chance(0.5):
        options['dilation'] = one_or_pair(1, 3)
    return options


def conv_transpose2d():
    groups = pick(1, 1, 2, 3)
    channels, filters = groups * whole(1, 2), groups * whole(1, 2)
    options = moves()
    if groups > 1:
        options['groups'] = groups
    if chance(0.3):
        options['bias'] = False
    spec, x = call('ConvTranspose2d', channels, filters, one_or_pair(1, 3), **options), small_image(channels)
    require_numbers(build(spec)(x))
    return spec, x


def require_numbers(y):
    """One of torch's kernels of a transposed convolution refuses an output of no numbers, another does not."""
    if y.numel() == 0:
        raise ValueError


def conv_transpose2d_function():
    groups = pick(1, 2)
    inside, filters = groups * whole(1, 2), whole(1, 2)
    weight = reals((inside, filters, whole(1, 3), whole(1, 3)), 0.5)
    bias = reals((groups * filters,), 0.5) if chance(0.5) else None
    spec, x = call('conv_transpose2d', groups=groups, **moves()), small_image(inside)
    require_numbers(F.conv_transpose2d(x, weight, bias, **spec['options']))
    return spec, x, weight, bias


def adaptive_avg_pool2d():
    side = lambda: None if chance(0.2) else whole(1, 7)
    return call('AdaptiveAvgPool2d', whole(1, 4) if chance(0.4) else (side(), side())), small_image(whole(1, 3))


def upsample():
    """Images, and sometimes sequences, which have one size."""
    mode = pick('nearest', 'nearest', 'nearest-exact', 'bilinear', 'bilinear', 'area', 'linear')
    x = small_image(whole(1, 3))
    if mode == 'linear' or chance(0.1):
        x = reals((whole(1, 3), whole(1, 3), whole(1, 7)))
    options = {'mode': mode}
    if chance(0.5):
        options['size'] = one_or_pair(1, 8)
    else:
        options['scale_factor'] = pick(2, 2, (2, 3), 1.5, 0.7, (1, 2.5), 3)
    if mode in ('linear', 'bilinear') and chance(0.5):
        options['align_corners'] = chance(0.8)
    return call('Upsample', **options), x


def interpolate():
    spec, x = upsample()
    return {**spec, 'name': 'interpolate'}, x


def unflatten():
    dim, rest = whole(0, 2), [whole(1, 3) for _ in range(2)]
    sizes = [whole(1, 3) for _ in range(whole(1, 3))]
    shape = [*rest[:dim], torch.Size(sizes).numel(), *rest[dim:]]
    if chance(0.4):
        sizes[whole(0, len(sizes) - 1)] = -1
    return (dim - len(shape) if chance(0.3) else dim), sizes, reals(shape)


def unflatten_layer():
    dim, sizes, x = unflatten()
    return call('Unflatten', dim, tuple(sizes)), x


def unflatten_method():
    dim, sizes, x = unflatten()
    return call('unflatten', dim, sizes), x


def dropout2d_when_evaluated():
    return call('Dropout2d', pick(0.2, 0.5)), small_image(2), 'eval'


def sequence(channels):
    shape = (whole(1, 3), channels, whole(1, 9))
    return reals(shape[1:] if chance(0.3) else shape)


def conv1d():
    groups = pick(1, 1, 2)
    channels, filters = groups * whole(1, 2), groups * whole(1, 2)
    options = {'stride': whole(1, 3)} if chance(0.5) else {}
    if chance(0.7):
        options['padding'] = pick(1, 2, 3, 'same', 'valid')
    if chance(0.5):
        options['dilation'] = whole(1, 3)
    if groups > 1:
        options['groups'] = groups
    if chance(0.3):
        options['bias'] = False
    if chance(0.5):
        options['padding_mode'] = pick('zeros', 'reflect', 'replicate', 'circular')
    return call('Conv1d', channels, filters, whole(1, 4), **options), sequence(channels)


def conv1d_function():
    weight = reals((2, 2, whole(1, 3)), 0.5)
    bias = reals((2,), 0.5) if chance(0.5) else None
    options = {'stride': whole(1, 2), 'padding': pick(1, 'same'), 'dilation': whole(1, 2)}
    return call('conv1d', **options), sequence(2), weight, bias


def max_pool1d():
    kernel = whole(1, 4)
    options = {'padding': whole(0, 2), 'ceil_mode': chance(0.5)} if chance(0.7) else {}
    if chance(0.5):
        options['dilation'] = whole(1, 3)
    if chance(0.4):
        options['return_indices'] = True
    args = (kernel, whole(1, 4)) if chance(0.5) else (kernel,)
    return call('MaxPool1d', *args, **options), pick(reals, ties)(sequence(whole(1, 3)).shape)


def max_pool1d_function():
    return call('max_pool1d', whole(1, 3), padding=whole(0, 1), ceil_mode=chance(0.5)), sequence(2)


LAYERS = [
    (10, conv_transpose2d), (8, adaptive_avg_pool2d), (12, upsample), (5, unflatten_layer), (2, dropout2d_when_evaluated), (10, conv1d),
    (8, max_pool1d),
]
FUNCTIONS = [
    ('function', 4, conv_transpose2d_function), ('function', 6, interpolate), ('function', 3, conv1d_function),
    ('function', 2, max_pool1d_function), ('method', 4, unflatten_method),
]
