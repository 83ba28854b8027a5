"""Writes a trained model as one ONNX graph with 8-bit weights, its labels and its vocabulary: `export.py MODEL FOLDER [--full]`.

Matrices become signed bytes with one scale a column, in seven bits: processors without VNNI add two products in 16 bits,
which eight bits overflow. The word table becomes bytes with one scale a row. What the words do to each other (attention,
biaffine scores) and the label layers stay fp32. Activations are quantised by ONNX Runtime as they come, one scale a batch:
the few channels that hold values many times those of the others would take most of its steps, so they are divided before
and their rows of the matrix multiplied (as SmoothQuant does, Xiao et al. 2023). How far a channel goes is seen on
sentences that the model was trained on.
"""
import argparse
import os
import random

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import corpora
from encoder import HEADS, HIDDEN
from evaluate import predictions, restore
from model import RELATION

LARGEST = 63
ORDINARY = 0.9
CONTRIB = 'com.microsoft'


class Graph:
    """Nodes and weights as they are added; every method returns the name of its output."""

    def __init__(self, full, reach):
        self.full, self.reach, self.nodes, self.weights, self.count = full, reach, [], [], 0

    def node(self, kind, *inputs, out=None, domain='', **attributes):
        self.count += 1
        out = out or f'{kind.lower()}{self.count}'
        self.nodes.append(helper.make_node(kind, list(inputs), [out], domain=domain, **attributes))
        return out

    def weight(self, values, kind=np.float32):
        self.count += 1
        name = f'w{self.count}'
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(values, dtype=kind), name))
        return name

    def linear(self, x, layer, factors=None):
        """x W + b, with W in bytes; `factors` are those by which the channels of x were divided."""
        matrix = array(layer.weight).T
        return self.product(x, matrix if factors is None else matrix * factors[:, None], array(layer.bias))

    def levelled(self, x, layer):
        """x with its widest channels divided, and by how much, as input of a layer (or of others that read the same)."""
        if self.full:
            return x, None
        factors = self.factors(layer)
        return self.node('Mul', x, self.weight(1 / factors)), factors

    def factors(self, layer):
        reach = self.reach[layer]
        return np.maximum(1, reach / np.quantile(reach, ORDINARY))

    def product(self, x, matrix, bias):
        if self.full:
            return self.node('Add', self.node('MatMul', x, self.weight(matrix)), self.weight(bias))
        scale = np.maximum(np.abs(matrix).max(0), 1e-8) / LARGEST
        small = np.rint(matrix / scale)
        return self.node('DynamicQuantizeMatMul', x, self.weight(small, np.int8), self.weight(scale),
                         self.weight(np.zeros(len(scale)), np.int8), self.weight(bias), domain=CONTRIB)

    def plain(self, x, layer, out=None):
        product = self.node('MatMul', x, self.weight(array(layer.weight).T))
        return self.node('Add', product, self.weight(array(layer.bias)), out=out)

    def norm(self, x, skipped, norm):
        return self.node('SkipLayerNormalization', x, skipped, self.weight(array(norm.weight)),
                         self.weight(array(norm.bias)), domain=CONTRIB, epsilon=1e-12)

    def projection(self, level, sequence):
        """A head's own layer."""
        x, factors = level
        return self.node('Gelu', self.linear(x, sequence[0], factors), domain=CONTRIB)

    def with_one(self, x):
        first = self.node('Slice', x, self.weight([0], np.int64), self.weight([1], np.int64), self.weight([2], np.int64))
        zero = self.node('Mul', first, self.weight([0.0]))
        return self.node('Concat', x, self.node('Add', zero, self.weight([1.0])), axis=2)


def array(tensor):
    return tensor.detach().numpy()


def embed(g, encoder):
    table = array(encoder.words.weight)
    if g.full:
        words = g.node('Gather', g.weight(table), 'ids')
    else:
        scale = np.abs(table).max(1, keepdims=True) / 127 + 1e-12
        small = g.node('Cast', g.node('Gather', g.weight(np.rint(table / scale), np.int8), 'ids'), to=TensorProto.FLOAT)
        words = g.node('Mul', small, g.node('Gather', g.weight(scale), 'ids'))
    places = array(encoder.places.weight) + array(encoder.kinds.weight)[0]
    length = g.node('Gather', g.node('Shape', 'ids'), g.weight([1], np.int64))
    where = g.node('Slice', g.weight(places), g.weight([0], np.int64), length)
    shaped = g.node('Add', g.node('Gather', g.weight(array(encoder.shapes.weight)), 'shapes'), where)
    return g.norm(words, shaped, encoder.norm)


def layer(g, x, part):
    level, factors = g.levelled(x, part.query)
    q, k, v = (g.linear(level, p, factors) for p in (part.query, part.key, part.value))
    context = g.node('MultiHeadAttention', q, k, v, '', 'mask', domain=CONTRIB, num_heads=HEADS)
    x = g.norm(g.linear(context, part.output), x, part.norm1)
    level, factors = g.levelled(x, part.inner)
    inner = g.node('Gelu', g.linear(level, part.inner, factors), domain=CONTRIB)
    level, factors = g.levelled(inner, part.outer)
    return g.norm(g.linear(level, part.outer, factors), x, part.norm2)


def heads(g, words, model):
    level = g.levelled(words, model.arc_head[0])
    arcs = g.node('MatMul', g.with_one(g.projection(level, model.arc_head)), g.weight(array(model.arc)))
    dependents = g.projection(level, model.arc_dependent)
    g.node('MatMul', dependents, g.node('Transpose', arcs, perm=[0, 2, 1]), out='arcs')
    head = g.with_one(g.projection(level, model.relation_head))
    g.node('Identity', head, out='relation_heads')
    relation = array(model.relation)
    asks = g.product(g.projection(level, model.relation_dependent), relation[:RELATION], relation[RELATION])
    g.node('Identity', asks, out='relation_asks')
    outputs = ['arcs', 'relation_heads', 'relation_asks']
    for name, part in model.layers.items():
        outputs.append(g.plain(words, part, 'upos' if name == 'upos' else 'layer.' + name))
    if 'role' in model.layers:
        outputs.append(g.plain(words, model.relevance, 'relevance'))
    return outputs


def reach(model, pieces):
    """For each linear layer how far every channel of what it reads goes from zero, on a sample of the treebank."""
    documents = random.Random(1).sample(corpora.treebank('ud-ewt/ewt-train.conllu'), 40)
    widest = {}

    def look(layer, read, _):
        found = read[0].float().flatten(0, -2).abs().amax(0).numpy()
        widest[layer] = np.maximum(found, widest.get(layer, 0))
    hooks = [m.register_forward_hook(look) for m in model.modules() if isinstance(m, torch.nn.Linear)]
    with torch.no_grad():
        for _, words in predictions(model, documents, pieces, {}):
            model.arc_head(words)
    for hook in hooks:
        hook.remove()
    return widest


def build(model, full, widest):
    g = Graph(full, widest)
    x = embed(g, model.encoder)
    for part in model.encoder.layers:
        x = layer(g, x, part)
    words = g.node('GatherND', x, g.node('Unsqueeze', 'first', g.weight([2], np.int64)), batch_dims=1)
    outputs = heads(g, words, model)
    sizes = {'ids': ('n', 'pieces'), 'shapes': ('n', 'pieces'), 'mask': ('n', 'pieces'), 'first': ('n', 'words')}
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT32 if name == 'mask' else TensorProto.INT64, size)
              for name, size in sizes.items()]
    outputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in outputs]
    graph = helper.make_graph(g.nodes, 'reader', inputs, outputs, g.weights)
    opsets = [helper.make_opsetid('', 17), helper.make_opsetid(CONTRIB, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name='dateline')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('model')
    parser.add_argument('folder')
    parser.add_argument('--jar', default=os.environ.get('MINILM_JAR'))
    parser.add_argument('--full', action='store_true', help='fp32 weights, to measure what bytes cost')
    args = parser.parse_args()
    model, pieces = restore(args.model, args.jar)
    onnx.save(build(model, args.full, reach(model, pieces)), os.path.join(args.folder, 'reader.onnx'))
    with open(os.path.join(args.folder, 'labels.tsv'), 'w', encoding='utf8') as out:
        for name, tags in {'relation': model.relations, **model.tags}.items():
            out.write(name + '\t' + ' '.join(tags) + '\n')
    with open(os.path.join(args.folder, 'vocabulary.txt'), 'w', encoding='utf8') as out:
        out.writelines(piece + '\n' for piece in pieces.ids)


if __name__ == '__main__':
    main()
