"""Windows of several sentences as tensors: [CLS] sentence [SEP] sentence [SEP] ..."""
import random

import torch

from pieces import CLS, SEP, recased, shape

IGNORE = -100
MOST = 500
SPARING = 3


class Labels:
    """Numbers for the tags of one layer. Beyond the tags stand sets, such as "none of those that this corpus marks"."""

    def __init__(self, tags, sets):
        self.tags = tags
        self.numbers = {t: i for i, t in enumerate(tags)}
        self.allowed = torch.eye(len(tags), dtype=torch.bool)
        for name, unmarked in sets.items():
            self.numbers[name] = len(self.allowed)
            row = [t == 'O' or t[2:] in unmarked for t in tags]
            self.allowed = torch.cat([self.allowed, torch.tensor([row])])

    def number(self, tag):
        return IGNORE if tag is None else self.numbers[tag]

    def loss(self, logits, numbers):
        """Cross entropy; where a set is given, all its tags are right."""
        known = numbers != IGNORE
        if not known.any():
            return logits.sum() * 0
        logits, allowed = logits[known], self.allowed[numbers[known]]
        return (logits.logsumexp(-1) - logits.masked_fill(~allowed, -1e9).logsumexp(-1)).mean()


def tags_of(kinds):
    return ['O'] + [p + k for k in kinds for p in ('B-', 'I-')]


def sizes(document, pieces):
    return [sum(len(pieces.of(w)) for w in s) + 1 for s in document.sentences]


def windows(document, pieces, room, start=0):
    """Runs of sentences (document, first, end) of at most `room` pieces; a longer sentence stands alone."""
    out, first, filled = [], start, 1
    counts = sizes(document, pieces)
    for i in range(start, len(counts)):
        if i > first and filled + counts[i] > room:
            out.append((document, first, i))
            first, filled = i, 1
        filled += counts[i]
    return out + [(document, first, len(counts))] if first < len(counts) else out


class Batch:
    """Tensors of some windows. `labels[layer]` is [window, word]; word 0 is the window itself."""

    def __init__(self, spans, pieces, layers, train=False):
        rows = [encode(s, pieces, random.random() if train else 0) for s in spans]
        self.ids, self.shapes = padded([r[0] for r in rows], 0), padded([r[1] for r in rows], 0)
        self.mask = padded([[1] * len(r[0]) for r in rows], 0)
        self.first, self.sentence = padded([r[2] for r in rows], 0), padded([r[3] for r in rows], -1)
        self.heads = padded([r[4] for r in rows], IGNORE)
        self.labels, self.relevant = {}, []
        for layer, labels in layers.items():
            tags = [window_tags(s, layer) for s in spans]
            if any(t is not None for row in tags for t in row):
                self.labels[layer] = padded([[labels.number(t) for t in row] for row in tags], IGNORE)
        self.relevant = torch.tensor([relevance(s) for s in spans], dtype=torch.float)

    def arc_mask(self):
        """True where a word may depend on another: in the same sentence, or on the root (word 0)."""
        allowed = self.sentence[:, :, None] == self.sentence[:, None, :]
        allowed[:, :, 0] = True
        return allowed


def encode(span, pieces, draw):
    document, begin, end = span
    most = SPARING if sum(sizes(document, pieces)[begin:end]) > MOST else 99
    ids, shapes, first, sentence, heads = [CLS], [0], [0], [-2], [IGNORE]
    for number in range(begin, end):
        forms = document.sentences[number]
        base = len(first)
        for form, cased in zip(forms, recased([shape(w) for w in forms], draw)):
            own = pieces.of(form)[:most]
            first.append(len(ids))
            ids += own
            shapes += [cased] * len(own)
            sentence.append(number)
        ids.append(SEP)
        shapes.append(0)
        given = document.heads[number] if document.heads else [None] * len(forms)
        heads += [IGNORE if h is None else 0 if h < 0 else base + h for h in given]
    return ids[:510], shapes[:510], [min(f, 509) for f in first], sentence, heads


def window_tags(span, layer):
    document, begin, end = span
    if layer not in document.labels:
        return [None] * (1 + sum(len(s) for s in document.sentences[begin:end]))
    return [None] + [t for s in document.labels[layer][begin:end] for t in s]


def relevance(span):
    """1, 0, or -1 where nobody has said."""
    given = span[0].relevant
    if callable(given):
        given = given({layer: window_tags(span, layer) for layer in span[0].labels})
    return -1 if given is None else given


def padded(rows, value):
    width = max(map(len, rows))
    return torch.tensor([r + [value] * (width - len(r)) for r in rows])


def grouped(spans, pieces, budget):
    """Batches of windows of like length, each at most `budget` pieces with its padding."""
    def length(span):
        return 1 + sum(sizes(span[0], pieces)[span[1]:span[2]])
    out, batch = [], []
    for span in sorted(spans, key=length):
        if batch and (len(batch) + 1) * length(span) > budget:
            out.append(batch)
            batch = []
        batch.append(span)
    return out + [batch] if batch else out
