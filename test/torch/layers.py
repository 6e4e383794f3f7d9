"""Random layers: what they return, and the gradients for a random upstream gradient."""

import torch

from draw import accepted, chance, image, one_or_pair, pick, positives, reals, ties, whole
from recorder import build, call, written


def record_layers(recorder, times):
    for count, make in FAMILIES:
        for _ in range(count * times):
            recorder.cases.append(accepted(lambda: run(recorder, *make())))


def run(recorder, spec, x, mode='train'):
    module = build(spec)
    module.train(mode == 'train')
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.copy_(reals(parameter.shape, 0.5))
        for name, buffer in module.named_buffers():
            if buffer.is_floating_point():
                buffer.copy_(positives(buffer.shape))
    before = {name: value.clone() for name, value in module.state_dict().items()}
    x.requires_grad_()
    result = module(x)
    y, indices = result if isinstance(result, tuple) else (result, None)
    upstream = reals(y.shape)
    y.backward(upstream)

    # Nothing is recorded until torch has accepted the whole call.
    case = {'kind': 'layer', **written(spec), 'mode': mode, 'input': recorder.keep(x)}
    if before:
        case['state'] = recorder.keep_all(before)
    case['output'] = recorder.keep(y)
    if indices is not None:
        case['indices'] = recorder.keep(indices)
    case['upstream'] = recorder.keep(upstream)
    case['inputGradient'] = recorder.keep(x.grad)
    gradients = {name: p.grad for name, p in module.named_parameters()}
    if gradients:
        case['gradients'] = recorder.keep_all(gradients)
    buffers = dict(module.named_buffers())
    if buffers:
        case['buffersAfter'] = recorder.keep_all(buffers)
    return case


def conv2d():
    groups = pick(1, 1, 1, 2, 3)
    per_group_in, per_group_out = whole(1, 3), whole(1, 3)
    if chance(0.2):  # depthwise, with a channel multiplier of one to three
        groups, per_group_in = whole(2, 6), 1
    channels, filters = groups * per_group_in, groups * per_group_out
    options = {}
    if chance(0.5):
        options['stride'] = one_or_pair(1, 3)
    if chance(0.85):
        options['padding'] = pick(one_or_pair(1, 2), one_or_pair(0, 3), 'same', 'valid')
    if chance(0.4):
        options['dilation'] = one_or_pair(1, 3)
    if groups > 1:
        options['groups'] = groups
    if chance(0.3):
        options['bias'] = False
    if chance(0.75):
        options['padding_mode'] = pick('zeros', 'reflect', 'replicate', 'circular')
    spec = call('Conv2d', channels, filters, one_or_pair(1, 4), **options)
    return spec, reals(image(channels, low=4))


def max_pool2d():
    options = {}
    if chance(0.8):
        options['padding'] = pick(1, 1, 2, (0, 1), (1, 0), (1, 2), (2, 1))
    if chance(0.5):
        options['dilation'] = one_or_pair(1, 3)
    if chance(0.5):
        options['ceil_mode'] = True
    if chance(0.4):
        options['return_indices'] = True
    return call('MaxPool2d', *kernel_and_stride(), **options), pick(reals, ties)(image(whole(1, 3), low=4))


def avg_pool2d():
    options = {}
    if chance(0.8):
        options['padding'] = pick(1, 1, 2, (0, 1), (1, 0), (1, 2), (2, 1))
    if chance(0.5):
        options['ceil_mode'] = True
    if chance(0.5):
        options['count_include_pad'] = False
    if chance(0.25):
        options['divisor_override'] = whole(1, 7)
    return call('AvgPool2d', *kernel_and_stride(), **options), reals(image(whole(1, 3), low=4))


def kernel_and_stride():
    """The stride as a second argument, or left out, so that it is that of the kernel."""
    kernel = one_or_pair(1, 5)
    return (kernel, one_or_pair(1, 4)) if chance(0.6) else (kernel,)


def linear():
    features = whole(1, 8)
    options = {'bias': False} if chance(0.3) else {}
    before = [whole(1, 4) for _ in range(whole(0, 2))]
    return call('Linear', features, whole(1, 8), **options), reals([*before, features])


def flatten():
    x = reals([whole(1, 4) for _ in range(whole(2, 5))])
    if chance(0.3):
        return call('Flatten'), x
    return call('Flatten', whole(-x.dim(), x.dim() - 1), whole(-x.dim(), x.dim() - 1)), x


def softmax():
    x = reals([whole(1, 5) for _ in range(whole(1, 4))], 4)
    return call(pick('Softmax', 'LogSoftmax'), whole(-x.dim(), x.dim() - 1)), x


def batch_norm2d():
    channels = whole(1, 5)
    options = {}
    if chance(0.3):
        options['eps'] = pick(1e-3, 0.1)
    if chance(0.4):
        options['momentum'] = pick(0.3, 0.9)
    if chance(0.25):
        options['affine'] = False
    if chance(0.2):
        options['track_running_stats'] = False
    shape = (whole(2, 4), channels, whole(2, 5), whole(2, 5))
    return call('BatchNorm2d', channels, **options), reals(shape) + reals((1, channels, 1, 1)), pick('train', 'eval')



def dropout_when_evaluated():
    return call('Dropout', pick(0.2, 0.5, 0.9)), reals([whole(1, 5), whole(1, 5)]), 'eval'


def sequential():
    """A small network from image to class, of the layers that the course stacks."""
    channels, filters, classes = whole(1, 3), whole(1, 4), whole(2, 4)
    kernel = pick(2, 3)
    padding = pick(0, 1, 'same')
    layers = [call('Conv2d', channels, filters, kernel, padding=padding, bias=chance(0.7))]
    layers += [call('BatchNorm2d', filters)] if chance(0.4) else []
    layers += [call('ReLU')] if chance(0.8) else []
    layers += [pick(call('MaxPool2d', 2, 2), call('AvgPool2d', 2), call('MaxPool2d', 3, 2, padding=1))]
    layers += [call('Sequential', call('Conv2d', filters, 2, (1, 2)), call('ReLU', True))] if chance(0.5) else []
    x = reals((whole(1, 3), channels, whole(5, 9), whole(5, 9)))
    features = build(call('Sequential', *layers, call('Flatten'))).eval()(x).shape[1]
    layers += [call('Flatten'), call('Linear', features, classes)]
    layers += [call(pick('Softmax', 'LogSoftmax'), 1)] if chance(0.7) else []
    return call('Sequential', *layers), x, pick('train', 'eval')


FAMILIES = [
    (180, conv2d),
    (80, max_pool2d),
    (60, avg_pool2d),
    (30, linear),
    (24, flatten),
    (28, softmax),
    (36, batch_norm2d),
    (6, dropout_when_evaluated),
    (30, sequential),
]
