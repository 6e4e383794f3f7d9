"""Writes test/torch/expected/: what torch answers, for the tests to compare with. See README.md there.

Another seed and --count give a larger set of other cases, in a folder of its own.
"""

from argparse import ArgumentParser
from pathlib import Path

import torch

from activations import record_activations, record_losses
from dtypes import record_dtypes
from edges import record_edges
from errors import record_errors
from functions import record_functions, record_methods
from images import record_images
from joining import record_joining
from layers import record_layers
from literals import record_literals
from modules import record_modules
from norms import record_norms
from papers import record_networks
from optimisers import record_optimisers
from recorder import Recorder
from seeds import record_seeds

SEED = 20250
EXPECTED = Path(__file__).parent / 'expected'

# Random calls, in files of their own: what is added to the seed, so that one set can grow and the others stay.
SETS = {
    'values': (0, [record_layers, record_functions, record_methods]),
    'edges': (3, [record_edges]),
    'joining': (11, [record_joining]),
    'activations': (12, [record_activations, record_losses]),
    'images': (13, [record_images]),
    'norms': (14, [record_norms]),
    'networks': (15, [record_networks]),
}


def main():
    options = arguments()
    folder, times = options.out, options.count
    folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    recorders = {}
    for name, (seed, records) in SETS.items():
        torch.manual_seed(options.seed + seed)
        recorders[name] = recorder = Recorder()
        for record in records:
            record(recorder, times)
        recorder.write(folder, name)
    errors = record_errors(folder)
    dtypes = record_dtypes(folder)
    modules = record_modules(folder)
    seeds = record_seeds(folder)
    optimisers = record_optimisers(folder, options.seed + 2, times)
    literals = record_literals(folder, options.seed + 3, times)
    print(f'{errors} error messages, {dtypes} calls on types, {modules} modules, {seeds} draws, {optimisers} optimisers, {literals} literal calls')
    cases = ', '.join(f'{len(recorder.cases)} {name}' for name, recorder in recorders.items())
    print(f'torch {torch.__version__}: cases of {cases}')


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
