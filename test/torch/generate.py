"""Writes test/torch/expected/: what torch answers, for the tests to compare with. See README.md there."""

import torch

from errors import record_errors
from functions import record_functions, record_methods
from layers import record_layers
from modules import record_modules
from optimisers import record_optimisers
from recorder import Recorder
from seeds import record_seeds

SEED = 20250


def main():
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    torch.manual_seed(SEED)
    recorder = Recorder()
    record_layers(recorder)
    record_functions(recorder)
    record_methods(recorder)
    size = recorder.write()
    errors = record_errors()
    modules = record_modules()
    seeds = record_seeds()
    optimisers = record_optimisers()
    print(f'torch {torch.__version__}: {len(recorder.cases)} cases, {size} bytes of numbers')
    print(f'{errors} error messages, {modules} modules, {seeds} draws, {optimisers} optimisers')


if __name__ == '__main__':
    main()
