"""A stand-in for torchvision, which has MNIST: its packages on PyPI need a torch for graphics cards.

It does what matters to a lesson: without a transform a dataset gives images of Pillow, which no loader can put into
a batch. There are as many images as in the lesson, and they can be learned: one for each label, with noise.
"""

import sys
import types

import torch

SIZE = 8000


class Image:
    """An image of Pillow, as far as a loader sees it."""

    def __init__(self, pixels):
        self.pixels = pixels


class ToTensor:
    def __call__(self, image):
        return image.pixels[None].float() / 255


def made_up():
    generator = torch.Generator().manual_seed(0)
    targets = torch.arange(SIZE) % 10
    kinds = torch.rand(10, 28, 28, generator=generator)
    noise = 0.3 * torch.randn(SIZE, 28, 28, generator=generator)
    return (255 * (kinds[targets] + noise).clamp(0, 1)).to(torch.uint8), targets


class MNIST(torch.utils.data.Dataset):
    # Real digits, if a test has some: pixels and targets, for `train` and for what is held out.
    real = {}

    def __init__(self, root, train=True, transform=None, target_transform=None, download=False):
        self.pixels, self.targets = self.real.get(train) or made_up()
        self.transform = transform or (lambda image: image)
        self.target_transform = target_transform or (lambda label: label)

    def __len__(self):
        return len(self.targets)

    def __getitem__(self, index):
        return self.transform(Image(self.pixels[index])), self.target_transform(int(self.targets[index]))


def install():
    """Lets programs import it as `torchvision`."""
    parts = {
        'torchvision': {},
        'torchvision.datasets': {'MNIST': MNIST},
        'torchvision.transforms': {'ToTensor': ToTensor, 'Compose': Compose},
    }
    for name, names in parts.items():
        module = sys.modules[name] = types.ModuleType(name)
        vars(module).update(names)
        package, _, own = name.rpartition('.')
        if package:
            setattr(sys.modules[package], own, module)


class Compose:
    def __init__(self, transforms):
        self.transforms = transforms

    def __call__(self, image):
        for transform in self.transforms:
            image = transform(image)
        return image
