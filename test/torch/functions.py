"""Random calls of torch.nn.functional and of tensor methods, with their gradients."""

import torch
import torch.nn.functional as F

from draw import accepted, chance, image, one_or_pair, pick, positives, reals, ties, whole
from recorder import call, written


def record_functions(recorder, times):
    for count, make in FUNCTIONS:
        for _ in range(count * times):
            recorder.cases.append(accepted(lambda: run(recorder, 'function', *make())))


def record_methods(recorder, times):
    for make in METHODS:
        for _ in range(6 * times):
            recorder.cases.append(accepted(lambda: run(recorder, 'method', *make())))


def run(recorder, kind, spec, x, *others):
    """`others` are more tensors of the call, before the plain arguments."""
    tensors = [x, *others]
    for tensor in tensors:
        if tensor is not None:
            tensor.requires_grad_()
    function = getattr(F if kind == 'function' else torch.Tensor, spec['name'])
    result = function(*tensors, *map(labels, spec['args']), **spec['options'])
    y = result if isinstance(result, torch.Tensor) else result[0]
    differentiable = y.is_floating_point()
    upstream = reals(y.shape)
    if differentiable:
        y.backward(upstream)

    case = {'kind': kind, **written(spec)}
    case['inputs'] = [tensor if tensor is None else recorder.keep(tensor) for tensor in tensors]
    case['output'] = recorder.keep(y)
    if differentiable:
        case['upstream'] = recorder.keep(upstream)
        case['inputGradients'] = [t if t is None else recorder.keep(t.grad) for t in tensors]
    return case


def labels(value):
    """Whole numbers among the arguments are written {'labels': […]}."""
    return torch.tensor(value['labels']) if isinstance(value, dict) else value


def conv2d():
    groups = pick(1, 1, 2)
    inside, filters = whole(1, 2), groups * whole(1, 2)
    weight = reals((filters, inside, whole(1, 3), whole(1, 3)), 0.5)
    bias = reals((filters,), 0.5) if chance(0.5) else None
    options = {'stride': one_or_pair(1, 2), 'padding': pick(1, (0, 1), 'valid'), 'groups': groups}
    return call('conv2d', **options), reals(image(groups * inside, most=200)), weight, bias


def linear():
    features, out = whole(1, 6), whole(1, 6)
    bias = reals((out,)) if chance(0.5) else None
    return call('linear'), reals((whole(1, 4), features)), reals((out, features)), bias


def max_pool2d():
    options = {'padding': one_or_pair(0, 1), 'ceil_mode': chance(0.5)}
    return call('max_pool2d', one_or_pair(1, 3), **options), ties(image(2, most=160))


def avg_pool2d():
    options = {'padding': one_or_pair(0, 1), 'count_include_pad': chance(0.5)}
    return call('avg_pool2d', one_or_pair(1, 3), **options), reals(image(2, most=160))


def unfold():
    options = {'dilation': one_or_pair(1, 2), 'padding': one_or_pair(0, 2), 'stride': one_or_pair(1, 3)}
    return call('unfold', one_or_pair(1, 4), **options), reals(image(whole(1, 3), most=120))


def pad():
    """Left, right, top, bottom; the constant mode also with two numbers, with a value and with cropping."""
    mode = pick('constant', 'reflect', 'replicate', 'circular')
    edges = [whole(0, 3) for _ in range(4)]
    if mode != 'constant':
        return call('pad', edges, mode=mode), reals(image(whole(1, 2), most=120))
    if chance(0.3):
        edges = edges[:2]
    options = {'mode': mode, 'value': pick(0.5, -2.0)} if chance(0.5) else {}
    return call('pad', edges, **options), reals(image(whole(1, 2), most=120))



def softmax():
    x = reals((whole(1, 4), whole(1, 5)), 4)
    return call(pick('softmax', 'log_softmax'), whole(-2, 1)), x


def relu():
    return call('relu'), pick(reals, ties)(image(2, most=60))


FUNCTIONS = [
    (16, conv2d), (6, linear), (10, max_pool2d), (10, avg_pool2d), (24, unfold), (36, pad),
    (6, softmax), (4, relu),
]


def shape(low=1, high=4):
    return [whole(1, 4) for _ in range(whole(low, high))]


def thinned(sizes):
    """A shape that broadcasts with `sizes`: some sizes are 1, some leading ones are left out."""
    kept = sizes[whole(0, len(sizes) - 1):]
    return [1 if chance(0.4) else size for size in kept]


def arithmetic(name):
    def make():
        sizes = shape()
        left, right = (sizes, thinned(sizes)) if chance(0.5) else (thinned(sizes), sizes)
        if chance(0.25):
            return call(name, pick(2, -0.5, 3.25)), reals(sizes)
        return call(name), reals(left), positives(right)
    return make


def elementwise(name, numbers):
    return lambda: (call(name), numbers(shape()))


def power():
    exponent = pick(2, 3, 0.5, -1, 1)
    return call('pow', exponent), positives(shape()) if exponent in (0.5, -1) else reals(shape())


def matmul():
    rows, inner, columns = whole(1, 4), whole(1, 4), whole(1, 4)
    batch = [whole(1, 3) for _ in range(whole(0, 2))]
    left = pick([inner], [rows, inner], batch + [rows, inner])
    right = pick([inner], [inner, columns], batch + [inner, columns])
    return call('matmul'), reals(left), reals(right)


def reduction(name):
    def make():
        x = pick(reals, ties)(shape())
        if chance(0.3):
            return call(name), x
        dim = whole(-x.dim(), x.dim() - 1)
        return (call(name, dim, True) if chance(0.5) else call(name, dim)), x
    return make


def reshape():
    sizes = shape()
    total = torch.Size(sizes).numel()
    return call('reshape', pick([total], [-1], [1, total], [sizes[0], -1], [*sizes, 1])), reals(sizes)


def permute():
    sizes = shape(2, 4)
    return call('permute', torch.randperm(len(sizes)).tolist()), reals(sizes)


def transpose():
    sizes = shape(2, 4)
    return call('transpose', whole(-len(sizes), len(sizes) - 1), whole(0, len(sizes) - 1)), reals(sizes)


def several_sums():
    sizes = shape(3, 4)
    return call(pick('sum', 'mean'), torch.randperm(len(sizes))[:2].tolist(), chance(0.5)), reals(sizes)


def squeeze():
    sizes = [pick(1, 1, 3) for _ in range(whole(1, 4))]
    return (call('squeeze') if chance(0.4) else call('squeeze', whole(-len(sizes), len(sizes) - 1))), reals(sizes)


def unsqueeze():
    sizes = shape(1, 3)
    return call('unsqueeze', whole(-len(sizes) - 1, len(sizes))), reals(sizes)


def narrow():
    sizes = shape(1, 3)
    dim = whole(0, len(sizes) - 1)
    start = whole(0, sizes[dim] - 1)
    return call('narrow', dim, start, whole(1, sizes[dim] - start)), reals(sizes)


def select():
    sizes = shape(1, 3)
    dim = whole(-len(sizes), len(sizes) - 1)
    return call('select', dim, whole(-sizes[dim], sizes[dim] - 1)), reals(sizes)


METHODS = [
    *(arithmetic(name) for name in ('add', 'sub', 'mul', 'div')),
    *(elementwise(name, reals) for name in ('neg', 'exp', 'abs', 'relu', 'sigmoid', 'tanh')),
    *(elementwise(name, positives) for name in ('log', 'sqrt')),
    power, matmul, matmul, reshape, permute, transpose, several_sums, squeeze, unsqueeze, narrow, select,
    *(reduction(name) for name in ('sum', 'mean', 'max', 'min', 'argmax')),
    *(lambda name=name: (call(name, whole(-1, 0)), reals(shape())) for name in ('softmax', 'log_softmax')),
]
