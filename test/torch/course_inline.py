"""Python and PyTorch in the sentences of the course: what has no entry here runs by itself."""

import copy

import torch
from torch import nn

from course_run import NOT_RUN, answer, refusal, run, same


def of_a_layer(name):
    """The argument has this name."""
    return lambda code: same(code in nn.Conv2d.__init__.__annotations__, True, name)


def of_a_module(name):
    same(hasattr(nn.Module, name), True, name)


def runs(**given):
    return lambda code: run(code, **given)


def gives(expected, **given):
    return lambda code: same(answer(code, **given), expected, code)


def older_super(code):
    """As it was written before Python 3."""
    class ModelName(nn.Module):
        def __init__(self):
            run(code, ModelName=ModelName, self=self)
            self.layer = nn.ReLU()

    ModelName()


def first_in_init(code):
    """It stands in `__init__`, before the first layer."""
    run(f'class Net(nn.Module):\n    def __init__(self):\n        {code}\n        self.layer = nn.ReLU()\n\nNet()')


class Hasty(nn.Module):
    def __init__(self):
        self.layer = nn.ReLU()


def stops_a_class(message):
    """What torch says where `super().__init__()` is missing."""
    same(refusal(Hasty), message, 'what torch says')


def views(code):
    same(answer(code, x=torch.zeros(2, 3), rows=3, columns=2), [3, 2], code)


NET, X = nn.Conv2d(1, 2, 1), torch.zeros(1, 1, 3, 3)

INLINE = {
    '01-typescript': {
        # Signs, first lines of blocks, and what is TypeScript.
        **dict.fromkeys(['+', '-', '*', '**', '===', 'def dim(pixel: int, percent: int) -> int:'], NOT_RUN),
        **dict.fromkeys(['Math.min(3, 5)', 'Math.max(3, 5)', 'Math.abs(-3)', 'Math.round(2.6)'], NOT_RUN),
        **dict.fromkeys(['class Net extends nn.Module', 'class Net(nn.Module)'], NOT_RUN),
        '-7 % 3': gives(2),
    },
    '03-conv2d': {'out_channels': of_a_layer('the argument')},
    '05-models': {
        'super().__init__()': first_in_init,
        'cannot assign module before Module.__init__() call': stops_a_class,
        'net.forward(x)': gives([1, 2, 3, 3], net=NET, x=X),
        'net(x)': gives([1, 2, 3, 3], net=NET, x=X),
    },
    '07-sequential': {
        'super(ModelName, self).__init__()': older_super,
        'summary(net, (1, 1, 200, 200))': NOT_RUN,  # of torchinfo, a package of its own
    },
    '10-flattening': {
        'x.view(rows, columns)': views,
        'x.reshape([rows, columns])': views,
        '17 // 5': gives(3),
        '17 % 5': gives(2),
        'nn.Linear(inFeatures, outFeatures)': runs(inFeatures=4, outFeatures=2),
    },
    '13-training': {
        'copy.deepcopy': runs(copy=copy),
        'Object.entries': NOT_RUN,  # of TypeScript
        'items()': lambda code: run(f'dict(a=1).{code}'),
    },
    '14-training-for-real': {
        # Of torchvision, whose stand-in changes no images.
        'transforms.Normalize((0.13,), (0.31,))': NOT_RUN,
        'transforms.RandomAffine(0, translate=(0.07, 0.07))': NOT_RUN,
    },
    '15-beyond': {'name=value': NOT_RUN},  # how options are written
    '16-networks': {'requires_grad_': lambda name: same(hasattr(nn.Module, name), True, name)},
    '18-pytorch': {
        'super().__init__()': first_in_init,
        'load_state_dict': of_a_module,
        # The program of this lesson has these, and the command is one for a terminal.
        **dict.fromkeys(['transform=ToTensor()', 'with torch.no_grad():'], NOT_RUN),
        'pip install torch torchvision safetensors': NOT_RUN,
        'torchvision.models': NOT_RUN,  # of torchvision, whose stand-in has no models
    },
    'exercise match-the-names': {'load_state_dict': of_a_module},
    'exercise repair-init': {'cannot assign module before Module.__init__() call': stops_a_class},
    'exercise repair-view': {'x.view(rows, columns)': views, 'x.reshape([rows, columns])': views},
    'glossary': {
        'ceil_mode=True': lambda code: run(f'nn.MaxPool2d(2, {code})'),
    },
}
