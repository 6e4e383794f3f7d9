"""Files written by the Python package safetensors 0.8.0, and its verdict on damaged ones, for the tests beside this.

    python -m venv VENV && VENV/bin/pip install safetensors==0.8.0 numpy
    VENV/bin/python test/pytorch/write_safetensors.py
"""

import base64
import json
import random
import struct
from pathlib import Path

import numpy as np
from safetensors import deserialize
from safetensors.numpy import save

# bfloat16 is not among numpy's types.
FILES = {
    'usual': {
        'conv1.weight': np.arange(-6, 6, dtype=np.float32).reshape(2, 1, 2, 3) / 4,
        'conv1.bias': np.array([1e-3, -2.5], dtype=np.float32),
        'norm.num_batches_tracked': np.array(3, dtype=np.int64),
        'mask': np.array([True, False, True]),
    },
    'names': {'größe': np.ones(1, np.float32), '0': np.zeros(2, np.float32), 'a "b" \\': np.ones((2, 0), np.float32)},
    'whole': {'x': np.array([[-(2**31), -1], [0, 2**31 - 1]], dtype=np.int64)},
    'halves': {'x': np.array([0, -0.0, 1, -1.5, 65504, 6e-8, 6.1e-5, np.inf, -np.inf, 1 / 3], dtype=np.float16)},
    'doubles': {'x': np.array([1 / 3, -2, 1e-40, np.inf], dtype=np.float64)},
    'empty': {},
}
# What is damaged: int64 holds larger numbers in Python than here.
CHANGED = [name for name in FILES if name != 'whole']
COUNT = 150


def main():
    made = {name: save(tensors, {'format': 'pt'} if name == 'usual' else None) for name, tensors in FILES.items()}
    files = [
        {'name': name, 'bytes': text(file), 'tensors': [described(key, value) for key, value in FILES[name].items()]}
        for name, file in made.items()
    ]
    draw = random.Random(0)
    damaged = [judged(damage(draw, made[draw.choice(CHANGED)])) for _ in range(COUNT)]
    out = Path(__file__).parent / 'safetensors.json'
    out.write_text(json.dumps({'files': files, 'damaged': damaged}, indent=1) + '\n', 'utf8')


def described(name, value):
    """As float32, where Python has other real numbers: in words where JSON has none."""
    numbers = value.astype(np.float32) if value.dtype.kind == 'f' else value
    flat = [repr(float(x)) if not np.isfinite(x) else x.item() for x in numbers.flatten()]
    return {'name': name, 'shape': list(value.shape), 'flat': flat}


def damage(draw, file):
    """One or two changes: a byte, a piece lost or doubled, a number or a name of the header, its length."""
    for _ in range(draw.choice([1, 1, 2])):
        file = draw.choice([flipped, flipped, lost, doubled, number, number, word, length])(draw, file)
    return file


def flipped(draw, file):
    at = draw.randrange(len(file))
    return file[:at] + bytes([draw.randrange(256)]) + file[at + 1 :]


def lost(draw, file):
    at = draw.randrange(len(file))
    return file[:at] + file[at + draw.choice([1, 4, 8, len(file)]) :]


def doubled(draw, file):
    at = draw.randrange(len(file))
    return file[: at + 8] + file[at:]


def number(draw, file):
    return with_header(draw, file, b'0123456789', [b'-1', b'0', b'1', b'7', b'1.5', b'99', b'9' * 20])


def word(draw, file):
    return with_header(draw, file, b'{}[]":,', [b'', b'"', b'{', b'[[', b'}', b' ', b',', b'\\'])


def with_header(draw, file, among, instead):
    """One of some characters of the header replaced, and the header's length put right."""
    end = 8 + int.from_bytes(file[:8], 'little')
    header = file[8:end] if end <= len(file) else b''
    places = [at for at, char in enumerate(header) if char in among]
    if not places:
        return file
    at = draw.choice(places)
    header = header[:at] + draw.choice(instead) + header[at + 1 :]
    return struct.pack('<Q', len(header)) + header + file[end:]


def length(draw, file):
    return struct.pack('<Q', draw.choice([0, 1, 50, len(file), 2**31, 2**63])) + file[8:]


def judged(file):
    try:
        names = [name for name, _ in deserialize(file)]
    except Exception as error:
        return {'bytes': text(file), 'error': str(error).replace('Error while deserializing: ', '')[:60]}
    return {'bytes': text(file), 'names': sorted(names)}


def text(file):
    return base64.b64encode(file).decode()


if __name__ == '__main__':
    main()
