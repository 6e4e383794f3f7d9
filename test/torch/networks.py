"""What torch says about the networks of test/pytorch/networks: their text is run as the Python it is."""

import json
import re
from pathlib import Path
from textwrap import dedent

import torch
from torch import nn

FOLDER = Path(__file__).parent.parent / 'pytorch'


def main():
    texts = sorted((FOLDER / 'networks').glob('*.py'))
    lines = [json.dumps({'name': path.stem, **record(path.read_text())}) for path in texts]
    (FOLDER / 'expected.jsonl').write_text('\n'.join(lines) + '\n')


def record(text):
    inputs = [json.loads(shape) for shape in re.findall(r'^# Input: (.*)$', text, re.MULTILINE)]
    net = network(text)
    parameters = sum(parameter.numel() for parameter in net.parameters())
    state = [[name, list(tensor.shape)] for name, tensor in net.state_dict().items()]
    for number, parameter in enumerate(net.parameters()):
        parameter.data = wave(parameter.shape, number)
    outputs = net.eval()(*[wave(shape, number) for number, shape in enumerate(inputs)])
    outputs = outputs if isinstance(outputs, tuple) else (outputs,)
    return {
        'repr': str(net),
        'parameters': parameters,
        'state': state,
        'inputs': inputs,
        'outputs': [list(output.shape) for output in outputs],
        # The mean is of the sizes of numbers: of the numbers themselves it is often 0.
        'means': [output.abs().mean().item() for output in outputs],
        'first': [output.flatten()[:3].tolist() for output in outputs],
    }


def wave(shape, number):
    """Numbers that another language can make as well: the sine of 1, 2, 3 and so on, each `number` higher."""
    count = torch.Size(shape).numel()
    return (torch.arange(1, count + 1, dtype=torch.float64) + number).sin().float().mul(0.5).reshape(shape)


def network(text):
    """The last network that the text makes; a class is called without arguments."""
    names = {'torch': torch, 'nn': nn, 'F': nn.functional}
    code = dedent(re.sub(r'^#.*\n', '', text, flags=re.MULTILINE))
    code = re.sub(r'^(?=(?:torch\.)?nn\.)', 'network = ', code, flags=re.MULTILINE)
    code = re.sub(r'^from torchvision.*\n', '', code, flags=re.MULTILINE)
    exec(code, names)
    made = [value for value in names.values() if is_network(value)]
    return made[-1] if isinstance(made[-1], nn.Module) else made[-1]()


def is_network(value):
    return isinstance(value, nn.Module) or (isinstance(value, type) and issubclass(value, nn.Module))


if __name__ == '__main__':
    main()
