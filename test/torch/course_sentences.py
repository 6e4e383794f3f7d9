"""What the lessons say about PyTorch in sentences: its messages word for word, and what it does."""

import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader

from course_torchvision import MNIST
from course_run import refusal, same


def says(words, action):
    """The lesson quotes these words, and torch says them."""
    def check(text):
        quoted(text, words)
        message = ' '.join(refusal(action).split())
        assert words in message, f'torch says: {message}'
    check.words = words
    return check


def does(words, holds):
    """The lesson has these words, and they are true."""
    def check(text):
        quoted(text, words)
        assert holds(), 'torch does something else'
    check.words = words
    return check


def quoted(text, words):
    assert words in ' '.join(text.split()), f'the lesson no longer says: {words}'


def overwrites():
    numbers = torch.tensor([-2.0, 0, 3])
    nn.ReLU(True)(numbers)
    return numbers.tolist() == [0, 0, 3]


def state_dict_follows():
    layer = nn.Linear(1, 1)
    state = layer.state_dict()
    with torch.no_grad():
        layer.weight.add_(1)
    return torch.equal(state['weight'], layer.weight)


def finds_in_a_list():
    model = nn.Module()
    model.layers = [nn.Linear(1, 1)]
    return list(model.parameters()) == []


def numbers_ceil_mode():
    return nn.MaxPool2d(2, 5, ceil_mode=True)(torch.zeros(1, 1, 10, 10)).shape[3] == 2


def doubled_by_a_second_backward():
    w = torch.tensor([5.0], requires_grad=True)
    for _ in range(2):
        (w - 2).pow(2).sum().backward()
    return w.grad.item() == 12


def lists_the_names():
    class Renamed(nn.Module):
        def __init__(self):
            super().__init__()
            self.stem = nn.Conv2d(1, 6, 5)

    said = refusal(lambda: Renamed().load_state_dict({'conv1.weight': torch.zeros(6, 1, 5, 5)}))
    return all(words in said for words in ('Missing key(s)', 'stem.bias', 'Unexpected key(s)', 'conv1.weight'))


def needs_tensors():
    return 'Image' in refusal(lambda: next(iter(DataLoader(MNIST('.'), batch_size=64))))


class Reader(nn.Module):
    """The model of the lesson Training; what it consists of doesn't matter here."""


def seen_of_digits(count):
    """What two convolutions of 5 x 5, each with a pooling after it, make of digits."""
    layers = [nn.Conv2d(1, 16, 5), nn.MaxPool2d(2, 2), nn.Conv2d(16, 32, 5), nn.MaxPool2d(2, 2)]
    return nn.Sequential(*layers)(torch.zeros(count, 1, 28, 28))


def digit_reader(features):
    return nn.Linear(features, 10)(seen_of_digits(1).flatten(1))


SEEN = torch.zeros(2, 20, 4, 4)

SENTENCES = {
    '00-start-here': [
        does('calls the depth "the last value in the `input_shape` tuple". In PyTorch it isn\'t.',
             lambda: nn.Conv2d(3, 8, 1)(torch.zeros(5, 3, 4, 6)).shape == (5, 8, 4, 6)),
    ],
    '02-convolution': [
        # A kernel that looks to the right: since it isn't flipped, it takes the pixel on the right.
        does("PyTorch and this library don't rotate the kernel",
             lambda: F.conv2d(torch.tensor([[[[1.0, 2]]]]), torch.tensor([[[[0.0, 1]]]])).item() == 2),
    ],
    '03-conv2d': [
        says('to have 20 channels, but got 12 channels instead',
             lambda: nn.Conv2d(20, 32, 3)(torch.zeros(1, 12, 40, 40))),
    ],
    '04-stride-and-padding': [
        does('PyTorch writes pairs in round brackets, `kernel_size=(12, 4)`',
             lambda: 'kernel_size=(12, 4)' in str(nn.Conv2d(1, 1, (12, 4)))),
    ],
    '05-models': [
        says('weight of size [24, 16, 3, 3], expected input[1, 8, 32, 32] to have 16 channels',
             lambda: nn.Conv2d(16, 24, 3, padding=1)(torch.zeros(1, 8, 32, 32))),
        does('Layers in a plain list are not found either', finds_in_a_list),
    ],
    '07-sequential': [
        does('In PyTorch, `numbers` would now be [0, 0, 3]', overwrites),
        says('mat1 and mat2 shapes cannot be multiplied (1x15376 and 4096x10)',
             lambda: nn.Linear(4096, 10)(torch.zeros(1, 16, 31, 31).flatten(1))),
    ],
    '08-shape-formula': [
        says("padding='same' is not supported for strided convolutions",
             lambda: nn.Conv2d(1, 1, 3, stride=2, padding='same')),
        says("Calculated padded input size per channel: (4 x 4). Kernel size: (5 x 5). "
             "Kernel size can't be greater than actual input size",
             lambda: nn.Conv2d(1, 1, 3, dilation=2)(torch.zeros(1, 1, 4, 4))),
        does('In PyTorch the argument is `ceil_mode=True`', numbers_ceil_mode),
    ],
    '09-parameter-formula': [
        says('in_channels must be divisible by groups', lambda: nn.Conv2d(4, 6, 3, groups=3)),
    ],
    '10-flattening': [
        says('mat1 and mat2 shapes cannot be multiplied (2x320 and 300x10)',
             lambda: nn.Linear(300, 10)(SEEN.flatten(1))),
        does('without a batch, the whole list counts as one row',
             lambda: '(1x640 and' in refusal(lambda: nn.Linear(320, 10)(SEEN.flatten()))),
        does('Everything before it counts as rows: 2 · 20 · 4 = 160',
             lambda: '(160x4 and' in refusal(lambda: nn.Linear(320, 10)(SEEN))),
    ],
    '11-the-quiz': [
        says('mat1 and mat2 shapes cannot be multiplied (1x5120 and 4500x10)',
             lambda: nn.Linear(4500, 10)(torch.zeros(1, 20, 16, 16).flatten(1))),
    ],
    '13-training': [
        says("'Reader' object is not iterable", lambda: torch.optim.Adam(Reader(), lr=0.01)),
        does('In PyTorch a state dict changes along with the network', state_dict_follows),
    ],
    '12-learning': [
        says('grad can be implicitly created only for scalar outputs',
             lambda: nn.Conv2d(1, 1, (1, 2))(torch.zeros(1, 1, 1, 4)).backward()),
        does('`backward()` *adds* to what is there', doubled_by_a_second_backward),
    ],
    'exercise repair-channels': [
        says('Given groups=1, weight of size [24, 16, 3, 3], expected input[1, 8, 32, 32] to have 16 channels, '
             'but got 8 channels instead',
             lambda: nn.Conv2d(16, 24, 3, padding=1)(torch.zeros(1, 8, 32, 32))),
    ],
    'exercise repair-padding': [
        says('mat1 and mat2 shapes cannot be multiplied (1x1568 and 2048x10)', lambda: nn.Sequential(
            nn.Conv2d(3, 16, 3, padding=1), nn.MaxPool2d(2, 2), nn.Conv2d(16, 32, 3), nn.MaxPool2d(2, 2),
            nn.Flatten(), nn.Linear(32 * 8 * 8, 10))(torch.zeros(1, 3, 32, 32))),
    ],
    'exercise repair-flatten-size': [
        says('mat1 and mat2 shapes cannot be multiplied (1x512 and 1568x10)', lambda: digit_reader(32 * 7 * 7)),
    ],
    'exercise repair-view': [
        says('mat1 and mat2 shapes cannot be multiplied (500x1 and 500x10)',
             lambda: nn.Linear(500, 10)(torch.zeros(1, 20, 5, 5).view(500, -1))),
    ],
    'exercise repair-batch-axis': [
        says('mat1 and mat2 shapes cannot be multiplied (1x4096 and 512x10)',
             lambda: nn.Linear(32 * 4 * 4, 10)(seen_of_digits(8).flatten())),
    ],
    '14-training-for-real': [
        says('Expected more than 1 value per channel when training', lambda: nn.BatchNorm2d(4)(torch.ones(1, 4, 1, 1))),
        does('`parameters()` does not find them there', finds_in_a_list),
    ],
    '17-transposed': [
        does('Input channels first: [16, 3, 4, 4]',
             lambda: nn.ConvTranspose2d(16, 3, 4, stride=2, padding=1).weight.shape == (16, 3, 4, 4)),
    ],
    '18-pytorch': [
        does('lists the names that are missing and those that it did not expect', lists_the_names),
        does("The loader gets images that are not tensors, and can't make a batch of them", needs_tensors),
    ],
}
