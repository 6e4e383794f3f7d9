"""Random calls in literal numbers: the shapes that come out, or torch's refusal. Types must say the same."""

import torch
import torch.nn.functional as F

from draw import chance, one_or_pair, pick, whole
from recorder import build, call, camel, write_lines

ACCEPTED, REFUSED = 25, 15


def record_literals(folder, seed, times):
    torch.manual_seed(seed)
    cases = [
        draw(FAMILIES[i % len(FAMILIES)], refused)
        for count, refused in ((ACCEPTED, False), (REFUSED, True))
        for i in range(count * times)
    ]
    write_lines(folder / 'literals.json', cases)
    return len(cases)


def draw(family, refused):
    """Draws until torch accepts the call, or refuses it: its rules need not be copied here."""
    while True:
        kind, spec, *shapes = family()
        try:
            answer = {'output': run(kind, spec, shapes)}
        except (RuntimeError, ValueError, IndexError) as error:
            answer = {'message': str(error).split('\n')[0]}
        if refused == ('message' in answer):
            texts = {'typescript': in_typescript(kind, spec, shapes), 'python': in_python(kind, spec, shapes)}
            return {**texts, **answer}


def run(kind, spec, shapes):
    tensors = [torch.zeros(shape) for shape in shapes]
    if kind == 'layer':
        result = build(spec)(*tensors)
    else:
        function = getattr(F if hasattr(F, spec['name']) else torch, spec['name'])
        result = function(*tensors, *spec['args'], **spec['options'])
    return [list(y.shape) for y in result] if isinstance(result, tuple) else list(result.shape)


def in_python(kind, spec, shapes):
    tensors = [f'torch.zeros({", ".join(map(str, shape))})' for shape in shapes]
    if kind == 'layer':
        return f'{made(spec)}({tensors[0]})'
    place = 'F' if hasattr(F, spec['name']) else 'torch'
    return f'{place}.{spec["name"]}({listed(tensors, spec)})'


def made(spec):
    return f'nn.{spec["name"]}({listed([], spec)})'


def listed(before, spec):
    values = [made(value) if isinstance(value, dict) else repr(value) for value in spec['args']]
    return ', '.join([*before, *values, *(f'{name}={value!r}' for name, value in spec['options'].items())])


def in_typescript(kind, spec, shapes):
    tensors = [f'zeros({code(shape)})' for shape in shapes]
    if kind == 'layer':
        return f'{code(spec)}({tensors[0]})'
    return f'F.{camel(spec["name"])}({typescript_list(tensors, spec)})'


def typescript_list(before, spec):
    options = [code(spec['options'])] if spec['options'] else []
    return ', '.join([*before, *map(code, spec['args']), *options])


def code(value):
    """A value, or a layer, as a literal of TypeScript."""
    if isinstance(value, dict) and 'name' in value:
        return f'new nn.{value["name"]}({typescript_list([], value)})'
    if isinstance(value, dict):
        return f'{{ {", ".join(f"{camel(key)}: {code(part)}" for key, part in value.items())} }}'
    if isinstance(value, (list, tuple)):
        return f'[{", ".join(map(code, value))}]'
    return str(value).lower() if isinstance(value, bool) else repr(value)


def image(channels):
    """A batch of images or one image; rarely something else."""
    size = whole(1, 3) if chance(0.1) else whole(4, 40)
    height, width = (size, size) if chance(0.4) else (whole(3, 40), whole(3, 40))
    before = (whole(1, 8),) if chance(0.75) else ()
    return (*before, channels, height, width) if chance(0.97) else (height, width)


def option(of, name, probability, draw_value):
    if chance(probability):
        of[name] = draw_value()


def window(options, padding, dilation=True):
    option(options, 'padding', 0.6, padding)
    if dilation:
        option(options, 'dilation', 0.3, lambda: one_or_pair(1, 3))


def conv_padding():
    return pick(1, 2, one_or_pair(0, 4), 'same', 'valid')


def conv_channels():
    groups = pick(1, 1, 1, 2, 3, 4)
    channels = groups * whole(1, 4) if chance(0.85) else whole(1, 12)
    filters = groups * whole(1, 6) if chance(0.85) else whole(1, 24)
    return groups, channels, filters


def conv2d():
    groups, channels, filters = conv_channels()
    options = {}
    option(options, 'stride', 0.5, lambda: one_or_pair(1, 4) if chance(0.95) else 0)
    window(options, conv_padding)
    if groups > 1:
        options['groups'] = groups
    option(options, 'bias', 0.2, lambda: False)
    option(options, 'padding_mode', 0.15, lambda: pick('reflect', 'replicate', 'circular'))
    given = channels if chance(0.85) else whole(1, 12)
    return 'layer', call('Conv2d', channels, filters, one_or_pair(1, 7), **options), image(given)


def conv2d_function():
    groups, channels, filters = conv_channels()
    options = {}
    option(options, 'stride', 0.5, lambda: one_or_pair(1, 4))
    window(options, conv_padding)
    if groups > 1:
        options['groups'] = groups
    given = channels if chance(0.85) else whole(1, 12)
    weight = (filters, max(1, channels // groups), whole(1, 7), whole(1, 7))
    return 'function', call('conv2d', **options), image(given), weight


def pool_padding():
    return pick(1, 1, 2, one_or_pair(0, 3))


def pool(kind, name):
    def make():
        options = {}
        is_max = name.lower().startswith('max')
        window(options, pool_padding, is_max)
        option(options, 'ceil_mode', 0.4, lambda: chance(0.8))
        if is_max:
            option(options, 'return_indices', 0.25, lambda: chance(0.8))
        else:
            option(options, 'count_include_pad', 0.3, lambda: chance(0.3))
            option(options, 'divisor_override', 0.3, lambda: whole(1, 9))
        stride = (one_or_pair(1, 4),) if chance(0.5) else ()
        if not stride:
            option(options, 'stride', 0.3, lambda: one_or_pair(1, 5))
        return kind, call(name, one_or_pair(1, 5), *stride, **options), image(whole(1, 16))
    return make


def linear():
    features = whole(1, 900)
    given = features if chance(0.7) else whole(1, 900)
    before = [whole(1, 9) for _ in range(whole(0, 3))]
    options = {'bias': False} if chance(0.3) else {}
    return 'layer', call('Linear', features, whole(1, 200), **options), (*before, given)


def flatten():
    shape = [whole(1, 20) for _ in range(whole(2, 4))]
    dims = [whole(-len(shape), len(shape) - 1) for _ in range(whole(0, 2))]
    if chance(0.3):
        return 'layer', call('Flatten', *dims), shape
    return 'function', call('flatten', *dims), shape


def unfold():
    options = {}
    option(options, 'dilation', 0.4, lambda: one_or_pair(1, 3))
    option(options, 'padding', 0.5, lambda: one_or_pair(0, 3))
    option(options, 'stride', 0.5, lambda: one_or_pair(1, 4))
    return 'function', call('unfold', one_or_pair(1, 6), **options), image(whole(1, 6))


def pad():
    mode = pick('constant', 'reflect', 'replicate', 'circular')
    edges = [whole(-1 if mode == 'constant' else 0, 9) for _ in range(pick(2, 4, 4))]
    options = {} if mode == 'constant' and chance(0.5) else {'mode': mode}
    return 'function', call('pad', edges, **options), image(whole(1, 6))


def batch_norm2d():
    channels = whole(1, 30)
    return 'layer', call('BatchNorm2d', channels), image(channels if chance(0.7) else whole(1, 30))


def sequential():
    """Two blocks of convolution and pooling, flattened into a classifier."""
    channels, filters, more, classes = pick(1, 3), whole(4, 20), whole(4, 40), whole(2, 10)
    second = filters if chance(0.8) else whole(4, 20)
    size = whole(20, 40)
    layers = [
        call('Conv2d', channels, filters, whole(2, 7), padding=whole(0, 2)),
        call('ReLU'),
        pick(call('MaxPool2d', 2), call('MaxPool2d', 3, 2, ceil_mode=True), call('AvgPool2d', 2, 2)),
        call('Conv2d', second, more, whole(2, 5), padding=pick(1, 'same', 'valid')),
        pick(call('MaxPool2d', 2, 2), call('AvgPool2d', 3, padding=1)),
        call('Flatten'),
    ]
    shape = (whole(1, 16), channels, size, size)
    try:
        features = build(call('Sequential', *layers))(torch.zeros(shape)).shape[1]
    except RuntimeError:
        features = whole(1, 900)
    layers += [call('Linear', features if chance(0.7) else whole(1, 900), classes)]
    return 'layer', call('Sequential', *layers), shape


FAMILIES = [
    conv2d, pool('layer', 'MaxPool2d'), pool('layer', 'AvgPool2d'), conv2d_function,
    pool('function', 'max_pool2d'), pool('function', 'avg_pool2d'), sequential, linear,
    unfold, conv2d, flatten, pad, batch_norm2d, pool('layer', 'MaxPool2d'), conv2d,
]
