"""Writes test/torch/expected/: what torch answers, for the tests to compare with. See README.md there.

Another seed and --count give a larger set of other cases, in a folder of its own.
"""

from argparse import ArgumentParser
from pathlib import Path

import torch

from dtypes import record_dtypes
from edges import record_edges
from errors import record_errors
from functions import record_functions, record_methods
from layers import record_layers
from literals import record_literals
from modules import record_modules
from optimisers import record_optimisers
from recorder import Recorder
from seeds import record_seeds

SEED = 20250
EXPECTED = Path(__file__).parent / 'expected'


def main():
    options = arguments()
    folder, times = options.out, options.count
    folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    torch.manual_seed(options.seed)
    recorder = Recorder()
    record_layers(recorder, times)
    record_functions(recorder, times)
    record_methods(recorder, times)
    size = recorder.write(folder, 'values')
    torch.manual_seed(options.seed + 3)
    edges = Recorder(after=recorder.length)
    record_edges(edges, times)
    size += edges.write(folder, 'edges')
    errors = record_errors(folder)
    dtypes = record_dtypes(folder)
    modules = record_modules(folder)
    seeds = record_seeds(folder)
    optimisers = record_optimisers(folder, options.seed + 2, times)
    literals = record_literals(folder, options.seed + 3, times)
    print(f'{errors} error messages, {dtypes} calls on types, {modules} modules, {seeds} draws, {optimisers} optimisers, {literals} literal calls')
    print(f'torch {torch.__version__}: {len(recorder.cases)} cases, {len(edges.cases)} at edges, {size} bytes of numbers')


def arguments():
    parser = ArgumentParser(description='Asks torch for what the tests compare with.')
    parser.add_argument('--seed', type=int, default=SEED, help='of the random cases')
    parser.add_argument('--count', type=int, default=1, metavar='FACTOR', help='how many times as many random cases')
    parser.add_argument('--out', type=Path, default=EXPECTED, metavar='FOLDER', help='where the files go')
    options = parser.parse_args()
    if options.out == EXPECTED and (options.seed, options.count) != (SEED, 1):
        parser.error('other cases than the committed ones want a folder of their own: --out FOLDER')
    return options


if __name__ == '__main__':
    main()
