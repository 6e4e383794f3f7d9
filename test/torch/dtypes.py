"""Every operation on each type of elements: what torch gives and its type, or what torch says."""

from itertools import product
from math import isfinite

import torch
import torch.nn.functional as F

from recorder import build, call, write_lines, written

TYPES = {'float32': torch.float32, 'int64': torch.int64, 'bool': torch.bool}
GRID = [[-1, 0, 2], [3, 1, -4]]
ROW = [2, 0, -3]
IMAGE = [[[[0, 3, 2, -1], [4, 0, 1, 2], [-2, 5, 0, 3], [1, 2, 6, 0]]]]
FILTER = [[[[1, 0], [-2, 3]]]]


def record_dtypes(folder):
    cases = [answered(case, types) for case in CASES for types in product(case['types'], repeat=len(case['inputs']))]
    write_lines(folder / 'dtypes.json', cases)
    return len(cases)


def on(kind, spec, *inputs, types=TYPES):
    """A case for each combination of the inputs' types."""
    return {'kind': kind, 'spec': spec, 'inputs': inputs, 'types': types}


def answered(case, types):
    inputs = [of_type(numbers, TYPES[dtype]) for numbers, dtype in zip(case['inputs'], types)]
    out = {'kind': case['kind'], **written(case['spec']), 'inputs': [described(x) for x in inputs]}
    try:
        results = run(case['kind'], case['spec'], inputs)
    except (RuntimeError, IndexError, TypeError) as error:
        return {**out, 'message': str(error)}
    return {**out, 'results': [described(y) for y in results]}


def run(kind, spec, inputs):
    if kind == 'layer':
        torch.manual_seed(0)
        result = build(spec)(*inputs)
    elif kind == 'eval':
        torch.manual_seed(0)
        result = build(spec).eval()(*inputs)
    else:
        owner = torch.Tensor if kind == 'method' else F if hasattr(F, spec['name']) else torch
        inputs = [inputs] if spec['name'] in ('cat', 'stack') else inputs
        args = [TYPES.get(arg, arg) if spec['name'] == 'to' else arg for arg in spec['args']]
        result = getattr(owner, spec['name'])(*inputs, *args, **spec['options'])
    if isinstance(result, torch.Tensor):
        return [result]
    return result[:1] if spec['name'] in ('max', 'min') else list(result)


def of_type(numbers, dtype):
    """The numbers, or their halves if the type has halves, or whether they are not 0."""
    whole = torch.tensor(numbers)
    return (whole / 2).float() if dtype == torch.float32 else whole.to(dtype)


def described(tensor):
    dtype = str(tensor.dtype).removeprefix('torch.')
    return {'dtype': dtype, 'shape': list(tensor.shape), 'numbers': [number(n) for n in tensor.reshape(-1).tolist()]}


def number(value):
    """JSON has no infinity."""
    return value if isfinite(value) else str(value)


def method(name, *args, **options):
    return lambda *inputs: on('method', call(name, *args, **options), *inputs)


def function(name, *args, **options):
    return lambda *inputs: on('function', call(name, *args, **options), *inputs)


def layer(name, *args, **options):
    return lambda *inputs: on('layer', call(name, *args, **options), *inputs)


MATRICES = {'1x1': ([1, 2], [3, -1]), '2x1': ([[1, 2], [0, 3]], [3, -1]), '1x2': ([3, -1], [[1, 2], [0, 3]]),
            '2x2': ([[1, 2], [0, 3]], [[3, -1], [2, 2]]), '3x3': ([[[1, 2], [0, 3]]], [[[3, -1], [2, 2]]]),
            '3x2': ([[[1, 2], [0, 3]]], [[3, -1], [2, 2]]), '2x3': ([[1, 2], [0, 3]], [[[3, -1], [2, 2]]]),
            '3x1': ([[[1, 2], [0, 3]]], [3, -1]), '1x3': ([3, -1], [[[1, 2], [0, 3]]])}

METHODS = [
    *(method(name)(GRID) for name in ('neg', 'exp', 'abs', 'relu', 'sigmoid', 'tanh', 'float', 'long', 'bool', 'detach')),
    *(method(name)([[4, 1], [0, 2]]) for name in ('log', 'sqrt')),
    *(method('to', name)(GRID) for name in TYPES),
    method('to')(GRID, ROW),
    *(method(name)(GRID, ROW) for name in ('add', 'sub', 'mul', 'div', 'eq', 'ne', 'lt', 'le', 'gt', 'ge')),
    *(method(name)(ROW, 2) for name in ('add', 'mul')),
    *(method(name, n)(GRID) for n in (2, 0, 1.5)
      for name in ('add', 'sub', 'mul', 'div', 'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'pow')),
    method('pow', -1)(GRID),
    *(method('matmul')(*pair) for pair in MATRICES.values()),
    *(method(name, *args)(GRID) for name in ('sum', 'mean', 'max', 'min', 'argmax') for args in ((), (1,), (-2, True))),
    *(method(name, [0, 1])(GRID) for name in ('sum', 'mean')),
    *(method(name, dim)(GRID) for name in ('softmax', 'log_softmax') for dim in (0, -1)),
    method('reshape', [3, 2])(GRID), method('flatten')(GRID), method('permute', [1, 0])(GRID),
    method('transpose', 0, 1)(GRID), method('unsqueeze', 0)(GRID), method('squeeze')([[1], [0]]),
    method('narrow', 1, 1, 2)(GRID), method('select', 0, -1)(GRID),
    *(method(name, *args)(GRID) for name, *args in (('view', 3, 2), ('expand', 2, -1, 3), ('clone',), ('split', 2, 1), ('chunk', 2))),
]

FUNCTIONS = [
    function('conv2d')(IMAGE, FILTER), function('conv2d')(IMAGE, FILTER, [1]), function('conv2d')(IMAGE[0], FILTER),
    function('conv2d', stride=2, padding=1)(IMAGE, FILTER), function('conv2d', dilation=2)(IMAGE, FILTER),
    function('linear')(GRID, [ROW]), function('linear')(ROW, [ROW]), function('linear')([GRID], [ROW]),
    function('linear')(GRID, [ROW], [1]),
    function('max_pool2d', 2)(IMAGE), function('max_pool2d', 2, padding=1, dilation=2, stride=1)(IMAGE),
    function('max_pool2d', 2, stride=1, padding=1, return_indices=True)(IMAGE[0]),
    function('avg_pool2d', 2)(IMAGE), function('avg_pool2d', 3, stride=2, padding=1)(IMAGE),
    function('avg_pool2d', 3, stride=2, padding=1, count_include_pad=False)(IMAGE),
    function('avg_pool2d', 2, divisor_override=3)(IMAGE[0]),
    function('unfold', 2, stride=2)(IMAGE),
    *(function('pad', [1, 2, 0, 1], mode=mode)(IMAGE) for mode in ('constant', 'reflect', 'replicate', 'circular')),
    function('pad', [1, -1], mode='reflect')([GRID]), function('pad', [1, 1], value=1.5)(GRID),
    function('dropout', 0)(GRID), function('dropout', 1)(GRID), function('dropout', 0.5, False)(GRID),
    function('flatten')(GRID),
    function('cat')(GRID, [ROW]), function('cat', 1)(GRID, GRID), function('cat')(ROW, []), function('stack')(ROW, ROW),
    *(function(name)(GRID) for name in ('relu', 'leaky_relu', 'elu', 'relu6', 'silu', 'gelu', 'sigmoid', 'tanh')),
    function('gelu', approximate='tanh')(GRID),
    *(function(name, 1)(GRID) for name in ('softmax', 'log_softmax')),
    function('cross_entropy')(GRID, [1, 0]), function('cross_entropy', reduction='none')(GRID, [[0, 2, 0], [1, 1, 0]]),
    *(function('nll_loss', reduction=how)(GRID, [1, 0]) for how in ('mean', 'none')),
    *(function(name)(ROW, [1, 0, 1]) for name in ('mse_loss', 'binary_cross_entropy_with_logits')),
    function('cross_entropy')(ROW, 1), function('cross_entropy')(ROW, [1, 0, 1]),
]

LAYERS = [
    layer('Conv2d', 1, 2, 3)(IMAGE), layer('Conv2d', 1, 2, 3, bias=False)(IMAGE), layer('Conv2d', 1, 1, 2, dilation=2)(IMAGE),
    layer('Conv2d', 1, 2, 3, padding='same')(IMAGE), layer('Conv2d', 1, 2, 1, stride=2)(IMAGE[0]),
    *(layer('Conv2d', 1, 1, 3, padding=1, padding_mode=mode)(IMAGE) for mode in ('reflect', 'replicate', 'circular')),
    layer('Linear', 3, 2)(GRID), layer('Linear', 3, 2)(ROW), layer('Linear', 3, 2, bias=False)(GRID),
    layer('MaxPool2d', 2)(IMAGE), layer('MaxPool2d', 3, 1, return_indices=True)(IMAGE), layer('AvgPool2d', 2)(IMAGE),
    layer('BatchNorm2d', 1)(IMAGE), layer('BatchNorm2d', 1, affine=False, track_running_stats=False)(IMAGE),
    on('eval', call('BatchNorm2d', 1), IMAGE),
    layer('GroupNorm', 1, 1)(IMAGE), layer('GroupNorm', 1, 1, affine=False)(IMAGE), layer('InstanceNorm2d', 1)(IMAGE),
    layer('LayerNorm', 3)(GRID), layer('LayerNorm', 3, elementwise_affine=False)(GRID),
    on('layer', call('Dropout', 0.5), GRID, types=('int64', 'bool')),  # which floats it drops is chance
    layer('Dropout', 1)(GRID), layer('Dropout', 0)(GRID), on('eval', call('Dropout', 0.5), GRID),
    layer('Flatten')(IMAGE), layer('Identity')(IMAGE), layer('ReLU')(IMAGE),
    layer('Softmax', 1)(GRID), layer('LogSoftmax', 0)(GRID), layer('CrossEntropyLoss')(GRID, [1, 0]),
    layer('Sequential', call('Flatten'), call('Linear', 16, 2))(IMAGE),
    layer('Sequential', call('MaxPool2d', 2), call('Conv2d', 1, 1, 2))(IMAGE),
]

CASES = METHODS + FUNCTIONS + LAYERS
