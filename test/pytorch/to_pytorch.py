"""Runs models that toPyTorch has written, with the weights that saveSafetensors has saved.

    python to_pytorch.py FOLDER

FOLDER has `N.py`, `N.safetensors` (the weights) and `N.data.safetensors` (inputs x0, x1 … and output y) for each N.
Prints a line `N: ok`, or what is wrong, and writes the weights that torch has as `N.back.safetensors`.
"""

import sys
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file


def main(folder):
    torch.set_num_threads(1)
    for file in sorted(folder.glob('*.py')):
        try:
            verdict = run(file)
        except Exception as error:
            verdict = f'{type(error).__name__}: {error}'.splitlines()[0]
        print(f'{file.stem}: {verdict}')


def run(file):
    made = {}
    exec(compile(file.read_text('utf8'), file.name, 'exec'), made)
    model = made['model']
    model.load_state_dict(load_file(file.with_suffix('.safetensors')))
    model.eval()
    data = load_file(file.with_suffix('.data.safetensors'))
    inputs = [data[f'x{i}'] for i in range(len(data) - 1)]
    with torch.no_grad():
        y = model(*inputs)
    save_file({name: value.contiguous() for name, value in model.state_dict().items()}, file.with_suffix('.back.safetensors'))
    if y.shape != data['y'].shape:
        return f'shape {list(y.shape)}, and {list(data["y"].shape)} here'
    off = (y - data['y']).abs().max().item()
    return 'ok' if off <= 1e-5 * max(1, y.abs().max().item()) else f'off by {off}'


if __name__ == '__main__':
    main(Path(sys.argv[1]))
