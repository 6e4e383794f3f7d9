"""Random normalisations, as layers and as functions."""

import functions
import layers
from draw import accepted, chance, pick, reals, whole
from recorder import call


def record_norms(recorder, times):
    for count, make in LAYERS:
        for _ in range(count * times):
            recorder.cases.append(accepted(lambda: layers.run(recorder, *make())))
    for count, make in FUNCTIONS:
        for _ in range(count * times):
            recorder.cases.append(accepted(lambda: functions.run(recorder, 'function', *make())))


def given(**options):
    """Each option half of the time."""
    return {name: value for name, value in options.items() if chance(0.5)}


def shifted(shape):
    """Numbers whose mean differs from channel to channel."""
    return reals(shape) + reals((shape[0], shape[1], *(1 for _ in shape[2:])))


def groups():
    number, each = whole(1, 3), whole(1, 3)
    return number, number * each


def sizes():
    return [whole(2, 3) for _ in range(whole(0, 2))]


def group_norm():
    number, channels = groups()
    options = given(eps=pick(1e-3, 0.1), affine=False)
    return call('GroupNorm', number, channels, **options), shifted([whole(1, 3), channels, *sizes()])


def instance_norm2d():
    channels = whole(1, 4)
    options = given(eps=pick(1e-3, 0.1), affine=True, track_running_stats=True, momentum=pick(0.3, None))
    image = [channels, whole(1, 4), whole(2, 4)]
    x = reals(image) if chance(0.2) else shifted([whole(1, 3), *image])
    return call('InstanceNorm2d', channels, **options), x, pick('train', 'train', 'eval')


def batch_norm2d():
    channels = whole(1, 3)
    options = given(momentum=pick(0.3, None))
    return call('BatchNorm2d', channels, **options), shifted([whole(2, 3), channels, 2, whole(1, 3)])


def layer_norm():
    last = [whole(2, 4) for _ in range(whole(1, 2))]
    options = given(eps=pick(1e-3, 0.1), bias=False)
    if chance(0.25):
        options['elementwise_affine'] = False
    spec = call('LayerNorm', last[0] if len(last) == 1 and chance(0.5) else last, **options)
    return spec, reals([*sizes(), *last])


def named():
    """Layers by their names, normalised in between."""
    channels = whole(1, 3)
    norms = (call('BatchNorm2d', channels), call('GroupNorm', 1, channels), call('InstanceNorm2d', channels))
    layers = {'conv': call('Conv2d', 1, channels, 2), 'norm': pick(*norms), 'relu': call('ReLU')}
    return call('Sequential', {'layers': layers}), reals([2, 1, 4, 4])


def group_norm_function():
    """Without weight and bias, which have their place after the groups; the layers have them."""
    number, channels = groups()
    return call('group_norm', number), shifted([whole(1, 3), channels, *sizes()])


def layer_norm_function():
    last = [whole(2, 4) for _ in range(whole(1, 2))]
    return call('layer_norm', last), reals([*sizes(), *last])


LAYERS = [(10, group_norm), (12, instance_norm2d), (5, batch_norm2d), (10, layer_norm), (4, named)]
FUNCTIONS = [(3, group_norm_function), (3, layer_norm_function)]
