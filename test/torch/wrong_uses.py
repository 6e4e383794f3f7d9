"""Wrong uses of layers, functions and tensors, one call each."""

from recorder import call


def zeros(*shape):
    """A tensor among the arguments of a wrong call."""
    return {'zeros': shape}


def construct(title, name, *args, **options):
    return {'title': title, 'kind': 'construct', **call(name, *args, **options)}


def apply(title, shape, name, *args, **options):
    """A layer that can be made, applied to zeros of this shape."""
    return {'title': title, 'kind': 'apply', **call(name, *args, **options), 'input': shape}


def function(title, name, *args, **options):
    return {'title': title, 'kind': 'function', **call(name, *args, **options)}


def method(title, on, name, *args, **options):
    return {'title': title, 'kind': 'method', **call(name, *args, **options), 'input': on}


IMAGE = (1, 3, 8, 8)

WRONG_LAYERS = [
    construct('no groups', 'Conv2d', 4, 4, 3, groups=0),
    construct('a negative number of groups', 'Conv2d', 4, 4, 3, groups=-2),
    construct('groups that do not divide the channels', 'Conv2d', 3, 4, 3, groups=2),
    construct('groups that do not divide the filters', 'Conv2d', 4, 5, 3, groups=2),
    construct('an unknown word for the padding', 'Conv2d', 3, 4, 3, padding='full'),
    construct("padding 'same' with a stride", 'Conv2d', 3, 4, 3, padding='same', stride=2),
    construct("padding 'same' with a stride in one direction", 'Conv2d', 3, 4, 3, padding='same', stride=(1, 2)),
    construct('an unknown padding mode', 'Conv2d', 3, 4, 3, padding_mode='mirror'),
    construct('a dropout probability above 1', 'Dropout', 1.5),
    construct('a dropout probability below 0', 'Dropout', -0.1),
]

WRONG_CALLS = [
    apply('a 1-D input', (15,), 'Conv2d', 3, 5, 2),
    apply('a 2-D input', (8, 8), 'Conv2d', 3, 5, 2),
    apply('a 5-D input', (1, 1, 3, 8, 8), 'Conv2d', 3, 5, 2),
    apply('too many channels', (1, 7, 5, 3), 'Conv2d', 3, 5, 2),
    apply('too few channels', (4, 1, 9, 9), 'Conv2d', 3, 16, 3, padding=1),
    apply('wrong channels, unbatched', (7, 5, 3), 'Conv2d', 3, 5, 2),
    apply('channels last', (1, 8, 8, 3), 'Conv2d', 3, 5, 2),
    apply('channels last, unbatched', (8, 8, 3), 'Conv2d', 3, 5, 2),
    apply('wrong channels for two groups', (1, 6, 8, 8), 'Conv2d', 4, 6, 3, groups=2),
    apply('wrong channels for a depthwise layer', (1, 3, 8, 8), 'Conv2d', 4, 8, 3, groups=4),
    apply("wrong channels with padding 'same'", (1, 4, 8, 8), 'Conv2d', 3, 5, 3, padding='same'),
    apply('wrong channels and too small an image', (1, 7, 2, 2), 'Conv2d', 3, 5, 3),
    apply('wrong channels with reflect padding', (1, 7, 8, 8), 'Conv2d', 3, 5, 3, padding=1, padding_mode='reflect'),
    apply('an image smaller than the kernel', (1, 3, 2, 2), 'Conv2d', 3, 5, 3),
    apply('an unbatched image smaller than the kernel', (3, 2, 2), 'Conv2d', 3, 5, 3),
    apply('an image too low for the kernel', (1, 3, 2, 8), 'Conv2d', 3, 5, (3, 2)),
    apply('a padded image smaller than the kernel', (1, 3, 2, 3), 'Conv2d', 3, 5, 7, padding=(1, 2)),
    apply('a dilated kernel larger than the image', (1, 3, 6, 5), 'Conv2d', 3, 5, 3, dilation=(3, 2)),
    apply('a stride of 0', IMAGE, 'Conv2d', 3, 5, 3, stride=0),
    apply('a negative stride', IMAGE, 'Conv2d', 3, 5, 3, stride=-1),
    apply('a stride of 0 in one direction', IMAGE, 'Conv2d', 3, 5, 3, stride=(1, 0)),
    apply('a negative padding', IMAGE, 'Conv2d', 3, 5, 3, padding=-1),
    apply('a dilation of 0', IMAGE, 'Conv2d', 3, 5, 3, dilation=0),
    apply('a kernel of 0', IMAGE, 'Conv2d', 3, 5, 0),
    apply('reflect padding as large as the image', (1, 3, 4, 4), 'Conv2d', 3, 5, 3, padding=4, padding_mode='reflect'),
    apply('reflect padding wider than the image', (1, 3, 8, 4), 'Conv2d', 3, 5, 3, padding=(1, 5), padding_mode='reflect'),
    apply('circular padding larger than the image', (1, 3, 4, 4), 'Conv2d', 3, 5, 3, padding=5, padding_mode='circular'),
    apply('a 2-D input to reflect padding', (4, 4), 'Conv2d', 3, 5, 3, padding=1, padding_mode='reflect'),
    apply('padding more than half of the kernel', IMAGE, 'MaxPool2d', 2, 2, padding=2),
    apply("padding more than half of the kernel's width", IMAGE, 'MaxPool2d', (4, 2), 2, padding=(2, 2)),
    apply('padding more than half of the kernel as dilated', IMAGE, 'MaxPool2d', 3, 1, padding=3, dilation=2),
    apply('negative padding', IMAGE, 'MaxPool2d', 2, 2, padding=-1),
    apply('a kernel larger than the image', (1, 3, 3, 3), 'MaxPool2d', 4),
    apply('a kernel higher than the image', (3, 2, 8), 'MaxPool2d', 3, 2),
    apply('a dilated kernel larger than the image', (1, 3, 4, 4), 'MaxPool2d', 3, 1, dilation=2),
    apply('a 2-D input', (8, 8), 'MaxPool2d', 2),
    apply('a 5-D input', (1, 1, 3, 8, 8), 'MaxPool2d', 2),
    apply('a stride of 0', IMAGE, 'MaxPool2d', 2, 0),
    apply('a negative stride', IMAGE, 'MaxPool2d', 2, -1),
    apply('a kernel of 0', IMAGE, 'MaxPool2d', 0, 1),
    apply('a dilation of 0', IMAGE, 'MaxPool2d', 2, 1, dilation=0),
    apply('padding more than half of the kernel', IMAGE, 'AvgPool2d', 2, 2, padding=2),
    apply('a kernel larger than the image', (1, 3, 3, 3), 'AvgPool2d', 4),
    apply('a 2-D input', (8, 8), 'AvgPool2d', 2),
    apply('a 5-D input', (1, 1, 3, 8, 8), 'AvgPool2d', 2),
    apply('a stride of 0', IMAGE, 'AvgPool2d', 2, 0),
    apply('a kernel of 0', IMAGE, 'AvgPool2d', 0, 1),
    apply('a divisor of 0', IMAGE, 'AvgPool2d', 2, divisor_override=0),
    apply('too many features', (1, 5120), 'Linear', 4500, 10),
    apply('features not flattened', (1, 20, 16, 16), 'Linear', 5120, 10),
    apply('an unbatched vector of the wrong length', (7,), 'Linear', 5, 2),
    apply('a 3-D input of the wrong width', (2, 3, 4), 'Linear', 5, 2),
    apply('a wrong width without a bias', (2, 4), 'Linear', 5, 2, bias=False),
    apply('a 3-D input', (3, 8, 8), 'BatchNorm2d', 3),
    apply('a 2-D input', (8, 8), 'BatchNorm2d', 3),
    apply('wrong channels', (2, 4, 8, 8), 'BatchNorm2d', 3),
    apply('one value a channel', (1, 3, 1, 1), 'BatchNorm2d', 3),
    apply('a dimension that is not there', (2, 3), 'Softmax', 2),
    apply('a negative dimension that is not there', (2, 3), 'LogSoftmax', -3),
    apply('a start dimension that is not there', (2, 3), 'Flatten', 2),
    apply('an end dimension that is not there', (2, 3), 'Flatten', 0, 4),
    apply('a start after the end', (2, 3, 4), 'Flatten', 2, 1),
    function('a weight that is not 4-D', 'conv2d', zeros(*IMAGE), zeros(3, 3)),
    function('a bias of the wrong length', 'conv2d', zeros(*IMAGE), zeros(5, 3, 2, 2), zeros(4)),
    function('filters that the groups do not divide', 'conv2d', zeros(1, 4, 8, 8), zeros(5, 2, 3, 3), groups=2),
    function("padding 'same' with a stride", 'conv2d', zeros(*IMAGE), zeros(5, 3, 3, 3), padding='same', stride=2),
    function('an unknown word for the padding', 'conv2d', zeros(*IMAGE), zeros(5, 3, 3, 3), padding='full'),
    function('a 2-D input', 'unfold', zeros(8, 8), 2),
    function('a block larger than the image', 'unfold', zeros(*IMAGE), 9),
    function('a stride of 0', 'unfold', zeros(*IMAGE), 2, stride=0),
    function('reflect padding as large as the image', 'pad', zeros(1, 3, 4, 4), (4, 0, 0, 0), mode='reflect'),
    function('circular padding larger than the image', 'pad', zeros(1, 3, 4, 4), (5, 0, 0, 0), mode='circular'),
    function('padding for an odd number of edges', 'pad', zeros(*IMAGE), (1, 1, 1)),
    function('padding for more dimensions than there are', 'pad', zeros(2, 3), (1, 1, 1, 1, 1, 1)),
    function('cropping all of it', 'pad', zeros(1, 1, 4, 4), (-2, -3)),
    function('an unknown mode', 'pad', zeros(*IMAGE), (1, 1), mode='mirror'),
    function('a bias of the wrong length', 'linear', zeros(2, 4), zeros(3, 4), zeros(2)),
    function('a dimension that is not there', 'flatten', zeros(2, 3), 2),
]

WRONG_TENSORS = [
    *(method(f'shapes that do not broadcast ({name})', (2, 3), name, zeros(2, 4)) for name in ('add', 'sub', 'mul', 'div')),
    method('shapes that do not broadcast in a leading dimension', (2, 1, 3), 'add', zeros(3, 5, 3)),
    method('shapes of different length that do not broadcast', (4, 3), 'mul', zeros(4)),
    method('inner dimensions that differ', (2, 3), 'matmul', zeros(4, 5)),
    method('a vector of the wrong length after a matrix', (2, 3), 'matmul', zeros(4)),
    method('a vector of the wrong length before a matrix', (4,), 'matmul', zeros(3, 2)),
    method('vectors of different length', (3,), 'matmul', zeros(4)),
    method('batches with inner dimensions that differ', (2, 3, 4), 'matmul', zeros(2, 5, 6)),
    method('batches that do not broadcast', (2, 3, 4), 'matmul', zeros(3, 4, 5)),
    method('a number', (), 'matmul', zeros(2, 2)),
    method('a size that does not fit', (2, 3), 'reshape', (2, 4)),
    method('a rest that does not come out even', (2, 3), 'reshape', (4, -1)),
    method('two sizes left open', (2, 3), 'reshape', (-1, -1)),
    method('a negative size', (2, 3), 'reshape', (-2, 3)),
    method('too few dimensions', (2, 3, 4), 'permute', (1, 0)),
    method('a dimension twice', (2, 3), 'permute', (1, 1)),
    method('a dimension that is not there (permute)', (2, 3), 'permute', (0, 2)),
    method('a dimension that is not there (transpose)', (2, 3), 'transpose', 0, 2),
    *(method(f'a dimension that is not there ({name})', (2, 3), name, 2) for name in ('sum', 'mean', 'max', 'min', 'argmax')),
    method('a negative dimension that is not there', (2, 3), 'sum', -3),
    method('a dimension that is not there (unsqueeze)', (2, 3), 'unsqueeze', 3),
    method('a dimension that is not there (squeeze)', (2, 3), 'squeeze', 2),
    method('a dimension that is not there (softmax)', (2, 3), 'softmax', 2),
    method('a dimension that is not there (flatten)', (2, 3), 'flatten', 2),
    method('item() of six elements', (2, 3), 'item'),
    method('the largest of nothing', (0,), 'max'),
    method('the index of the largest of nothing', (0,), 'argmax'),
    *(method(f'a word as the dimension ({name})', (2, 3), name, 'a')
      for name in ('softmax', 'log_softmax', 'argmax', 'sum', 'mean', 'max', 'min', 'squeeze', 'unsqueeze', 'flatten')),
    *(method(f'no dimension ({name})', (2, 3), name) for name in ('softmax', 'unsqueeze')),
    *(method(f'half a dimension ({name})', (2, 3), name, 0.5) for name in ('softmax', 'argmax', 'sum')),
    *(method(f'a word for keepdim ({name})', (2, 3), name, 0, 'a') for name in ('sum', 'argmax')),
    method('a list of dimensions (max)', (2, 3), 'max', [0]),
    method('a list for two dimensions', (2, 3), 'transpose', [0, 1]),
    method('one dimension', (2, 3), 'transpose', 0),
    method('a word as the shape', (2, 3), 'reshape', 'a'),
    method('half a dimension (permute)', (2, 3), 'permute', [1.5, 0]),
    method('a word as the length', (2, 3), 'narrow', 0, 0, 'a'),
    method('half an index', (2, 3), 'select', 0, 1.5),
    method('a word as the exponent', (2, 3), 'pow', 'a'),
    function('sizes that are no list', 'zeros', 2.5),
    function('a word as the sizes', 'rand', 'a'),
    function('half a size', 'ones', [2, 0.5]),
    function('no number to fill with', 'full', [2]),
    function('a word to fill with', 'full', [2], 'a'),
    function('a list in the place of options', 'zeros', [2], [3]),
    function('a number in the place of options', 'full', [2], 1, 3),
    function('a list as the end', 'arange', [5]),
    function('a word as the second number', 'arange', 0, 'a'),
    function('an option that is not there', 'zeros', [2], types=1),
    function('a word as the type', 'tensor', [1], dtype='int'),
    function('a word for requiresGrad', 'ones', [2], requires_grad='a'),
]
