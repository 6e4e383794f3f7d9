"""The results of the PyTorch column of the tables in the lessons, cell by cell.

A key that ends in … is how a cell begins.
"""

import torch
from torch import nn
from torch.utils.data import DataLoader

from course_find import pieces
from course_run import NOT_RUN, answer, run, same


def gives(expected, **given):
    """Each piece of code in the cell has this value: a tensor's shape, a module's repr, anything else itself."""
    def check(cell):
        for code in pieces(cell):
            same(answer(code, **given), expected, code)
    return check


def option(expected, layer='nn.Conv2d(4, 8, 3, {})', size=(1, 4, 9, 9)):
    """The shape that a layer with this option makes of an image of that size."""
    def check(cell):
        for code in pieces(cell):
            same(answer(f'{layer.format(code)}(torch.zeros{size})'), expected, code)
    return check


def runs(**given):
    """The pieces run one after the other; what they do is tested elsewhere."""
    def check(cell):
        run('\n'.join(pieces(cell)), **given)
    return check


def no_gradient(cell):
    same(run(f'{pieces(cell)[0]}\n    y = w * 2', w=torch.ones(1, requires_grad=True))['y'].requires_grad, False, cell)


def images_in_batches(cell):
    """MNIST as the lesson gets it, with the loader of its next line."""
    from torchvision import datasets, transforms
    train = answer(pieces(cell)[0], datasets=datasets, transforms=transforms, ToTensor=transforms.ToTensor)
    images, labels = next(iter(DataLoader(train, batch_size=64, shuffle=True)))
    same([list(images.shape), list(labels.shape)], [[64, 1, 28, 28], [64]], cell)
    assert images.max() <= 1, 'the pixels are not between 0 and 1'


def in_a_step(cell):
    """One of the three calls of a training step."""
    w = torch.tensor([5.0], requires_grad=True)
    run('\n'.join(pieces(cell)), optimizer=torch.optim.SGD([w], lr=0.1), loss=(w - 2).pow(2).sum())


def in_a_model(cell):
    """Pieces of a class with one layer, as the block of the lesson has them."""
    class Model(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv1 = nn.Conv2d(1, 1, 1)

    run('\n'.join(pieces(cell)), self=Model(), x=torch.zeros(1, 1, 2, 2))


def gradient_of_a_row(cell):
    row = torch.zeros(1, 1, 1, 9, requires_grad=True)
    window = torch.ones(1, 1, 1, 3)
    result = nn.functional.conv2d(nn.functional.conv2d(row, window), window)
    run(pieces(cell)[0], result=result)
    same(row.grad.flatten().tolist(), [0, 0, 1, 2, 3, 2, 1, 0, 0], cell)


def freezes(cell):
    eyes = nn.Sequential(nn.Conv2d(1, 8, 5))
    run(pieces(cell)[0], eyes=eyes)
    same([one.requires_grad for one in eyes.parameters()], [False, False], cell)


def both_modes(cell):
    model = nn.Dropout()
    run(pieces(cell)[1], model=model)
    same(model.training, False, cell)
    run(pieces(cell)[0], model=model)
    same(model.training, True, cell)


def running_mean_after_one_batch(cell):
    norm = nn.BatchNorm2d(1)
    normal = norm(torch.tensor([3.0, 9, 11, 17]).reshape(4, 1, 1, 1))
    same([round(value, 1) for value in normal.flatten().tolist()], [-1.4, -0.2, 0.2, 1.4], 'the batch by hand')
    mean = run(f'mean = {pieces(cell)[0]}', norm=norm)['mean']
    same(round(mean.item(), 4), 1, cell)
    norm.eval()
    first = norm(torch.tensor([3.0]).reshape(1, 1, 1, 1)).item()
    same(round(first, 1), 1, 'the first number in evaluation mode')


def rates_of_steps(cell):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.01)
    schedule = run(f'schedule = {pieces(cell)[0]}', optimizer=optimizer)['schedule']
    for _ in range(29):
        optimizer.step()
        schedule.step()
    same(round(schedule.get_last_lr()[0], 6), 0.0001, 'the rate in the last of 30 epochs')


def a_digit_moved(cell):
    images = torch.zeros(1, 1, 28, 28)
    images[0, 0, 10, 10] = 1
    moved = run(f'moved = {pieces(cell)[0]}', images=images)['moved']
    same([list(moved.shape), moved[0, 0, 12, 12].item()], [[1, 1, 28, 28], 1], cell)


X = torch.zeros(2, 20, 4, 4)
PICTURE = torch.zeros(1, 1, 9, 9)
FILTER = torch.zeros(1, 1, 3, 3)
TINY = {'relu': nn.ReLU(), 'pool': nn.MaxPool2d(2, 2)}
STACK = (
    'Sequential(\n  (0): ReLU()\n'
    '  (1): MaxPool2d(kernel_size=2, stride=2, padding=0, dilation=1, ceil_mode=False)\n)'
)

ROWS = {
    '00-start-here': {
        '`f(x, padding=1)`': runs(f=lambda x, padding: None, x=0),
        '`print(x)`': runs(x=0, print=lambda x: None),
    },
    '01-typescript': {
        '`count = 0` and later `count += 1`': runs(),
        '`row.append(160)`': runs(row=[10]),
        '`image[1][0]`': gives(160, image=[[10], [160]]),
        '`row[1:]` and `row[1:3]`': gives([60, 110], row=[10, 60, 110]),
        '`row[-1]`': gives(160, row=[10, 160]),
        '`a == b` and `a != b`': runs(a=1, b=2),
        '`a and b`, `a or b`, `not a`': runs(a=True, b=False),
        # The first lines of blocks.
        '`if a > b:`': NOT_RUN,
        '`else:`': NOT_RUN,
        '`for i in range(3):`': NOT_RUN,
        '`for i in range(0, 9, 2):`': NOT_RUN,
        '`for pixel in row:`': NOT_RUN,
        '`while i < 3:`': NOT_RUN,
        '`[pixel + 40 for pixel in row]`': gives([50], row=[10]),
        '`[pixel for pixel in row if pixel > 100]`': gives([160], row=[10, 160]),
        '`[pixel + i for i, pixel in enumerate(row)]`': gives([10, 61], row=[10, 60]),
        '`conv(x, stride=2)`': runs(conv=lambda x, stride: None, x=0),
        "`options['stride']`": gives(2, options={'stride': 2}),
        '`[*row, 200]`': gives([10, 200], row=[10]),
        "`'bright' if pixel > 100 else 'dark'`": gives('dark', pixel=10),
    },
    '02-convolution': {
        '`import torch.nn.functional as F`': runs(),
        '`F.conv2d(x, w)`': gives([1, 1, 2, 3], x=torch.zeros(1, 1, 4, 5), w=FILTER),
        '`F.conv2d(x, w, bias, stride=2, padding=1)`': gives([1, 1, 5, 5], x=PICTURE, w=FILTER, bias=torch.zeros(1)),
    },
    '03-conv2d': {
        '`import torch.nn as nn`': runs(),
        '`nn.Conv2d(3, 8, 4, stride=3)`': gives('Conv2d(3, 8, kernel_size=(4, 4), stride=(3, 3))'),
    },
    '04-stride-and-padding': {
        "`padding='same'`": option([1, 8, 9, 9]),
        '`dilation=2`': option([1, 8, 5, 5]),
        '`groups=4`': option([1, 8, 7, 7]),
        '`bias=False`': option([1, 8, 7, 7]),
        "`padding_mode='reflect'`": option([1, 8, 9, 9], 'nn.Conv2d(4, 8, 3, padding=1, {})'),
    },
    '05-models': {
        # The block of this lesson has these three.
        '`self.conv1 = …` in `__init__`': NOT_RUN,
        '`super().__init__()`, first of all': NOT_RUN,
        '`x = …` again and again': NOT_RUN,
        '`self.conv1(x)`': in_a_model,
    },
    '06-pooling': {
        '`nn.MaxPool2d(2, 2)`':
            gives('MaxPool2d(kernel_size=2, stride=2, padding=0, dilation=1, ceil_mode=False)'),
        '`nn.MaxPool2d(3, 2, padding=1)`':
            gives('MaxPool2d(kernel_size=3, stride=2, padding=1, dilation=1, ceil_mode=False)'),
        '`F.max_pool2d(x, 2)`': gives([2, 20, 2, 2], x=X),
        '`nn.AvgPool2d(2, 2)`': gives('AvgPool2d(kernel_size=2, stride=2, padding=0)'),
    },
    '07-sequential': {'`nn.Sequential(relu, pool)`': gives(STACK, **TINY)},
    '08-shape-formula': {
        "`padding='same'`": option([1, 8, 9, 9]),
        "`padding=1, padding_mode='reflect'`": option([1, 8, 9, 9]),
    },
    '09-parameter-formula': {
        '`sum(p.numel() for p in layer.parameters())`': gives(45, layer=nn.Conv2d(2, 5, 2)),
        '`nn.Conv2d(4, 6, 3, groups=2)`': gives('Conv2d(4, 6, kernel_size=(3, 3), stride=(1, 1), groups=2)'),
        '`nn.Conv2d(4, 6, 3, bias=False)`': gives('Conv2d(4, 6, kernel_size=(3, 3), stride=(1, 1), bias=False)'),
    },
    '10-flattening': {
        '`nn.Flatten()(x)`': gives([2, 320], x=X),
        '`x.flatten(1)`, `torch.flatten(x, 1)`': gives([2, 320], x=X),
        '`x.view(x.size(0), -1)`': gives([2, 320], x=X),
        '`x.flatten()`, `torch.flatten(x)`': gives([640], x=X),
    },
    '11-the-quiz': {
        '`nn.Conv2d(3, 10, 3)`': gives('Conv2d(3, 10, kernel_size=(3, 3), stride=(1, 1))'),
        '`nn.MaxPool2d(4, 4)`':
            gives('MaxPool2d(kernel_size=4, stride=4, padding=0, dilation=1, ceil_mode=False)'),
        '`nn.Conv2d(10, 20, 5, padding=2)`':
            gives('Conv2d(10, 20, kernel_size=(5, 5), stride=(1, 1), padding=(2, 2))'),
        '`nn.MaxPool2d(2, 2)`':
            gives('MaxPool2d(kernel_size=2, stride=2, padding=0, dilation=1, ceil_mode=False)'),
        '`nn.Linear(?, 10)`': NOT_RUN,  # the learner finds the number
    },
    '13-training': {
        '`datasets.MNIST(…': images_in_batches,
        '`DataLoader(train, batch_size=64, shuffle=True)`':
            lambda cell: same(len(answer(pieces(cell)[0], DataLoader=DataLoader, train=range(8000))), 125, cell),
        '`optimizer.zero_grad()`': in_a_step,
        '`loss.backward()`': in_a_step,
        '`optimizer.step()`': in_a_step,
    },
    '15-beyond': {
        '`torch.zeros(1, 1, 1, 9, requires_grad=True)`': gives([1, 1, 1, 9]),
        '`result[..., 2].sum().backward()`': gradient_of_a_row,
        '`row.grad`': runs(row=torch.zeros(1)),
    },
    '16-networks': {
        '`eyes.requires_grad_(False)`': freezes,
        '`torch.optim.Adam(last.parameters(), lr=0.003)`': runs(last=nn.Linear(784, 5)),
    },
    '14-training-for-real': {
        '`nn.BatchNorm2d(8)`': gives(str(nn.BatchNorm2d(8))),
        '`nn.Dropout(0.2)`': gives('Dropout(p=0.2, inplace=False)'),
        '`model.train()`, `model.eval()`': both_modes,
        '`norm.running_mean`': running_mean_after_one_batch,
        '`torch.optim.lr_scheduler.StepLR(optimizer, 10)`': rates_of_steps,
        '`F.pad(images, (2, -2, 2, -2))`': a_digit_moved,
    },
    '17-transposed': {
        '`nn.ConvTranspose2d(16, 8, 3,…': option([1, 8, 16, 16], '{}', (1, 16, 8, 8)),
        '`torch.cat([where, what], 1)`': gives([2, 40, 4, 4], where=X, what=X),
    },
    '18-pytorch': {
        # The program of this lesson has these.
        **dict.fromkeys(['in `__init__`,…', '`model.state_dict()`…', '`save_file(…', '`.to(device)`…'], NOT_RUN),
        '`with torch.no_grad():`': no_gradient,
        '`DataLoader(train, batch_size=64)`':
            lambda cell: same(len(answer(pieces(cell)[0], DataLoader=DataLoader, train=range(8000))), 125, cell),
    },
}
