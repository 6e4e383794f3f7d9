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


def classes(first, end, *shape):
    """Whole numbers from the first one on, as the target of a loss."""
    return {'classes': [first, end], 'shape': shape or (end - first,)}


def member(name):
    """A class or a function itself, among the arguments of a wrong call."""
    return {'member': name}


def apply_to(title, value, name, *args, **options):
    """A layer applied to what is not a tensor."""
    return {'title': title, 'kind': 'apply', **call(name, *args, **options), 'value': value}


def layer(name, *args, **options):
    """A layer among the arguments of a wrong call."""
    return call(name, *args, **options)


IMAGE = (1, 3, 8, 8)

# What is handed over for a tensor: a forgotten return, numbers not made a tensor, a layer not called.
NO_TENSORS = {
    'nothing': None,
    'a list': [[1, 2]],
    'a whole number': 3,
    'another number': 0.5,
    'a word': 'x',
    'true': True,
    'a layer': layer('ReLU'),
}


def wrong_types(where, make, values=tuple(NO_TENSORS)):
    return [make(f'{title} {where}', NO_TENSORS[title]) for title in values]


MISSING = [
    construct('no arguments', 'Conv2d'),
    construct('one argument', 'Conv2d', 3),
    construct('no kernel', 'Conv2d', 3, 16),
    construct('no arguments', 'Linear'),
    construct('no outputs', 'Linear', 784),
    *(construct('no arguments', name) for name in ('MaxPool2d', 'AvgPool2d', 'BatchNorm2d')),
    *(function('no kernel', name, zeros(*IMAGE)) for name in ('max_pool2d', 'avg_pool2d', 'unfold')),
]

NO_INTS = {'a list': [1], 'another number': 1.5, 'a word': 'x', 'true': True}

WRONG_NUMBERS = [
    *(
        case
        for title, value in NO_INTS.items()
        for case in [
            function(f'{title} for the dimension', 'softmax', zeros(2, 3), value),
            function(f'{title} for the dimension', 'log_softmax', zeros(2, 3), value),
            function(f'{title} for the first dimension', 'flatten', zeros(2, 3), value),
            function(f'{title} for the last dimension', 'flatten', zeros(2, 3), 0, value),
            apply(f'{title} for the dimension', (2, 3), 'Softmax', value),
            apply(f'{title} for the dimension', (2, 3), 'LogSoftmax', value),
            apply(f'{title} for the first dimension', (2, 3), 'Flatten', value),
            apply(f'{title} for the last dimension', (2, 3), 'Flatten', 0, value),
        ]
    ),
    function('a number for the padding', 'pad', zeros(2, 3), 1),
    function('a word for the padding', 'pad', zeros(2, 3), 'same'),
    function('nothing for the padding', 'pad', zeros(2, 3), None),
    function('half a cell of padding', 'pad', zeros(2, 3), (1, 1.5)),
    function('half a cell of padding on the left', 'pad', zeros(2, 3), (0.5, 1)),
    function('no padding', 'pad', zeros(2, 3)),
    function('a word for the value', 'pad', zeros(2, 3), (1, 1), value='x'),
    function('a word for the probability', 'dropout', zeros(2), 'x'),
    function('nothing for the probability', 'dropout', zeros(2), None),
    function('a probability above 1', 'dropout', zeros(2), 1.5),
    construct('a word for the probability', 'Dropout', 'x'),
    construct('nothing for the probability', 'Dropout', None),
    function('more classes than examples', 'cross_entropy', zeros(2, 3), classes(0, 3)),
    function('a class too high', 'cross_entropy', zeros(4, 3), classes(0, 4)),
    function('a class below 0', 'cross_entropy', zeros(2, 3), classes(-1, 1)),
    function('a class too high for one example', 'cross_entropy', zeros(3), classes(3, 4)),
    function('a column of classes', 'cross_entropy', zeros(2, 3), classes(0, 2, 2, 1)),
    function('rows of classes', 'cross_entropy', zeros(2, 3), classes(0, 4, 2, 2)),
    function('one class for two examples', 'cross_entropy', zeros(2, 3), classes(0, 1, 1)),
    function('two classes for one example', 'cross_entropy', zeros(3), classes(0, 2)),
    function('a table of classes for one example', 'cross_entropy', zeros(3), classes(0, 1, 1, 1)),
    function('whole numbers for probabilities', 'cross_entropy', zeros(2, 3), classes(0, 6, 2, 3)),
    function('a class an image for a class a pixel', 'cross_entropy', zeros(2, 3, 4, 4), classes(0, 2)),
    function('classes of other places', 'cross_entropy', zeros(2, 3, 4, 4), classes(0, 24, 2, 4, 3)),
    function('classes of other places along a line', 'cross_entropy', zeros(2, 3, 4), classes(0, 6, 2, 3)),
    function('classes of other examples', 'cross_entropy', zeros(2, 3, 4), classes(0, 12, 3, 4)),
    function('a score by itself', 'cross_entropy', zeros(), classes(0, 1)),
    function('no target', 'cross_entropy', zeros(2, 3)),
    function('a class too high', 'nll_loss', zeros(4, 3), classes(0, 4)),
    function('a class below 0', 'nll_loss', zeros(2, 3), classes(-1, 1)),
    function('more classes than examples', 'nll_loss', zeros(2, 3), classes(0, 3)),
    function('a column of classes', 'nll_loss', zeros(2, 3), classes(0, 2, 2, 1)),
    function('probabilities for classes', 'nll_loss', zeros(2, 3), zeros(2, 3)),
    function('two classes for one example', 'nll_loss', zeros(3), classes(0, 2)),
    function('classes of other places', 'nll_loss', zeros(2, 3, 4, 4), classes(0, 24, 2, 4, 3)),
    function('classes of other places along a line', 'nll_loss', zeros(2, 3, 4), classes(0, 6, 2, 3)),
    function('a score by itself', 'nll_loss', zeros(), classes(0, 1)),
    function('whole numbers first', 'nll_loss', classes(0, 6, 2, 3), classes(0, 2)),
    function('shapes that do not broadcast', 'mse_loss', zeros(2), zeros(3)),
    function('whole numbers', 'mse_loss', classes(0, 2), classes(0, 2)),
    function('another shape', 'binary_cross_entropy_with_logits', zeros(2, 1), zeros(2)),
    function('whole numbers first', 'binary_cross_entropy_with_logits', classes(0, 2), zeros(2)),
    function('whole numbers for probabilities', 'binary_cross_entropy_with_logits', zeros(2), classes(0, 2)),
    function('a number as posWeight', 'binary_cross_entropy_with_logits', zeros(2), zeros(2), pos_weight=3),
    construct('a number as posWeight', 'BCEWithLogitsLoss', pos_weight=3),
    *(case for name in ('nll_loss', 'mse_loss', 'binary_cross_entropy_with_logits') for case in (
        function('no target', name, zeros(2, 3)),
        function('no arguments', name),
        function('an unknown reduction', name, zeros(2, 3), classes(0, 2) if name == 'nll_loss' else zeros(2, 3), reduction='average'),
        *wrong_types('for the input', lambda title, value: function(title, name, value, zeros(2)), ('nothing', 'a list', 'a word')),
        *wrong_types('for the target', lambda title, value: function(title, name, zeros(2, 3), value), ('nothing', 'a list', 'a word')),
    )),
    *(construct('an unknown option', name, reduced='sum') for name in ('NLLLoss', 'MSELoss', 'BCEWithLogitsLoss')),
    function('an unknown reduction', 'cross_entropy', zeros(2, 3), classes(0, 2), reduction='average'),
    function('no weight', 'linear', zeros(2, 3)),
    function('no weight', 'conv2d', zeros(*IMAGE)),
    *(method('nothing at all', (2, 2), name) for name in ('matmul', 'add', 'sub', 'mul', 'div')),
    method('an index that is not there', (2, 3), 'select', 0, 2),
    method('an index below 0 that is not there', (2, 3), 'select', 1, -4),
    method('a dimension that is not there (select)', (2, 3), 'select', 2, 0),
    method('an index of a number', (), 'select', 0, 0),
    method('more elements than there are', (2, 3), 'narrow', 1, 1, 3),
    method('a negative length', (2, 3), 'narrow', 0, 0, -1),
    method('a start that is not there', (2, 3), 'narrow', 1, 4, 0),
    method('a start below 0 that is not there', (2, 3), 'narrow', 0, -3, 1),
]

WRONG_TYPES = [
    *(
        case
        for name, *args in [
            ('Conv2d', 3, 5, 2), ('MaxPool2d', 2), ('AvgPool2d', 2), ('Linear', 3, 2), ('ReLU',), ('Flatten',),
            ('Softmax', 1), ('LogSoftmax', 1), ('Dropout',), ('BatchNorm2d', 3), ('GroupNorm', 2, 6), ('InstanceNorm2d', 3),
            ('LayerNorm', 3),
        ]
        for case in wrong_types('for an image', lambda title, value: apply_to(title, value, name, *args))
    ),
    *(
        case
        for name, *args in [
            ('relu',), ('max_pool2d', 2), ('avg_pool2d', 2), ('conv2d', zeros(1, 1, 2, 2)), ('linear', zeros(2, 2)),
            ('softmax', 0), ('log_softmax', 0), ('flatten',), ('pad', (1, 1)), ('unfold', 2), ('dropout',),
            ('cross_entropy', zeros(1)),
        ]
        for case in wrong_types('for the input', lambda title, value: function(title, name, value, *args))
    ),
    *wrong_types('for the weight', lambda title, value: function(title, 'conv2d', zeros(*IMAGE), value)),
    *wrong_types('for the weight', lambda title, value: function(title, 'linear', zeros(2, 2), value)),
    *wrong_types('for the classes', lambda title, value: function(title, 'cross_entropy', zeros(2, 3), value)),
    *wrong_types('for the bias', lambda title, value: function(title, 'conv2d', zeros(*IMAGE), zeros(5, 3, 2, 2), value),
                 ('a list', 'a word', 'a layer')),
    *wrong_types('for the bias', lambda title, value: function(title, 'linear', zeros(2, 2), zeros(2, 2), value),
                 ('a list', 'a word', 'a layer')),
    apply_to('a list', [1], 'Conv2d', 3, 5, 2, padding='same', bias=False),
    apply_to('a list', [1], 'Conv2d', 3, 5, 2, padding=1, padding_mode='reflect'),
    construct('a list of layers', 'Sequential', [layer('ReLU'), layer('Flatten')]),
    *(
        construct(f'the class {name}', 'Sequential', layer('Flatten'), member(name))
        for name in ('AvgPool2d', 'BatchNorm2d', 'Conv2d', 'CrossEntropyLoss', 'Dropout', 'Flatten', 'GroupNorm', 'Identity',
                     'InstanceNorm2d', 'LayerNorm', 'Linear',
                     'LogSoftmax', 'MaxPool2d', 'ReLU', 'Sequential', 'Softmax', 'ELU', 'GELU', 'LeakyReLU', 'ReLU6', 'SiLU', 'Sigmoid',
                     'Tanh', 'MSELoss', 'NLLLoss', 'BCEWithLogitsLoss')
    ),
    *(
        construct(f'the function {name}', 'Sequential', member(name))
        for name in ('relu', 'conv2d', 'max_pool2d', 'avg_pool2d', 'linear', 'dropout', 'softmax', 'log_softmax', 'elu', 'gelu',
                     'leaky_relu', 'relu6', 'silu', 'sigmoid', 'tanh')
    ),
    construct('a number', 'Sequential', 3),
    construct('a number', 'ModuleList', [3]),
    construct('a class', 'ModuleList', [member('ReLU')]),
    construct('a number for the list', 'ModuleList', 3),
    construct('a layer for the list', 'ModuleList', layer('ReLU')),
    apply('an image', IMAGE, 'ModuleList', [layer('ReLU')]),
    construct('a word', 'Sequential', 'ReLU'),
    construct('a tensor', 'Sequential', zeros(2)),
    apply_to('nothing', None, 'Sequential', layer('Flatten'), layer('Linear', 2, 2)),
    function('a list and options', 'conv2d', [1], zeros(1, 1, 2, 2), stride=2, padding=(1, 2)),
    *(
        case
        for name in ('add', 'sub', 'mul', 'div', 'matmul')
        for case in wrong_types('for the other', lambda title, value: method(title, (2, 2), name, value),
                                ('nothing', 'a list', 'a word', 'a layer'))
    ),
]

WRONG_LAYERS = [
    construct('no groups', 'Conv2d', 4, 4, 3, groups=0),
    construct('a negative number of groups', 'Conv2d', 4, 4, 3, groups=-2),
    construct('groups that do not divide the channels', 'Conv2d', 3, 4, 3, groups=2),
    construct('groups that do not divide the filters', 'Conv2d', 4, 5, 3, groups=2),
    construct('an unknown word for the padding', 'Conv2d', 3, 4, 3, padding='full'),
    construct("padding 'same' with a stride", 'Conv2d', 3, 4, 3, padding='same', stride=2),
    construct("padding 'same' with a stride in one direction", 'Conv2d', 3, 4, 3, padding='same', stride=(1, 2)),
    construct('an unknown padding mode', 'Conv2d', 3, 4, 3, padding_mode='mirror'),
    *(construct('an unknown option', name, *args, **option) for name, args, option in [
        ('Conv2d', (3, 4, 3), {'stide': 2}), ('MaxPool2d', (2,), {'strid': 2}), ('AvgPool2d', (2,), {'dilation': 2}),
        ('Linear', (3, 4), {'biass': False}), ('BatchNorm2d', (3,), {'epsilon': 0.1}), ('Dropout', (), {'prob': 0.2}),
        ('Flatten', (), {'dim': 1}), ('ReLU', (), {'in_place': True}), ('CrossEntropyLoss', (), {'reduced': 'sum'}),
        ('LogSoftmax', (1,), {'dims': 1}), ('GroupNorm', (2, 6), {'epsilon': 0.1}),
        ('InstanceNorm2d', (3,), {'track': True}), ('LayerNorm', (3,), {'affine': False}),
    ]),
    *(construct('a missing argument', name, *args) for name, args in [
        ('Conv2d', (3, 4)), ('Conv2d', (3,)), ('Conv2d', ()), ('Linear', (3,)), ('MaxPool2d', ()), ('AvgPool2d', ()),
        ('BatchNorm2d', ()), ('GroupNorm', (2,)), ('GroupNorm', ()), ('InstanceNorm2d', ()), ('LayerNorm', ()),
    ]),
    construct('an argument too many', 'Flatten', 1, -1, 0),
    construct('two arguments too many', 'ReLU', True, 1, 2),
    construct('groups that do not divide the channels', 'GroupNorm', 2, 5),
    construct('no groups', 'GroupNorm', 0, 5),
    *(construct('an unknown option', name, gain=2) for name in ('LeakyReLU', 'ELU', 'ReLU6', 'SiLU', 'GELU', 'Sigmoid', 'Tanh')),
    *(construct('an argument too many', name, *args) for name, args in [
        ('LeakyReLU', (0.1, True, 1)), ('ELU', (1, True, 1)), ('ReLU6', (True, 1)), ('SiLU', (True, 1)),
        ('Sigmoid', (1,)), ('Tanh', (1,)),
    ]),
    construct('a dropout probability above 1', 'Dropout', 1.5),
    construct('a dropout probability below 0', 'Dropout', -0.1),
]

WRONG_CALLS = [
    function('a word as the slope', 'leaky_relu', zeros(2), 'a'),
    function('a list as the limit', 'elu', zeros(2), [1]),
    function('an unknown approximation', 'gelu', zeros(2), approximate='erf'),
    function('a number as the approximation', 'gelu', zeros(2), approximate=1),
    *(function('an unknown option', name, zeros(2), gain=2) for name in ('leaky_relu', 'elu', 'relu6', 'silu', 'gelu', 'sigmoid', 'tanh')),
    *(function('an argument too many', name, zeros(2), 1, 2, 3) for name in ('leaky_relu', 'elu', 'relu6', 'silu', 'sigmoid', 'tanh')),
    *(case for name in ('leaky_relu', 'elu', 'relu6', 'silu', 'gelu', 'sigmoid', 'tanh')
      for case in wrong_types('for the input', lambda title, value: function(title, name, value), ('nothing', 'a list', 'a word'))),
    *(case for name in ('LeakyReLU', 'GELU', 'Sigmoid', 'Tanh')
      for case in wrong_types('for the input', lambda title, value: apply_to(title, value, name), ('nothing', 'a list', 'a word'))),
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
    apply("wrong channels with padding 'same' for an even kernel", (4, 8, 8), 'Conv2d', 3, 5, (2, 3), padding='same'),
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
    apply('a vector', (6,), 'GroupNorm', 2, 6),
    apply('wrong channels', (1, 4, 2, 2), 'GroupNorm', 2, 6),
    apply('wrong channels that the groups do not divide', (1, 5, 2, 2), 'GroupNorm', 2, 6),
    apply('one value a group', (1, 6, 1, 1), 'GroupNorm', 6, 6),
    apply('a negative number of groups', (1, 5, 2, 2), 'GroupNorm', -1, 5),
    function('groups that do not divide the channels', 'group_norm', zeros(2, 4, 3), 3),
    function('no groups', 'group_norm', zeros(2, 4, 3), 0),
    function('a weight of the wrong length', 'group_norm', zeros(2, 4, 3), 2, zeros(3)),
    function('a number for the weight', 'group_norm', zeros(2, 4, 3), 2, 3),
    function('no number of groups', 'group_norm', zeros(2, 4, 3)),
    apply('a 2-D input', (8, 8), 'InstanceNorm2d', 3),
    apply('a 5-D input', (1, 1, 3, 8, 8), 'InstanceNorm2d', 3),
    apply('wrong channels', (1, 4, 8, 8), 'InstanceNorm2d', 3, affine=True),
    apply('wrong channels of one image', (4, 8, 8), 'InstanceNorm2d', 3, affine=True),
    apply('wrong channels for the running statistics', (1, 4, 8, 8), 'InstanceNorm2d', 3, track_running_stats=True),
    apply('one value a channel', (2, 3, 1, 1), 'InstanceNorm2d', 3),
    apply('one value a channel of one image', (3, 1, 1), 'InstanceNorm2d', 3),
    apply('another last size', (2, 4), 'LayerNorm', 3),
    apply('other last sizes', (2, 4, 4), 'LayerNorm', (3, 4)),
    apply('too few dimensions', (4,), 'LayerNorm', (3, 4)),
    apply('a number by itself', (), 'LayerNorm', 3),
    apply('no sizes', (2,), 'LayerNorm', ()),
    function('another last size', 'layer_norm', zeros(2, 4), [3]),
    function('a number for the sizes', 'layer_norm', zeros(2, 4), 4),
    function('no sizes', 'layer_norm', zeros(2, 4), []),
    function('a weight of another shape', 'layer_norm', zeros(2, 4), [4], zeros(3)),
    function('a bias of another shape', 'layer_norm', zeros(2, 4), [4], zeros(4), zeros(3)),
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
    function('cropping more than there is, and adding as much', 'pad', zeros(1, 1, 4, 1), (3, -2)),
    *(function(f'cropping a row away ({mode})', 'pad', zeros(1, 2, 3), (-2, -2), mode=mode) for mode in ('reflect', 'replicate', 'circular')),
    *(function(f'cropping an image away ({mode})', 'pad', zeros(3, 1, 1), (-1, -2, -1, -2), mode=mode) for mode in ('reflect', 'replicate', 'circular')),
    function('an unknown mode', 'pad', zeros(*IMAGE), (1, 1), mode='mirror'),
    function('a bias of the wrong length', 'linear', zeros(2, 4), zeros(3, 4), zeros(2)),
    *(function('an unknown option', name, zeros(*IMAGE), *args, **option) for name, args, option in [
        ('max_pool2d', (2,), {'strid': 2}), ('unfold', (2,), {'strides': 2}), ('pad', ((1, 1),), {'fill': 2}),
        ('avg_pool2d', (2,), {'strid': 2}), ('dropout', (), {'prob': 2}),
        ('relu', (), {'in_place': True}),
    ]),
    function('a dimension that is not there', 'flatten', zeros(2, 3), 2),
    apply('flat images', (100, 784), 'Conv2d', 1, 2, 3),
    apply('flat images of three channels', (100, 3072), 'Conv2d', 3, 2, 3),
    apply('a flat image', (784,), 'Conv2d', 1, 2, 3),
    apply('a single number', (), 'Conv2d', 1, 2, 3),
    apply('grey images without their channel', (100, 28, 28), 'Conv2d', 1, 2, 3),
    apply('an alpha channel', (1, 4, 28, 28), 'Conv2d', 3, 2, 3),
    apply('an alpha channel, unbatched', (4, 28, 28), 'Conv2d', 3, 2, 3),
    apply('an alpha channel, channels last', (1, 28, 28, 4), 'Conv2d', 3, 2, 3),
    apply('an alpha channel, channels last, unbatched', (28, 28, 4), 'Conv2d', 3, 2, 3),
    apply('channels first of all', (3, 100, 28, 28), 'Conv2d', 3, 2, 3),
    apply('a grey image for a colour layer', (1, 1, 28, 28), 'Conv2d', 3, 2, 3),
    apply('a vector', (8,), 'MaxPool2d', 2),
    apply('a single number', (), 'MaxPool2d', 2),
    apply('an empty image', (1, 3, 0, 8), 'MaxPool2d', 2),
    apply('a vector', (8,), 'AvgPool2d', 2),
    apply('a single number', (), 'AvgPool2d', 2),
    apply('an empty image', (1, 3, 0, 8), 'AvgPool2d', 2),
    function('a vector', 'unfold', zeros(8), 2),
    function('a 5-D input', 'unfold', zeros(1, 1, 3, 8, 8), 2),
    apply('one image without the batch, flattened', (10, 49), 'Linear', 490, 10),
    apply('one image without the batch', (10, 7, 7), 'Linear', 490, 10),
    apply('one pooling less', (1, 1960), 'Linear', 490, 10),
    apply('one pooling more', (1, 490), 'Linear', 1960, 10),
    apply('a single number', (), 'Linear', 5, 2),
    function('weights of three dimensions', 'linear', zeros(2, 2), zeros(2, 2, 2)),
    function('a vector of the wrong length for the weights', 'linear', zeros(2, 3), zeros(2)),
    function('a bias of the wrong length for a vector', 'linear', zeros(2), zeros(2, 2), zeros(3)),
    function('a bias of the wrong length for a 3-D input', 'linear', zeros(2, 2, 2), zeros(2, 2), zeros(3)),
    function('a bias for other examples', 'linear', zeros(2, 2), zeros(2, 2), zeros(3, 2)),
    apply('a vector', (3,), 'Flatten'),
    apply('a vector', (3,), 'Softmax', 1),
    apply('images without a batch', (3, 8, 8), 'BatchNorm2d', 3),
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
    *(method(f'a dimension named twice ({name})', (2, 3), name, (0, -2)) for name in ('sum', 'mean')),
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
