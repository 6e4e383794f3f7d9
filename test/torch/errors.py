"""What torch says to each wrong use. The tests make the same mistakes with convlab."""

import re

import torch
import torch.nn.functional as F

from recorder import build, handed_over, plain, write_lines, written
from wrong_joins import WRONG_JOINS
from wrong_images import WRONG_IMAGES
from wrong_steps import WRONG_STEPS
from wrong_uses import MISSING, WRONG_CALLS, WRONG_LAYERS, WRONG_NUMBERS, WRONG_TENSORS, WRONG_TYPES


def record_errors(folder):
    # With these, F.pad asks its argument where it lies before it looks at it.
    torch.use_deterministic_algorithms(False)
    cases = [answered(case) for case in WRONG_LAYERS + WRONG_CALLS + WRONG_TENSORS + WRONG_TYPES + WRONG_NUMBERS + MISSING + WRONG_STEPS + WRONG_JOINS + WRONG_IMAGES]
    write_lines(folder / 'errors.json', cases)
    torch.use_deterministic_algorithms(True)
    return len(cases)


def answered(case):
    message = torch_message(case)
    out = {'title': case['title'], 'kind': case['kind']}
    if case['kind'] != 'script':
        out |= {**written(case), 'args': plain_arguments(case['args'])}
    if 'input' in case:
        out['input'] = list(case['input'])
    if 'value' in case:
        out['value'] = plain(case['value'])
    return {**out, 'message': message}


def plain_arguments(args):
    return [{'zeros': list(a['zeros'])} if is_zeros(a) else plain(a) for a in args]


def is_zeros(value):
    return isinstance(value, dict) and 'zeros' in value


def torch_message(case):
    try:
        commit(case)
    except (RuntimeError, ValueError, IndexError, TypeError, AttributeError, ZeroDivisionError) as error:
        return sorted_words(str(error))
    raise AssertionError(f'torch accepts: {case}')


def sorted_words(message):
    """torch prints Python sets, whose order varies from run to run: {'valid', 'same'} or the reverse."""
    return re.sub(r'\{(.*?)\}', lambda found: '{' + ', '.join(sorted(found[1].split(', '))) + '}', message)


def commit(case):
    if case['kind'] == 'script':
        return case['run']()
    args = [handed_over(a) for a in case['args']]
    options = case['options']
    if case['kind'] == 'construct':
        return build(case)
    if case['kind'] == 'apply':
        return build(case)(torch.zeros(case['input']) if 'input' in case else handed_over(case['value']))
    if case['kind'] == 'method':
        return getattr(torch.zeros(case['input']), case['name'])(*args, **options)
    return getattr(F if hasattr(F, case['name']) else torch, case['name'])(*args, **options)
