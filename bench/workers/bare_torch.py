"""torch: passes of a network, and training; answers each line of JSON with a line of JSON, as serve.mjs does."""

import json
import os
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()


def build(layers):
    """A network from names, arguments and options."""

    def layer(name, *given):
        options = {key: value for one in given if isinstance(one, dict) for key, value in one.items()}
        return getattr(nn, name)(*(one for one in given if not isinstance(one, dict)), **options)

    return nn.Sequential(*(layer(*one) for one in layers))


def timed(run, iterations):
    started = time.perf_counter()
    for _ in range(iterations):
        run()
    return {"milliseconds": (time.perf_counter() - started) * 1000 / iterations}


prepared = {}


def forward(request):
    network, batch = request["network"], request["batch"]
    key = json.dumps([network, batch])
    if key not in prepared:
        prepared[key] = build(network["layers"]), torch.randn(batch, *network["input"])
    net, x = prepared[key]
    with torch.no_grad():
        return timed(lambda: net(x), request["iterations"])


class Training:
    def begin(self, request):
        """Reads the numbers as workers/numbers.mjs does."""
        training = request["training"]
        with open(request["file"], "rb") as file:
            numbers = torch.frombuffer(bytearray(file.read()), dtype=torch.float32)
        self.net = build(training["layers"])
        parameters = list(self.net.parameters())
        count = training["images"]
        pixels = count * torch.Size(training["input"]).numel()
        sizes = [pixels, count, *(one.numel() for one in parameters)]
        images, labels, *values = numbers.split(sizes)
        with torch.no_grad():
            for one, value in zip(parameters, values):
                one.copy_(value.view_as(one))
        self.images = images.view(count, *training["input"]).split(training["batch"])
        self.labels = labels.long().split(training["batch"])
        name, options = training["optimizer"]
        self.optimizer = getattr(torch.optim, name)(parameters, **options)
        return {}

    def epoch(self, request):
        losses = []

        def run():
            losses.clear()
            for x, y in zip(self.images, self.labels):
                self.optimizer.zero_grad()
                loss = F.cross_entropy(self.net(x), y)
                loss.backward()
                self.optimizer.step()
                losses.append(loss.item())

        return {**timed(run, request["iterations"]), "losses": losses}


training = Training()
jobs = {"forward": forward, "begin": training.begin, "epoch": training.epoch}

for line in sys.stdin:
    request = json.loads(line)
    torch.set_num_threads(request.get("threads", CORES))
    print(json.dumps(jobs[request["job"]](request)), flush=True)
