"""Wrong uses of the layers of images.py, and of their functions."""

from wrong_uses import IMAGE, apply, construct, function, member, method, wrong_types, zeros, apply_to

WEIGHTS = zeros(3, 4, 3, 3)
SEQUENCE = (1, 2, 4)
WORDS = zeros(4, 2, 3)


def transposed(title, *args, **options):
    return function(title, 'conv_transpose2d', zeros(*IMAGE), *args, **options)


CONV_TRANSPOSE = [
    construct('no groups', 'ConvTranspose2d', 4, 4, 3, groups=0),
    construct('groups that do not divide the channels', 'ConvTranspose2d', 3, 4, 3, groups=2),
    construct('groups that do not divide the filters', 'ConvTranspose2d', 4, 5, 3, groups=2),
    construct('no kernel', 'ConvTranspose2d', 3, 4),
    construct('an unknown option', 'ConvTranspose2d', 3, 4, 3, out_padding=1),
    apply('a 2-D input', (8, 8), 'ConvTranspose2d', 3, 4, 3),
    apply('a 5-D input', (1, 1, 3, 8, 8), 'ConvTranspose2d', 3, 4, 3),
    apply('wrong channels', (1, 4, 8, 8), 'ConvTranspose2d', 3, 4, 3),
    apply('wrong channels, unbatched', (4, 8, 8), 'ConvTranspose2d', 3, 4, 3),
    apply('wrong channels in groups', (1, 3, 8, 8), 'ConvTranspose2d', 4, 6, 3, groups=2),
    apply('an empty image', (1, 3, 0, 8), 'ConvTranspose2d', 3, 4, 3),
    apply('a stride of 0', IMAGE, 'ConvTranspose2d', 3, 4, 3, stride=0),
    apply('a negative padding', IMAGE, 'ConvTranspose2d', 3, 4, 3, padding=-1),
    apply('a negative output padding', IMAGE, 'ConvTranspose2d', 3, 4, 3, output_padding=-1),
    apply('a dilation of 0', IMAGE, 'ConvTranspose2d', 3, 4, 3, dilation=0),
    apply('a kernel of 0', IMAGE, 'ConvTranspose2d', 3, 4, 0),
    apply('an output padding as large as the stride', IMAGE, 'ConvTranspose2d', 3, 4, 3, stride=2, output_padding=2),
    apply('an output padding too wide', IMAGE, 'ConvTranspose2d', 3, 4, 3, stride=(2, 1), output_padding=1),
    apply('padding that cuts off all', (1, 3, 2, 4), 'ConvTranspose2d', 3, 4, 3, padding=(3, 1)),
    transposed('no weight'),
    transposed('weights of three dimensions', zeros(3, 4, 3)),
    transposed('weights of two dimensions', zeros(3, 4)),
    transposed('a bias of the wrong length', WEIGHTS, zeros(3)),
    transposed('a bias of the wrong length in groups', zeros(3, 4, 3, 3), zeros(4), groups=3),
    transposed('groups that do not divide the channels', WEIGHTS, groups=2),
    transposed('more groups than channels', WEIGHTS, groups=4),
    transposed('no groups', WEIGHTS, groups=0),
    transposed('an unknown option', WEIGHTS, pading=1),
]

RESIZING = [
    construct('no size', 'AdaptiveAvgPool2d'),
    apply('a 2-D input', (8, 8), 'AdaptiveAvgPool2d', 2),
    apply('a 5-D input', (1, 1, 3, 8, 8), 'AdaptiveAvgPool2d', 2),
    apply('an empty image', (1, 3, 0, 8), 'AdaptiveAvgPool2d', 2),
    apply('a negative size', IMAGE, 'AdaptiveAvgPool2d', -1),
    function('no size', 'adaptive_avg_pool2d', zeros(*IMAGE)),
    apply('neither size nor factor', IMAGE, 'Upsample'),
    apply('size and factor', IMAGE, 'Upsample', size=3, scale_factor=2),
    construct('an unknown option', 'Upsample', scale=2),
    apply('an unknown mode', IMAGE, 'Upsample', size=3, mode='smooth'),
    apply("alignCorners in the mode 'nearest'", IMAGE, 'Upsample', size=3, align_corners=True),
    apply("a sequence in the mode 'bilinear'", SEQUENCE, 'Upsample', size=3, mode='bilinear'),
    apply("an image in the mode 'linear'", IMAGE, 'Upsample', size=3, mode='linear'),
    apply('a 2-D input', (8, 8), 'Upsample', size=3),
    apply('a vector', (8,), 'Upsample', size=3, mode='bilinear'),
    apply('a pair for a sequence', SEQUENCE, 'Upsample', size=(2, 3)),
    apply('a pair of factors for a sequence', SEQUENCE, 'Upsample', scale_factor=(1.5, 0.5)),
    apply('a size of 0', IMAGE, 'Upsample', size=0),
    apply('a factor that leaves nothing', IMAGE, 'Upsample', scale_factor=0.1),
    apply('a factor that leaves nothing of a sequence', SEQUENCE, 'Upsample', scale_factor=0.1),
    apply('no channels', (1, 0, 4, 4), 'Upsample', size=2, mode='bilinear'),
    apply('an empty image', (1, 3, 0, 8), 'Upsample', size=2),
    function('neither size nor factor', 'interpolate', zeros(*IMAGE), mode='nearest'),
    function('an unknown option', 'interpolate', zeros(*IMAGE), factor=2),
]

ARRANGING = [
    construct('no sizes', 'Unflatten', 1),
    construct('no arguments', 'Unflatten'),
    construct('a number for the sizes', 'Unflatten', 1, 4),
    construct('a word among the sizes', 'Unflatten', 1, [2, 'a']),
    apply('sizes that do not multiply up', (2, 10), 'Unflatten', 1, (3, 3)),
    apply('a rest that does not come out even', (2, 10), 'Unflatten', 1, (3, -1)),
    apply('a dimension that is not there', (2, 10), 'Unflatten', 2, (2, 5)),
    apply('half a dimension', (2, 10), 'Unflatten', 0.5, (2, 5)),
    method('sizes that do not multiply up', (2, 10), 'unflatten', -1, (3, 3)),
    method('no sizes', (2, 10), 'unflatten', 1, ()),
    method('two sizes left open', (2, 10), 'unflatten', 1, (-1, -1)),
    method('a number for the sizes', (2, 10), 'unflatten', 1, 4),
    method('half a dimension (unflatten)', (2, 10), 'unflatten', 0.5, (2, 5)),
    construct('a probability above 1', 'Dropout2d', 1.5),
    construct('an unknown option', 'Dropout2d', prob=0.2),
    apply('a vector', (8,), 'Dropout2d'),
    function('a word for the probability', 'dropout2d', zeros(*IMAGE), 'x'),
]

SEQUENCES = [
    construct('no groups', 'Conv1d', 4, 4, 3, groups=0),
    construct('groups that do not divide the channels', 'Conv1d', 3, 4, 3, groups=2),
    construct("padding 'same' with a stride", 'Conv1d', 3, 4, 3, padding='same', stride=2),
    construct('an unknown word for the padding', 'Conv1d', 3, 4, 3, padding='full'),
    construct('an unknown padding mode', 'Conv1d', 3, 4, 3, padding_mode='mirror'),
    construct('no kernel', 'Conv1d', 3, 4),
    apply('a vector', (4,), 'Conv1d', 2, 4, 3),
    apply('images', IMAGE, 'Conv1d', 3, 4, 3),
    apply('wrong channels', (1, 3, 4), 'Conv1d', 2, 4, 3),
    apply('wrong channels, unbatched', (3, 4), 'Conv1d', 2, 4, 3),
    apply("wrong channels with padding 'same' for an even kernel", (1, 3, 4), 'Conv1d', 2, 4, 2, padding='same'),
    apply('a sequence shorter than the kernel', SEQUENCE, 'Conv1d', 2, 4, 5),
    apply('a stride of 0', SEQUENCE, 'Conv1d', 2, 4, 3, stride=0),
    apply('a negative padding', SEQUENCE, 'Conv1d', 2, 4, 3, padding=-1),
    apply('a dilation of 0', SEQUENCE, 'Conv1d', 2, 4, 3, dilation=0),
    apply('a kernel of 0', SEQUENCE, 'Conv1d', 2, 4, 0),
    function('weights of four dimensions', 'conv1d', zeros(*SEQUENCE), zeros(4, 2, 3, 3)),
    function('weights of two dimensions', 'conv1d', zeros(*SEQUENCE), zeros(4, 2)),
    function('a bias of the wrong length', 'conv1d', zeros(*SEQUENCE), WORDS, zeros(3)),
    function('filters that the groups do not divide', 'conv1d', zeros(*SEQUENCE), WORDS, groups=3),
    function('an unknown word for the padding', 'conv1d', zeros(*SEQUENCE), WORDS, padding='full'),
    construct('no arguments', 'MaxPool1d'),
    construct('an unknown option', 'MaxPool1d', 2, strid=2),
    apply('a vector', (4,), 'MaxPool1d', 2),
    apply('images', IMAGE, 'MaxPool1d', 2),
    apply('an empty sequence', (1, 2, 0), 'MaxPool1d', 2),
    apply('a stride of 0', SEQUENCE, 'MaxPool1d', 2, 0),
    apply('padding more than half of the kernel', SEQUENCE, 'MaxPool1d', 3, padding=2),
    apply('a negative padding', SEQUENCE, 'MaxPool1d', 2, padding=-1),
    apply('a window larger than the sequence', SEQUENCE, 'MaxPool1d', 5),
    apply('a kernel of 0', SEQUENCE, 'MaxPool1d', 0, 1),
    apply('a dilation of 0', SEQUENCE, 'MaxPool1d', 2, dilation=0),
    function('no kernel', 'max_pool1d', zeros(*SEQUENCE)),
    function('an unknown option', 'max_pool1d', zeros(*SEQUENCE), 2, strid=2),
]

NO_TENSORS = [
    *(
        case
        for name, *args in [
            ('ConvTranspose2d', 3, 5, 2), ('AdaptiveAvgPool2d', 2), ('Unflatten', 1, (2, 2)), ('Dropout2d',),
            ('Conv1d', 3, 5, 2), ('MaxPool1d', 2),
        ]
        for case in wrong_types('for an image', lambda title, value: apply_to(title, value, name, *args), ('nothing', 'a list'))
    ),
    *wrong_types('for an image', lambda title, value: apply_to(title, value, 'Upsample', size=2), ('nothing', 'a list')),
    *wrong_types('for the weight', lambda title, value: transposed(title, value), ('nothing', 'a word')),
    *wrong_types('for the bias', lambda title, value: transposed(title, WEIGHTS, value), ('a list',)),
    *wrong_types('for the weight', lambda title, value: function(title, 'conv1d', zeros(*SEQUENCE), value), ('a word',)),
    *(
        construct(f'the class {name}', 'Sequential', member(name))
        for name in ('AdaptiveAvgPool2d', 'Conv1d', 'ConvTranspose2d', 'Dropout2d', 'MaxPool1d', 'Unflatten', 'Upsample')
    ),
    *(
        construct(f'the function {name}', 'Sequential', member(name))
        for name in ('adaptive_avg_pool2d', 'conv1d', 'conv_transpose2d', 'dropout2d', 'interpolate', 'max_pool1d')
    ),
]

WRONG_IMAGES = CONV_TRANSPOSE + RESIZING + ARRANGING + SEQUENCES + NO_TENSORS
