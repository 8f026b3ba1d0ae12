"""PyTorch's training steps, asked for line by line as ContestantMain.java describes.

Arguments: hand or autograd, the number of threads, wall or processor, the file that NetworkTask.java wrote.
"""

import re
import sys
import time


def peak():
    with open("/proc/self/status") as status:
        return 1024 * int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1))


BEFORE = peak()

import torch  # noqa: E402, after the size before it was measured


def read(path):
    with open(path, "rb") as file:
        data = bytearray(file.read())
    count = int(torch.frombuffer(data, dtype=torch.int32, count=1)[0])
    head = torch.frombuffer(data, dtype=torch.int32, count=count + 2).tolist()
    widths, batch = head[1 : count + 1], head[count + 1]
    numbers = torch.frombuffer(data, dtype=torch.float32, offset=4 * (count + 2))
    step, at = float(numbers[0]), 1

    def take(rows, columns):
        nonlocal at
        matrix = numbers[at : at + rows * columns].reshape(rows, columns).clone()
        at += rows * columns
        return matrix

    features, labels = take(batch, widths[0]), take(batch, widths[-1])
    weights = [take(out, into) for into, out in zip(widths, widths[1:])]
    return step, features, labels, weights


class Network:
    def __init__(self, path):
        self.step_size, self.features, self.labels, self.weights = read(path)
        self.biases = [torch.zeros(weight.shape[0]) for weight in self.weights]

    def forward(self):
        outputs = [self.features]
        for layer, (weight, bias) in enumerate(zip(self.weights, self.biases)):
            z = torch.nn.functional.linear(outputs[-1], weight, bias)
            outputs.append(z if layer + 1 == len(self.weights) else torch.relu(z))
        return outputs

    def loss(self, logits):
        return torch.nn.functional.cross_entropy(logits, self.labels)


class ByHand(Network):
    def step(self):
        outputs = self.forward()
        change = outputs[-1].softmax(1).sub_(self.labels)
        change.mul_(-self.step_size / len(change))
        for layer in range(len(self.weights) - 1, -1, -1):
            before = None
            if layer:
                before = change @ self.weights[layer]
                before = torch.ops.aten.threshold_backward(before, outputs[layer], 0)
            self.weights[layer].addmm_(change.t(), outputs[layer])
            self.biases[layer].add_(change.sum(0))
            change = before

    def steps(self, count):
        with torch.inference_mode():
            for _ in range(count):
                self.step()


class Autograd(Network):
    def __init__(self, path):
        super().__init__(path)
        for parameter in self.weights + self.biases:
            parameter.requires_grad_(True)
        self.optimizer = torch.optim.SGD(self.weights + self.biases, lr=self.step_size)

    def steps(self, count):
        for _ in range(count):
            self.optimizer.zero_grad()
            self.loss(self.forward()[-1]).backward()
            self.optimizer.step()


def timed(network, count, now):
    network.steps(1 + count // 2)
    start = now()
    network.steps(count)
    return now() - start


def main():
    way, threads, clock, path = sys.argv[1:]
    now = time.process_time if clock == "processor" else time.perf_counter
    torch.set_num_threads(int(threads))
    with torch.inference_mode(way == "hand"):
        network = (ByHand if way == "hand" else Autograd)(path)
    for line in sys.stdin:
        question = line.split()
        if question[0] == "time":
            answer = timed(network, int(question[1]), now)
        elif question[0] == "steps":
            network.steps(int(question[1]))
            answer = 0
        elif question[0] == "objective":
            with torch.no_grad():
                answer = float(network.loss(network.forward()[-1]))
        elif question[0] in ("given", "between"):
            answer = -1
        elif question[0] == "resident":
            answer = peak() - BEFORE
        print("=", answer, flush=True)


main()
