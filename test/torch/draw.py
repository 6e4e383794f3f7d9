"""Random numbers for the cases, all from torch's one seeded generator."""

import torch


def whole(low, high):
    """A whole number from low to high, both included."""
    return int(torch.randint(low, high + 1, ()))


def pick(*choices):
    return choices[whole(0, len(choices) - 1)]


def chance(probability):
    return float(torch.rand(())) < probability


def one_or_pair(low, high):
    """A number, or a pair of numbers that may differ."""
    return whole(low, high) if chance(0.5) else (whole(low, high), whole(low, high))


def reals(shape, scale=1.0):
    """Numbers from -scale to scale."""
    return (torch.rand(shape) * 2 - 1) * scale


def positives(shape):
    """Numbers from 0.25 to 2.25, for log, sqrt and division."""
    return torch.rand(shape) * 2 + 0.25


def ties(shape):
    """What ReLU leaves of small integers: many equal values, many zeros."""
    return torch.randint(-2, 3, shape).to(torch.float32).clamp(min=0)


def image(channels, low=3, high=9, most=320):
    """The shape of a small image or batch with these channels, of at most `most` numbers."""
    while True:
        shape = (whole(1, 3), channels, whole(low, high), whole(low, high))
        if torch.Size(shape).numel() <= most:
            return shape[1:] if chance(0.25) else shape


def accepted(make):
    """Draws until torch accepts the call, so that its rules need not be copied here."""
    while True:
        try:
            return make()
        except (RuntimeError, ValueError):
            continue
