"""The program of the last lesson, and its notebook: a network of convlab reads convlab's own digits in torch.

Its weights come by a file that convlab writes, and what torch has made of them goes back by another one.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import torch
from safetensors.torch import load_file

import course_torchvision
from course_find import ROOT, blocks
from course_run import printed, same

NOTEBOOK = ROOT / 'notebooks' / 'pytorch' / 'your-network.ipynb'
LESSON = ROOT / 'notebooks' / '18-pytorch.md'

# Writes the weights with which `explore.draw` begins, under the names of the lesson's class, and the digits.
PREPARE = """
const { writeFileSync } = require('node:fs');
const { data, fromPyTorch, saveSafetensors, tensor } = require('./dist');
const { readerWeights } = require('./dist/explore/draw/reader-weights');
const [folder, code] = process.argv.slice(1);
const names = { 0: 'conv1', 3: 'conv2', 7: 'classify' };
const net = fromPyTorch(code);
const shapes = Object.fromEntries(net.namedParameters().map(([name, { shape }]) => [name, shape]));
const state = Object.entries(readerWeights).map(([name, { factor, bytes }]) => {
  const [layer, kind] = name.split('.');
  const numbers = Float32Array.from(new Int8Array(Buffer.from(bytes, 'base64')), (byte) => byte * factor);
  const own = `${names[layer]}.${kind}`;
  return [own, tensor(numbers, shapes[own])];
});
writeFileSync(`${folder}/reader.safetensors`, saveSafetensors(Object.fromEntries(state)));
for (const train of [true, false]) {
  writeFileSync(`${folder}/digits-${train}.safetensors`, saveSafetensors({ ...data.digits({ train }) }));
}
"""

# How many of 100 digits convlab reads correctly with the weights of a file.
JUDGE = """
const { readFileSync } = require('node:fs');
const { data, fromPyTorch, loadSafetensors, noGrad } = require('./dist');
const [file, code] = process.argv.slice(1);
const net = fromPyTorch(code);
net.loadStateDict(loadSafetensors(readFileSync(file)));
const { images, labels } = data.digits({ train: false });
console.log(noGrad(() => net(images)).argmax(1).eq(labels).sum().item() * 100 / labels.numel());
"""


def node(program, *arguments):
    done = subprocess.run(['node', '-e', program, *arguments], cwd=ROOT, capture_output=True, check=True)
    return done.stdout.decode().strip()


def class_of(code):
    return re.search(r'^class .*?(?=^\S(?<!class))', code, re.MULTILINE | re.DOTALL)[0]


@contextmanager
def folder_with_files(code):
    """The current folder while it lasts, with the weights and the digits in it."""
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        node(PREPARE, folder, class_of(code))
        os.chdir(folder)
        try:
            yield Path(folder)
        finally:
            os.chdir(before)


def digits(folder):
    """What torchvision would fetch: 8,000 digits, and 2,000 that are held out."""
    def read(train):
        found = load_file(folder / f'digits-{str(train).lower()}.safetensors')
        return (found['images'][:, 0] * 255).round().to(torch.uint8), found['labels']

    return {train: read(train) for train in (True, False)}


def script(code):
    """As it is written, with the file that convlab wrote."""
    with folder_with_files(code) as folder:
        with patch.object(course_torchvision.MNIST, 'real', digits(folder)):
            said(printed(code), folder, code)


def said(text, folder, code):
    """As many are right as in convlab, before and after an epoch in torch."""
    before, after = (float(line.split(': ')[1]) for line in text.splitlines() if 'epoch' in line or 'as it came' in line)
    same(before, float(node(JUDGE, str(folder / 'reader.safetensors'), class_of(code))), 'right with the weights of convlab')
    same(after, float(node(JUDGE, str(folder / 'reader-2.safetensors'), class_of(code))), 'right with the weights of torch')
    assert min(before, after) > 95, text


def notebook_is_the_script():
    [code] = blocks(LESSON.read_text(encoding='utf-8'))
    cells = [''.join(cell['source']) for cell in notebook()['cells'] if cell['cell_type'] == 'code']
    plain = lambda text: [line for line in text.splitlines() if line]
    same(plain('\n'.join(cells[1:])), plain(code), 'the cells after the one that asks for the file')


def notebook():
    return json.loads(NOTEBOOK.read_text(encoding='utf-8'))


SET_UP = f"""
import sys
from pathlib import Path
sys.path.insert(0, {str(Path(__file__).parent)!r})
import torch
import course_capstone, course_torchvision
torch.set_num_threads(1)
course_torchvision.install()
course_torchvision.MNIST.real = course_capstone.digits(Path('.'))
"""


def notebook_runs():
    """Cell by cell in ipykernel, with the kernel that the notebook names."""
    from jupyter_client.manager import start_new_kernel

    code = blocks(LESSON.read_text(encoding='utf-8'))[0]
    book = notebook()
    with folder_with_files(code) as folder:
        manager, client = start_new_kernel(kernel_name=book['metadata']['kernelspec']['name'], cwd=str(folder))
        try:
            text = []

            def keep(message):
                if message['msg_type'] == 'stream':
                    text.append(message['content']['text'])

            for source in [SET_UP, *(''.join(cell['source']) for cell in book['cells'] if cell['cell_type'] == 'code')]:
                reply = client.execute_interactive(source, output_hook=keep, timeout=300)['content']
                assert reply['status'] == 'ok', f'{source}\n{reply.get("evalue")}'
            said(''.join(text), folder, code)
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)


CHECKS = {
    'the notebook your-network has the program of its lesson': notebook_is_the_script,
    'the notebook your-network runs in ipykernel': notebook_runs,
}
