"""The Python of the solutions: torch makes of an image what convlab does, and learns tensors of the same shapes."""

import json
import subprocess

import torch
import torch.nn.functional as F
from torch import nn

from course_find import ROOT
from course_run import run, same, shape

# What convlab reads of each solution that is a network: its text, an input, and what comes out.
SOLUTIONS = '''
const { readFileSync } = require('node:fs');
const { listed } = require('./dist/course/exercises');
const { fromPyTorch, zeros } = require('./dist');
const found = listed.filter(({ exercise }) => exercise.kind === 'python').map(({ exercise, topic }) => {
  const file = readFileSync(`solutions/${topic}/${exercise.id}.ts`, 'utf8');
  const python = /`([^`]*)`/.exec(file)[1];
  if (!exercise.input) return { id: exercise.id, python };
  const net = fromPyTorch(python);
  const learned = net.namedParameters().map(([name, { shape }]) => [name, shape]);
  return { id: exercise.id, python, input: exercise.input, output: net(zeros([...exercise.input])).shape, learned };
});
console.log(JSON.stringify(found));
'''


def solutions():
    node = subprocess.run(['node', '-e', SOLUTIONS], cwd=ROOT, capture_output=True, check=True)
    return json.loads(node.stdout)


def checks():
    """Titles and functions that raise if torch disagrees."""
    for solution in solutions():
        check = same_network if 'input' in solution else learns
        yield f'solution {solution["id"]}', lambda check=check, solution=solution: check(solution)


def same_network(solution):
    network = network_of(solution['python'])
    learned = [[name, shape(values)] for name, values in network.named_parameters()]
    same(learned, solution['learned'], 'the names and shapes of what it learns')
    same(shape(network(torch.zeros(solution['input']))), solution['output'], 'the shape that comes out')


def network_of(code):
    """The network of the last line, or one of the last class."""
    if '=' not in code.split('(')[0] and not code.strip().startswith('class'):
        code = f'made = {code.strip()}'
    made = [value for name, value in run(code).items() if name not in ('nn', 'torch', 'F')]
    last = [value for value in made if isinstance(value, (nn.Module, type))][-1]
    return last() if isinstance(last, type) else last


def learns(solution):
    """The lines of a training step: the loss falls, and each step uses the gradients of its own batch."""
    torch.manual_seed(0)
    model = nn.Linear(4, 3)
    batches = [(torch.randn(8, 4), torch.arange(8) % 3)] * 20
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    images, labels = batches[0]
    before = F.cross_entropy(model(images), labels).item()
    run(solution['python'], model=model, batches=batches, optimizer=optimizer)
    after = F.cross_entropy(model(images), labels).item()
    assert after < before, f'the loss is {before} before and {after} after'
