"""Writes src/shape/torch-names.ts: the names that PyTorch has, so that those which are missing here can be explained."""

import textwrap
from pathlib import Path

import torch
from torch import nn, optim
from torch.optim import lr_scheduler as schedules

FILE = Path(__file__).parents[2] / 'src' / 'shape' / 'torch-names.ts'

# Modules that these import for themselves, and what is inside rather than for use.
INSIDE = {'Callable', 'DType', 'Literal', 'Optional', 'ParamSpec', 'TYPE_CHECKING', 'Tensor', 'TypeVar', 'dataclasses',
          'importlib', 'math', 'np', 'torch', 'warnings', 'reproducibility_notes', 'sparse_support_notes', 'tf32_notes',
          'BroadcastingList1', 'BroadcastingList2', 'BroadcastingList3', 'common_types', 'dump_patches', 'T_destination'}

HEAD = '''/** PyTorch's names. Made by test/torch/names.py of torch {version}; nothing here is edited by hand. */

/** The names of what a namespace, a tensor, a module or an optimiser has in PyTorch. */
export const torchNames = {{
{lists}
}} as const;
'''


def main():
    layers = [
        nn.Conv2d(1, 1, 1), nn.Linear(1, 1), nn.MaxPool2d(1), nn.AvgPool2d(1), nn.BatchNorm2d(1), nn.Dropout(), nn.Flatten(),
        nn.Softmax(1), nn.LogSoftmax(1), nn.ReLU(), nn.CrossEntropyLoss(),
    ]
    fields = {name for layer in layers for name in [*vars(layer), *layer._parameters, *layer._buffers]}
    lists = {
        'nn': dir(nn),
        'F': dir(nn.functional),
        'optim': dir(optim),
        'lrScheduler': [name for name, one in vars(schedules).items() if is_schedule(one)],
        'init': dir(nn.init),
        'Tensor': dir(torch.Tensor),
        'Module': dir(nn.Module),
        'fields': [name for name in fields if '_' in name],
        'Optimizer': [*dir(optim.SGD), 'param_groups'],
    }
    text = '\n'.join(entry(name, names) for name, names in lists.items())
    FILE.write_text(HEAD.format(version=torch.__version__.split('+')[0], lists=text), encoding='utf-8')


def is_schedule(one):
    return isinstance(one, type) and issubclass(one, schedules.LRScheduler)


def entry(name, names):
    kept = sorted({one for one in names if not one.startswith('_')} - INSIDE)
    return f'  {name}: `\n{textwrap.indent(textwrap.fill(" ".join(kept), 110), "    ")}\n  `,'


main()
