"""The encoder all-minilm-l6-v2 as a plain module, with the fp32 weights of its published ONNX file."""
import json
import math
import zipfile

import onnx
import torch
from onnx import numpy_helper
from torch import nn

HIDDEN, INNER, HEADS, LAYERS, VOCABULARY, POSITIONS, SHAPES = 384, 1536, 12, 6, 30522, 512, 6


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(HIDDEN, HIDDEN) for _ in range(3))
        self.output, self.norm1 = nn.Linear(HIDDEN, HIDDEN), nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner, self.outer = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x, hidden):
        size = HIDDEN // HEADS
        q, k, v = (f(x).view(x.shape[0], x.shape[1], HEADS, size).transpose(1, 2)
                   for f in (self.query, self.key, self.value))
        # no autocast here: it would turn the weights, the largest tensors of all, to fp32 and back
        with torch.autocast('cpu', enabled=False):
            weights = (q * (1 / math.sqrt(size)) @ k.transpose(2, 3) + hidden.to(q.dtype)).softmax(-1)
            context = (weights @ v).transpose(1, 2).reshape(x.shape[0], x.shape[1], HIDDEN)
        # few rounds over much data: dropout inside would cost an eighth of the time and gain nothing
        x = self.norm1(x + self.output(context))
        return self.norm2(x + self.outer(nn.functional.gelu(self.inner(x))))


class Encoder(nn.Module):
    """Word pieces and their shapes in, one vector for each out."""

    def __init__(self):
        super().__init__()
        self.words, self.places = nn.Embedding(VOCABULARY, HIDDEN), nn.Embedding(POSITIONS, HIDDEN)
        self.kinds, self.shapes = nn.Embedding(2, HIDDEN), nn.Embedding(SHAPES, HIDDEN)
        self.norm, self.drop = nn.LayerNorm(HIDDEN, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        nn.init.zeros_(self.shapes.weight)

    def forward(self, ids, shapes, mask):
        where = self.places(torch.arange(ids.shape[1]))[None] + self.kinds.weight[0]
        x = self.drop(self.norm(self.words(ids) + where + self.shapes(shapes)))
        hidden = (1 - mask[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            x = layer(x, hidden)
        return x


def load(jar):
    """The pretrained encoder and its vocabulary, out of the Maven package that holds both."""
    with zipfile.ZipFile(jar) as files:
        graph = onnx.load_from_string(files.read('all-minilm-l6-v2.onnx')).graph
        pieces = json.loads(files.read('all-minilm-l6-v2-tokenizer.json'))['model']['vocab']
    weights = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in graph.initializer}
    # the matrices have lost their names in the export; they come in the order of the layers
    matrices = [weights[n.input[1]].T for n in graph.node if n.op_type == 'MatMul' and n.input[1] in weights]
    encoder = Encoder()
    with torch.no_grad():
        for ours, theirs in (('words', 'word'), ('places', 'position'), ('kinds', 'token_type')):
            getattr(encoder, ours).weight.copy_(weights[f'embeddings.{theirs}_embeddings.weight'])
        copy_norm(encoder.norm, weights, 'embeddings.LayerNorm')
        for i, layer in enumerate(encoder.layers):
            copy_layer(layer, weights, f'encoder.layer.{i}.', matrices[6 * i:6 * i + 6])
    return encoder, sorted(pieces, key=pieces.get)


def copy_layer(layer, weights, prefix, matrices):
    names = ('attention.self.query', 'attention.self.key', 'attention.self.value', 'attention.output.dense',
             'intermediate.dense', 'output.dense')
    parts = (layer.query, layer.key, layer.value, layer.output, layer.inner, layer.outer)
    for part, name, matrix in zip(parts, names, matrices):
        part.weight.copy_(matrix)
        part.bias.copy_(weights[prefix + name + '.bias'])
    copy_norm(layer.norm1, weights, prefix + 'attention.output.LayerNorm')
    copy_norm(layer.norm2, weights, prefix + 'output.LayerNorm')


def copy_norm(norm, weights, name):
    norm.weight.copy_(weights[name + '.weight'])
    norm.bias.copy_(weights[name + '.bias'])
