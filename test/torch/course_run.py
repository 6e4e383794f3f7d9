"""How the course's Python is run, and its results compared."""

import contextlib
import io

import torch
import torch.nn.functional as F
from torch import nn


# The entry of what can't be run; a comment says why.
NOT_RUN = object()


def listed(pieces):
    """A check of what has no entry: its pieces have to run by themselves."""
    def check(part):
        for code in pieces(part):
            try:
                run(code)
            except Exception as error:
                raise AssertionError(f'not listed, and `{code}` does not run by itself: {error}') from error
    return check


def run(code, **given):
    """The names after the code has run, including those that every lesson has."""
    names = {'torch': torch, 'nn': nn, 'F': F, **given}
    exec(code, names)
    return names


def printed(code, **given):
    """What the code prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        run(code, **given)
    return out.getvalue()


def answer(code, **given):
    """The value of an expression: a tensor's shape, a module's repr, anything else itself."""
    value = eval(code, {'torch': torch, 'nn': nn, 'F': F, **given})
    if isinstance(value, torch.Tensor):
        return list(value.shape)
    return str(value) if isinstance(value, nn.Module) else value


def refusal(action):
    """The message of whatever the action raises."""
    try:
        action()
    except Exception as error:
        return str(error)
    raise AssertionError('torch accepts it')


def same(actual, expected, what):
    assert actual == expected, f'{what}: torch gives {actual!r}, the lesson says {expected!r}'


def shape(tensor):
    return list(tensor.shape)


def parameters(module):
    return sum(p.numel() for p in module.parameters())
