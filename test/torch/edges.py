"""Calls at their edges: dimensions from 1, windows up to the padded input and beyond, and what torch refuses.

That a call is refused is an answer, too, so it is recorded with torch's message.
"""

import torch

import functions
import layers
from draw import chance, one_or_pair, pick, reals, ties, whole
from recorder import build, call, written

MOST = 130  # numbers of an input, and weights of a layer


class Undefined(Exception):
    """torch computes something that depends on what happens to be in memory."""


def record_edges(recorder, times):
    for kind, families in (('layer', LAYERS), ('function', FUNCTIONS)):
        for count, make in families:
            for _ in range(count * times):
                recorder.cases.append(defined(lambda: answered(recorder, kind, make())))


def defined(make):
    while True:
        try:
            return make()
        except Undefined:
            continue


def answered(recorder, kind, drawn):
    spec, *given = drawn
    try:
        if 'max_pool' in spec['name'] or 'MaxPool' in spec['name']:
            require_positions_inside(spec, given[0])
        if spec['options'].get('mode') == 'circular':
            require_enough_to_wrap(spec['args'][0], given[0])
        return layers.run(recorder, spec, *given) if kind == 'layer' else functions.run(recorder, kind, spec, *given)
    except (RuntimeError, ValueError, IndexError) as error:
        tensors = [one for one in given if not isinstance(one, str)]
        shapes = [one if one is None else list(one.shape) for one in tensors]
        return {'kind': 'refused', 'of': kind, **written(spec), 'inputs': shapes, 'message': str(error)}


def require_positions_inside(spec, x):
    """A window that sees nothing but padding has a position all the same: torch adds its gradient there,
    even if that is outside of its memory."""
    options = {**spec['options'], 'return_indices': True}
    if spec['name'] == 'MaxPool2d':
        _, positions = build({**spec, 'options': options})(x)
    else:
        _, positions = torch.nn.functional.max_pool2d(x, *spec['args'], **options)
    if positions.max() >= x.shape[-2] * x.shape[-1]:
        raise Undefined


def require_enough_to_wrap(edges, x):
    """Negative numbers cut first; if less is left than goes round, torch shows memory that it never wrote."""
    for i in range(0, min(len(edges), 2 * x.dim()), 2):
        kept = x.shape[-1 - i // 2] + min(edges[i], 0) + min(edges[i + 1], 0)
        if min(edges[i:i + 2]) < 0 and max(edges[i:i + 2]) > max(kept, 0):
            raise Undefined


def dimension():
    return 1 if chance(0.3) else whole(1, 14)


def image(channels):
    while True:
        shape = (whole(1, 3), channels, dimension(), dimension())
        if torch.Size(shape).numel() <= MOST:
            return shape[1:] if chance(0.25) else shape


def both(along):
    """A number for both dimensions that `along` allows for each, or a pair."""
    pair = (along(0), along(1))
    return min(pair) if chance(0.4) else pair


def of(value, axis):
    return value[axis] if isinstance(value, tuple) else value


def fitting(shape, padding, dilation, beyond=0.05):
    """A kernel that spans at most the padded image; now and then one cell more than fits."""
    def along(axis):
        room = shape[axis - 2] + 2 * of(padding, axis)
        return whole(1, (room - 1) // of(dilation, axis) + 1 + chance(beyond))
    return both(along)


def few(*numbers):
    return torch.Size(numbers).numel() <= MOST


def area(kernel):
    return of(kernel, 0) * of(kernel, 1)


def conv2d():
    while True:
        groups = pick(1, 1, 1, 2, 3)
        inside, filters = whole(1, 2), groups * whole(1, 2)
        shape = image(groups * inside)
        padding, dilation = one_or_pair(0, pick(1, 3)), one_or_pair(1, pick(1, 3))
        kernel = fitting(shape, padding, dilation)
        if few(filters, inside, area(kernel)):
            break
    options = {'stride': one_or_pair(1, pick(1, 4)), 'padding': padding, 'dilation': dilation}
    if chance(0.3):
        options['padding'] = pick('same', 'same', 'valid')
        options['stride'] = 1 if chance(0.9) else 2
    if groups > 1:
        options['groups'] = groups
    if chance(0.3):
        options['bias'] = False
    options['padding_mode'] = pick('zeros', 'reflect', 'replicate', 'circular')
    channels = groups * inside + chance(0.03)
    return call('Conv2d', channels, filters, kernel, **options), reals(shape)


def pooling(with_dilation):
    shape = image(whole(1, 3))
    dilation = one_or_pair(1, pick(1, 4)) if with_dilation and chance(0.5) else 1
    padding = one_or_pair(0, pick(1, 3))
    kernel = fitting(shape, padding, dilation)
    options = {}
    if chance(0.7):  # at most half of the kernel, which torch wants; otherwise as it came
        padding = both(lambda axis: whole(0, of(kernel, axis) // 2))
    if padding != 0:
        options['padding'] = padding
    if dilation != 1:
        options['dilation'] = dilation
    if chance(0.5):
        options['ceil_mode'] = True
    stride = () if chance(0.3) else (one_or_pair(1, pick(2, 15)),)
    return shape, (kernel, *stride), options


def max_pool2d():
    shape, args, options = pooling(with_dilation=True)
    if chance(0.3):
        options['return_indices'] = True
    return call('MaxPool2d', *args, **options), pick(reals, ties)(shape)


def max_pool2d_of_padding():
    """Windows so dilated that some see nothing but padding."""
    while True:
        x, kernel = reals(image(whole(1, 3))), (whole(1, 4), whole(1, 4))
        options = {'padding': both(lambda axis: kernel[axis] // 2), 'dilation': (whole(1, 6), whole(1, 6)), 'ceil_mode': chance(0.3)}
        layer = torch.nn.MaxPool2d(kernel, 1, return_indices=True, **options)
        try:
            values, positions = layer(x)
        except RuntimeError:
            continue
        if values.isinf().any() and positions.max() < x.shape[-2] * x.shape[-1]:
            return call('MaxPool2d', kernel, one_or_pair(1, 2), **options), x


def avg_pool2d():
    shape, args, options = pooling(with_dilation=False)
    return call('AvgPool2d', *args, **average(options)), reals(shape)


def average(options):
    if chance(0.5):
        options['count_include_pad'] = False
    if chance(0.25):
        options['divisor_override'] = whole(1, 7)
    return options


def linear():
    features = dimension()
    before = [dimension() for _ in range(whole(0, 3))]
    while not few(*before, features):
        before = [whole(1, 3) for _ in before]
    return call('Linear', features, dimension(), bias=chance(0.7)), reals([*before, features + chance(0.1)])


def some_shape():
    while True:
        shape = [dimension() for _ in range(whole(1, 5))]
        if few(*shape):
            return shape


def a_dimension(shape):
    return whole(-len(shape) - chance(0.05), len(shape) - 1 + chance(0.05))


def flatten():
    shape = some_shape()
    return call('Flatten', a_dimension(shape), a_dimension(shape)), reals(shape)


def softmax():
    shape = some_shape()
    return call(pick('Softmax', 'LogSoftmax'), a_dimension(shape)), reals(shape, 4)


def same_shape():
    name = pick('ReLU', 'Identity', 'Dropout')
    return call(name), pick(reals, ties)(some_shape()), 'eval'


def batch_norm2d():
    channels = whole(1, 4)
    shape = image(channels)
    options = {'affine': chance(0.8), 'track_running_stats': chance(0.8)}
    return call('BatchNorm2d', channels + chance(0.05), **options), reals(shape), pick('train', 'eval')


def sequential():
    shape = image(pick(1, 2))
    channels = shape[-3]
    first, pool = whole(1, 3), pick('MaxPool2d', 'AvgPool2d')
    chain = [
        call('Conv2d', channels, 2, first, padding=pick(0, 1, 'same'), padding_mode=pick('zeros', 'circular', 'replicate')),
        call('ReLU'),
        call(pool, whole(1, 3), whole(1, 3), ceil_mode=chance(0.5)),
        call('Conv2d', 2, 3, (1, whole(1, 2))),
        call('Flatten'),
    ]
    return call('Sequential', *chain), reals(shape)


LAYERS = [
    (90, conv2d), (50, max_pool2d), (8, max_pool2d_of_padding), (34, avg_pool2d), (10, linear), (8, flatten), (8, softmax), (6, same_shape),
    (12, batch_norm2d), (16, sequential),
]


def conv2d_function():
    while True:
        groups, inside, filters = pick(1, 1, 2), whole(1, 2), whole(1, 2)
        shape = image(groups * inside)
        padding, dilation = one_or_pair(0, pick(1, 3)), one_or_pair(1, pick(1, 3))
        kernel = fitting(shape, padding, dilation)
        if few(groups * filters, inside, area(kernel)):
            break
    weight = reals((groups * filters, inside, of(kernel, 0), of(kernel, 1)), 0.5)
    bias = reals((groups * filters + chance(0.05),), 0.5) if chance(0.5) else None
    options = {'padding': pick(padding, padding, 'same', 'valid'), 'stride': 1 if chance(0.5) else one_or_pair(1, 4)}
    return call('conv2d', **options, dilation=dilation, groups=groups), reals(shape), weight, bias


def max_pool2d_function():
    shape, args, options = pooling(with_dilation=True)
    return call('max_pool2d', *args, **options), pick(reals, ties)(shape)


def avg_pool2d_function():
    shape, args, options = pooling(with_dilation=False)
    return call('avg_pool2d', *args, **average(options)), reals(shape)


def unfold():
    shape = image(whole(1, 2))
    padding, dilation = one_or_pair(0, pick(1, 3)), one_or_pair(1, pick(1, 3))
    kernel = fitting(shape, padding, dilation)
    while area(kernel) > 40:
        kernel = fitting(shape, padding, dilation)
    options = {'dilation': dilation, 'padding': padding, 'stride': one_or_pair(1, pick(1, 4))}
    return call('unfold', kernel, **options), reals(shape)


def pad():
    """Any number of edges; from -1, where the mode takes what would be cut off. Refused for other ranks."""
    mode = pick('constant', 'reflect', 'replicate', 'circular')
    shape = some_shape() if mode == 'constant' or chance(0.2) else image(whole(1, 2))
    count = 2 * whole(1, len(shape)) if mode == 'constant' else pick(2, 4, 4, 4)
    low = -1 if chance(0.3) else 0
    edges = [whole(low, pick(1, 3)) for _ in range(count)]
    options = {'value': 0.5} if mode == 'constant' and chance(0.3) else {}
    return call('pad', edges, mode=mode, **options), reals(shape)


def linear_function():
    features, outputs = dimension(), dimension()
    bias = reals((outputs,)) if chance(0.5) else None
    before = [whole(1, 3) for _ in range(whole(0, 3))]
    return call('linear'), reals((*before, features)), reals((outputs, features)), bias


def along_dimension():
    shape = some_shape()
    return call(pick('softmax', 'log_softmax'), a_dimension(shape)), reals(shape)


def cross_entropy():
    examples, classes = dimension(), dimension()
    labels = [whole(0, classes - 1 + chance(0.03)) for _ in range(examples + chance(0.05))]
    return call('cross_entropy', {'labels': labels}, reduction=pick('mean', 'sum', 'none')), reals((examples, classes), 4)


def element_by_element():
    return call('relu'), pick(reals, ties)(some_shape())


FUNCTIONS = [
    (24, conv2d_function), (16, max_pool2d_function), (12, avg_pool2d_function), (20, unfold), (40, pad),
    (6, linear_function), (6, along_dimension), (8, cross_entropy), (4, element_by_element),
]
