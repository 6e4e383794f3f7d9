"""What the lessons say about their blocks of Python."""

import re
from unittest.mock import patch

import torch
import torch.nn.functional as F
from torch import nn

from course_capstone import script
from course_run import parameters, printed, refusal, run, same, shape


def model_computed_by_hand(code):
    two = run(code)['Two']()
    two.load_state_dict({
        'conv1.weight': torch.tensor([-1.0, 1]).reshape(1, 1, 1, 2),
        'conv2.weight': torch.tensor([1.0, 1]).reshape(1, 1, 1, 2),
    })
    row = torch.tensor([1.0, 5, 2, 2]).reshape(1, 1, 1, 4)
    same(two(row).flatten().tolist(), [4, 0], 'the row that was computed by hand')
    hasty = run(code.replace('        super().__init__()\n', ''))['Two']
    assert 'before Module.__init__() call' in refusal(hasty), 'the first layer is refused without super().__init__()'


def line_to_read(code):
    [layer] = layers_of(code)
    same(shape(layer(torch.zeros(1, 3, 100, 100))), [1, 24, 49, 49], 'a colour image of 100 x 100')
    same(parameters(layer), 1824, 'the numbers that it learns')


def forward_with_pooling(code):
    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv1 = nn.Conv2d(1, 16, 3, padding=1)
            self.conv2 = nn.Conv2d(16, 32, 3, padding=1)
            self.pool = nn.MaxPool2d(2, 2)

        forward = run(code)['forward']

    same(shape(Net()(torch.zeros(5, 1, 28, 28))), [5, 32, 7, 7], '5 digits of 28 x 28')


def seven_layers(code):
    net = run(code)['Net']()
    same(shape(net(torch.randn(1, 1, 200, 200))), [1, 32, 25, 25], 'the grey image of 200 x 200')
    names = [f'features.{layer}.{part}' for layer in (0, 3) for part in ('weight', 'bias')]
    same(list(net.state_dict()), names, 'the names of the weights')
    same(str(net.features[5]), str(nn.MaxPool2d(2, 2)), 'features[5]')


def another_photo(code):
    layers = layers_of(code)
    x, widths = torch.zeros(1, 3, 86, 86), []
    for layer in layers:
        x = layer(x)
        widths.append(x.shape[3])
    same(widths, [80, 26, 24, 12], 'the width after each layer')
    same([x.shape[1], x[0].numel()], [20, 2880], 'the depth, and the numbers for the classifier')


def training(code):
    """As it is written, on as many made-up digits as the lesson has."""
    losses, cross_entropy = [], F.cross_entropy

    def noted(scores, labels):
        loss = cross_entropy(scores, labels)
        losses.append(loss.item())
        return loss

    torch.manual_seed(0)
    with patch.object(F, 'cross_entropy', noted):
        names = run(code)
    same(parameters(names['model']), 9226, 'the numbers that are learned')
    same(len(losses), 250, 'the steps')
    same(round(losses[0], 1), 2.3, 'the first loss')
    assert losses[-1] < 0.1, f'nothing was learned: the last loss is {losses[-1]}'
    scores, labels = names['model'](names['images']), names['labels']
    same(nn.CrossEntropyLoss()(scores, labels).item(), cross_entropy(scores, labels).item(), 'the loss as a module')


def step_downhill(code):
    *_, comment = code.strip().splitlines()[-1].split('# ')
    same(printed(code), comment + '\n', 'what is printed')


def nine_weights(code):
    """On noise, where every weight learns equally fast."""
    torch.manual_seed(0)
    grey = torch.rand(1, 1, 70, 90) - 0.5
    lost = torch.tensor([[-1.0, 0, 1]] * 3).reshape(1, 1, 3, 3)
    names = run(code, grey=grey, wanted=F.conv2d(grey, lost))
    same(names['step'], 100, 'the last step')
    assert (names['layer'].weight - lost).abs().max() < 0.01, 'the filter was not found'


def training_for_real(code):
    """As it is written, with made-up digits: it learns, and ends with the best weights, in evaluation mode."""
    torch.manual_seed(0)
    names = run(code)
    assert names['best'] < 0.5, f'nothing was learned: the best loss is {names["best"]}'
    same(names['model'].training, False, 'training mode')
    same([len(names[part]) for part in ('train', 'validation')], [1000, 1000], 'the digits of each set')
    assert all(torch.equal(kept, names['model'].state_dict()[name]) for name, kept in names['kept'].items())
    same(parameters(names['model']), 208 + 16 + 25088 + 64 + 650, 'the numbers that are learned')


def last_layer_alone(code):
    """As it is written, with made-up images: the eyes stay as they are, and the last layer learns."""
    torch.manual_seed(0)
    eyes = nn.Sequential(nn.Conv2d(1, 16, 4, stride=4), nn.ReLU(), nn.Flatten())
    before = [one.clone() for one in eyes.parameters()]
    names = run(code, eyes=eyes, images=torch.rand(100, 1, 28, 28), labels=torch.arange(100) % 5)
    assert all(one.grad is None and torch.equal(one, kept) for one, kept in zip(eyes.parameters(), before))
    assert names['loss'] < 1.5, f'nothing was learned: the loss is {names["loss"]}'


def image_from_numbers(code):
    same(printed(code), 'torch.Size([1, 3, 16, 16])\n', 'what is printed')


def layers_of_the_quiz(code):
    layers = layers_of(code)
    fields = [receptive_field(layers[:count]) for count in range(1, len(layers) + 1)]
    same(fields, [3, 6, 22, 26], 'the receptive field after each layer')


def receptive_field(layers):
    """How many columns of pixels change the first number: an image for each column, black everywhere else."""
    width = 32
    for layer in layers:
        for name, values in layer.named_parameters():
            nn.init.constant_(values, 1 if name == 'weight' else 0)
        if isinstance(layer, nn.Conv2d):
            layer.padding = (0, 0)  # so that the first number sees no padding
    images = torch.eye(width).reshape(width, 1, 1, width).expand(width, 3, width, width)
    first = nn.Sequential(*layers)(images)[:, 0, 0, 0]
    return int(first.count_nonzero())


def grouped_layers(code):
    layers = layers_of(code)
    same([parameters(layer) for layer in layers], [320, 2048, 9280], 'the parameters of each layer')
    same(shape(nn.Sequential(*layers)(torch.zeros(1, 32, 20, 20))), [1, 64, 20, 20], 'an image of 32 channels, 20 x 20')


QUIZ = '''Sequential(
  (0): Conv2d(3, 10, kernel_size=(3, 3), stride=(1, 1))
  (1): MaxPool2d(kernel_size=4, stride=4, padding=0, dilation=1, ceil_mode=False)
  (2): Conv2d(10, 20, kernel_size=(5, 5), stride=(1, 1), padding=(2, 2))
  (3): MaxPool2d(kernel_size=2, stride=2, padding=0, dilation=1, ceil_mode=False)
  (4): Flatten(start_dim=1, end_dim=-1)
  (5): Linear(in_features=5120, out_features=10, bias=True)
)
torch.Size([1, 10])
'''


def whole_quiz(code):
    same(printed(code), QUIZ, 'what is printed')
    names = [f'{layer}.{part}' for layer in (0, 2, 5) for part in ('weight', 'bias')]
    network = run(without_printing(code))['network']
    same(list(network.state_dict()), names, 'the tensors that it learns')


def without_printing(code):
    return re.sub(r'^print\(.*$', '', code, flags=re.MULTILINE)


def layers_of(code):
    """The layers of a block that lists them, one a line."""
    return [eval(line, {'nn': nn}) for line in code.strip().splitlines()]


def brighter_image(code):
    same(run(code)['line'], 'middle: 250', 'the last line')


def photo_with_two_names(code):
    names = run(code)
    names['same'].rows.append([0, 0])
    same(names['photo'].height(), 4, 'the height of the photo')


# By how a block begins, or by the whole of it.
BLOCKS = {
    '01-typescript': {'def brighten(row, amount):…': brighter_image, 'class Photo:…': photo_with_two_names},
    '04-stride-and-padding': {'nn.Conv2d(3, 24, 5…': line_to_read},
    '05-models': {'class Two(nn.Module):…': model_computed_by_hand},
    '06-pooling': {'def forward(self, x):…': forward_with_pooling},
    '07-sequential': {'class Net(nn.Module):…': seven_layers},
    '11-the-quiz': {'nn.Conv2d(3, 8, 7)…': another_photo},
    '12-learning': {
        'import torch\n\nw =…': step_downhill,
        'import torch.nn…': nine_weights,
    },
    '13-training': {'import torch…': training},
    '15-beyond': {
        'nn.Conv2d(3, 10, 3)…': layers_of_the_quiz,
        'nn.Conv2d(32, 32, 3,…': grouped_layers,
        'import torch…': whole_quiz,
    },
    '14-training-for-real': {'import copy…': training_for_real},
    '16-networks': {'eyes.requires_grad_(False)…': last_layer_alone},
    '17-transposed': {'up = nn.Sequential(…': image_from_numbers},
    '18-pytorch': {'import torch…': script},
}
