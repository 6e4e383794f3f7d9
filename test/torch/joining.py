"""Random calls that join tensors and cut them, and methods that give them another shape."""

import torch

from draw import accepted, chance, pick, reals, whole
from functions import run, shape
from recorder import call, written


def record_joining(recorder, times):
    for make in (cat, cat, stack):
        for _ in range(6 * times):
            recorder.cases.append(accepted(lambda: run_on(recorder, 'function', torch, *make())))
    for make in (split, split, chunk):
        for _ in range(6 * times):
            recorder.cases.append(accepted(lambda: run_on(recorder, 'method', torch.Tensor, *make())))
    for make in (view, expand, expand, clone):
        for _ in range(5 * times):
            recorder.cases.append(accepted(lambda: run(recorder, 'method', *make())))


def run_on(recorder, kind, owner, spec, tensors):
    """A function takes its tensors as one list; of what a method gives, one piece is looked at."""
    for tensor in tensors:
        tensor.requires_grad_()
    case = {'kind': kind, **written(spec)}
    result = getattr(owner, spec['name'])(*([tensors] if kind == 'function' else tensors), *spec['args'])
    if kind == 'method':
        case['piece'] = whole(0, len(result) - 1)
        result = result[case['piece']]
    upstream = reals(result.shape)
    result.backward(upstream)
    return {
        **case, 'inputs': [recorder.keep(tensor) for tensor in tensors], 'output': recorder.keep(result),
        'upstream': recorder.keep(upstream), 'inputGradients': [recorder.keep(tensor.grad) for tensor in tensors],
    }


def cat():
    """Now and then with one of shape [0], which torch leaves out, or with a dimension of 0."""
    sizes = shape()
    dim = whole(-len(sizes), len(sizes) - 1)
    tensors = []
    for _ in range(whole(1, 4)):
        own = [*sizes]
        own[dim] = whole(0, 4) if chance(0.3) else whole(1, 4)
        tensors.append(reals([0] if chance(0.1) else own))
    return call('cat', dim), tensors


def stack():
    sizes = shape(0, 3)
    return call('stack', whole(-len(sizes) - 1, len(sizes))), [reals(sizes) for _ in range(whole(1, 4))]


def split():
    sizes = shape()
    dim = whole(-len(sizes), len(sizes) - 1)
    first = whole(0, sizes[dim])
    each = pick(whole(1, 5), [first, sizes[dim] - first])
    return call('split', each, *([] if dim == 0 else [dim])), [reals(sizes)]


def chunk():
    sizes = shape()
    return call('chunk', whole(1, 5), whole(-len(sizes), len(sizes) - 1)), [reals(sizes)]


def view():
    sizes = shape()
    total = torch.Size(sizes).numel()
    to = pick([total], [-1], [1, total], [sizes[0], -1], [*sizes, 1])
    return call('view', *(to if chance(0.5) else [to])), reals(sizes)


def expand():
    sizes = [pick(1, 1, 2, 3) for _ in range(whole(0, 3))]
    to = [pick(-1, size) if size > 1 else whole(-1, 4) for size in sizes]
    before = [whole(1, 3) for _ in range(whole(0 if sizes else 1, 2))]
    return call('expand', *before, *to), reals(sizes)


def clone():
    return call('clone'), reals(shape(0, 4))
