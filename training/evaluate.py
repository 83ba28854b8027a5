"""Figures on held-out documents, gold words. `evaluate.py MODEL [--upper]` prints them all, test parts of the treebanks included."""
import argparse
import os

import torch

from windows import IGNORE, Batch, grouped, windows

ROOM = 160


@torch.no_grad()
def predictions(model, documents, pieces, layers, upper=False):
    """Yields (batch, words) of all documents."""
    spans = [s for d in documents for s in windows(d, pieces, ROOM)]
    for group in grouped(spans, pieces, 4000):
        batch = Batch(group, pieces, layers)
        if upper:
            batch.shapes = torch.where((batch.shapes == 1) | (batch.shapes == 2) | (batch.shapes == 5),
                                       torch.full_like(batch.shapes, 3), batch.shapes)
        with torch.autocast('cpu', dtype=torch.bfloat16):
            words = model.words(batch.ids, batch.shapes, batch.mask, batch.first)
        yield batch, words.float()


def tree_figures(model, documents, pieces, layers, upper=False):
    """UPOS, UAS, LAS over relations without subtypes, and LAS with them."""
    base = torch.tensor([sorted({r.split(':')[0] for r in model.relations}).index(r.split(':')[0])
                         for r in model.relations])
    count = torch.zeros(5)
    for batch, words in predictions(model, documents, pieces, layers, upper):
        known, heads, gold = batch.heads != IGNORE, batch.heads, batch.labels['relation'].clamp(min=0)
        found = model.arcs(words).masked_fill(~batch.arc_mask(), -1e4).argmax(-1)
        relation = model.relation_scores(words, found).argmax(-1)
        right = (found == heads) & known
        upos = (model.layers['upos'](words).argmax(-1) == batch.labels['upos']) & known
        count += torch.tensor([known.sum(), upos.sum(), right.sum(), (right & (base[relation] == base[gold])).sum(),
                               (right & (relation == gold)).sum()])
    upos, uas, las, full = (100 * count[1:] / count[0]).tolist()
    return f'UPOS {upos:.2f} UAS {uas:.2f} LAS {las:.2f} (with subtypes {full:.2f})'


def spans(tags):
    """(start, end, kind) of BIO tags; an I without its B begins a span."""
    out, start, kind = set(), None, None
    for i, tag in enumerate(list(tags) + ['O']):
        if start is not None and (tag[0] != 'I' or tag[2:] != kind):
            out.add((start, i, kind))
            start = None
        if tag[0] == 'B' or (tag[0] == 'I' and start is None):
            start, kind = i, tag[2:]
    return out


def span_figures(model, layer, documents, pieces, layers, upper=False, loose=False):
    """Strict (or by tokens, if loose) precision, recall and F1 over kinds that the documents mark."""
    labels, tally = layers[layer], {}
    for batch, words in predictions(model, documents, pieces, layers, upper):
        if layer not in batch.labels:
            continue
        found = model.layers[layer](words).argmax(-1)
        for row, gold in zip(found.tolist(), batch.labels[layer].tolist()):
            outside = {t[2:] for n in set(gold) if n >= len(labels.tags)
                       for t, ok in zip(labels.tags, labels.allowed[n].tolist()) if ok}
            count(spans_or_words(['O' if g >= len(labels.tags) else labels.tags[g] if g >= 0 else 'O' for g in gold], loose),
                  spans_or_words([labels.tags[t] if g != IGNORE else 'O' for t, g in zip(row, gold)], loose),
                  outside | {'other'}, tally)
    return figures(tally)


def spans_or_words(tags, loose):
    return {(i, i + 1, t[2:]) for i, t in enumerate(tags) if t != 'O'} if loose else spans(tags)


def count(gold, found, unasked, tally):
    for a, b, kind in gold | found:
        if kind not in unasked:
            hits = tally.setdefault(kind, [0, 0, 0])
            hits[0] += (a, b, kind) in gold and (a, b, kind) in found
            hits[1] += (a, b, kind) in found
            hits[2] += (a, b, kind) in gold


def figures(tally):
    total = [sum(t[i] for t in tally.values()) for i in range(3)]
    kinds = ' '.join(f'{k} {f1(*t):.1f}' for k, t in sorted(tally.items()))
    return f'P {100 * total[0] / max(1, total[1]):.1f} R {100 * total[0] / max(1, total[2]):.1f} F {f1(*total):.1f} [{kinds}]'


def f1(right, found, gold):
    return 200 * right / max(1, found + gold)


def relevance_figures(model, documents, pieces, layers):
    right = known = 0
    for batch, words in predictions(model, documents, pieces, layers):
        asked = batch.relevant >= 0
        said = model.relevance(words[:, 0])[:, 0] > 0
        known += asked.sum().item()
        right += ((said == (batch.relevant > 0)) & asked).sum().item()
    return f'windows right {100 * right / max(1, known):.1f}'


ASKED = {'worldwide': ['entity'], 're3d': ['entity'], 'gold': ['role', 'figure', 'event'], 'muc-tst1': ['role'],
         'muc-tst2': ['role'], 'polnear': ['source', 'cue', 'content']}


def report(model, held, pieces, layers, small=False, upper=False):
    model.eval()
    lines = []
    for name, documents in held.items():
        some = documents[::4] if small else documents
        if 'relation' in some[0].labels:
            lines.append(f'{name} {tree_figures(model, some, pieces, layers, upper)}')
            continue
        for layer in ASKED[name]:
            if layer in model.layers:
                lines.append(f'{name} {layer} {span_figures(model, layer, some, pieces, layers, upper)}')
                if layer in ('role', 'content', 'figure', 'event'):
                    lines.append(f'  by words {span_figures(model, layer, some, pieces, layers, upper, True)}')
        if some[0].relevant is not None:
            lines.append(f'  relevance {relevance_figures(model, some, pieces, layers)}')
    model.train()
    return '\n'.join(lines)


def main():
    import corpora
    import encoder
    import train
    from pieces import WordPieces
    from windows import Labels
    parser = argparse.ArgumentParser()
    parser.add_argument('model')
    parser.add_argument('--jar', default=os.environ.get('MINILM_JAR'))
    parser.add_argument('--upper', action='store_true', help='as if all texts were in capitals')
    args = parser.parse_args()
    torch.set_num_threads(1)
    model, pieces = restore(args.model, args.jar)
    held = train.load_data('role' not in model.tags)[1]
    test = {n: corpora.treebank(f) for n, f in (('ewt-test', 'ud-ewt/ewt-test.conllu'), ('gum-test', 'gum/gum-test.conllu'))}
    test['gum-test-news'] = [d for d in test['gum-test'] if '_news_' in d.id]
    held = test | held
    train.fold_relations([d for ds in held.values() for d in ds if d.heads], model.relations)
    print(report(model, held, pieces, train.LAYERS | {'relation': Labels(model.relations, {})}, upper=args.upper))


def restore(path, jar):
    """A trained model and its word pieces."""
    import encoder
    from model import Reader
    from pieces import WordPieces
    base, vocabulary = encoder.load(jar)
    saved = torch.load(path)
    model = Reader(base, saved['tags'], saved['relations'])
    model.load_state_dict(saved['weights'])
    return model.eval(), WordPieces(vocabulary)


if __name__ == '__main__':
    main()
