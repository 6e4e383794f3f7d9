"""Records the numbers that torch gave: an index in JSON, and all numbers in one binary file."""

import gzip
import json
from collections import OrderedDict

import numpy
import torch


class Recorder:
    """Collects cases. A tensor becomes {"at": offset in numbers, "shape": [...]} in the index."""

    def __init__(self):
        self.cases = []
        self.blocks = []
        self.length = 0

    def keep(self, tensor):
        numbers = tensor.detach().to(torch.float32).contiguous().numpy().reshape(-1)
        place = {'at': self.length, 'shape': list(tensor.shape)}
        self.blocks.append(numbers)
        self.length += numbers.size
        return place

    def keep_all(self, tensors):
        return {name: self.keep(tensor) for name, tensor in tensors.items()}

    def write(self, folder, name):
        write_lines(folder / f'{name}.json', self.cases)
        numbers = numpy.concatenate(self.blocks).astype('<f4').tobytes()
        # mtime=0, so that the same numbers always give the same bytes.
        (folder / f'{name}.bin.gz').write_bytes(gzip.compress(numbers, 9, mtime=0))


def write_lines(file, cases):
    """One case per line, so that a change to one case is a change to one line."""
    lines = ',\n'.join(json.dumps(case, ensure_ascii=False) for case in cases)
    file.write_text(f'[\n{lines}\n]\n', encoding='utf-8')


def camel(name):
    """padding_mode -> paddingMode: the only difference between torch's names and ours."""
    first, *rest = name.split('_')
    return first + ''.join(word.capitalize() for word in rest)


def call(name, *args, **options):
    """A call for both languages: torch runs `name(*args, **options)`, and we run the same in camelCase."""
    return {'name': name, 'args': args, 'options': options}


def written(spec):
    """The spec as it is in the index: options in camelCase and only if there are any, tuples as lists."""
    out = {'name': spec['name'], 'args': [plain(value) for value in spec['args']]}
    if spec['options']:
        out['options'] = {camel(key): plain(value) for key, value in spec['options'].items()}
    return out


def plain(value):
    if isinstance(value, dict) and 'name' in value:
        return written(value)
    if isinstance(value, dict) and 'layers' in value:
        return {'layers': {name: written(spec) for name, spec in value['layers'].items()}}
    if isinstance(value, (tuple, list, torch.Size)):
        return [plain(item) for item in value]
    return value


def build(spec):
    """The torch module of a spec; specs among the arguments are children, as in Sequential."""
    make = getattr(torch.nn, spec['name'])
    return make(*map(handed_over, spec['args']), **spec['options'])


def handed_over(value):
    """The argument that a mark stands for: a layer, layers by their names, a tensor of zeros, or a member of torch.nn by its name."""
    if isinstance(value, list):
        return [handed_over(item) for item in value]
    if not isinstance(value, dict):
        return value
    if 'layers' in value:
        return OrderedDict((name, build(spec)) for name, spec in value['layers'].items())
    if 'zeros' in value:
        return torch.zeros(value['zeros'])
    if 'classes' in value:
        return torch.arange(*value['classes']).reshape(value['shape'])
    if 'member' in value:
        return getattr(torch.nn, value['member'], None) or getattr(torch.nn.functional, value['member'])
    return build(value)
