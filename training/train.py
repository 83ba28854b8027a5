"""Trains the reading model. `train.py --minutes 60 --out work/model.pt`; see README.md for what it needs."""
import argparse
import os
import random
import time
from collections import defaultdict

import torch
from torch import nn

import corpora
import encoder
import evaluate
import family
from model import Reader
from pieces import WordPieces
from windows import Batch, Labels, grouped, tags_of, windows

UPOS = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split()
ROLES = ('perpetrator', 'organisation', 'victim', 'target', 'weapon', 'site')
OUTCOMES = ('killed', 'injured', 'killed-or-injured', 'kidnapped', 'detained', 'missing', 'released', 'unharmed',
            'displaced', 'evacuated')
LAYERS = {
    'upos': Labels(UPOS, {}),
    'entity': Labels(tags_of(corpora.ENTITY), {'O:worldwide': ('quantity', 'weapon', 'vehicle'),
                                               'O:re3d': ('facility', 'other')}),
    'source': Labels(tags_of(['source']), {}),
    'cue': Labels(tags_of(['cue']), {}),
    'content': Labels(tags_of(['content']), {}),
    'role': Labels(tags_of(ROLES), {'O:muc': ('site',)}),
    'figure': Labels(tags_of(OUTCOMES), {}),
    'event': Labels(tags_of(('incident', 'background')), {}),
}
BUDGET = 1600


def load_data(rough):
    """Training documents by source, and held-out documents by name."""
    ewt, gum = corpora.treebank('ud-ewt/ewt-train.conllu'), corpora.treebank('gum/gum-train.conllu')
    (world, world_out), (re3d, re3d_out) = map(corpora.parted, corpora.entities())
    train = {'ud': ewt + gum, 'family': family.documents(), 'entity': world, 're3d': re3d}
    held = {'ewt-dev': corpora.treebank('ud-ewt/ewt-dev.conllu'), 'gum-dev': corpora.treebank('gum/gum-dev.conllu'),
            'worldwide': world_out, 're3d': re3d_out}
    if not rough:
        train['gold'], held['gold'] = corpora.gold()
        train |= {'muc': corpora.muc('dev'), 'polnear': corpora.attribution('train'), 'noise': corpora.noise()}
        held |= {'muc-tst1': corpora.muc('tst1'), 'muc-tst2': corpora.muc('tst2'), 'polnear': corpora.attribution('dev')}
    return train, held


def stream(documents, pieces):
    """Batches without end: the documents anew cut at random in each round."""
    while True:
        spans = []
        for document in documents:
            room = random.choice((64, 96, 128, 160))
            spans += windows(document, pieces, room)
        batches = grouped(random.sample(spans, len(spans)), pieces, BUDGET)
        random.shuffle(batches)
        yield from batches


def losses(model, batch, layers):
    with torch.autocast('cpu', dtype=torch.bfloat16):
        words = model.words(batch.ids, batch.shapes, batch.mask, batch.first)
    words = model.drop(words.float())
    parts = {name: LAYERS[name].loss(model.layers[name](words), batch.labels[name])
             for name in batch.labels if name in model.layers}
    if 'relation' in batch.labels:
        parts |= tree_losses(model, words, batch)
    if (batch.relevant >= 0).any():
        known = batch.relevant >= 0
        logits = model.relevance(words[known, 0])[:, 0]
        parts['relevant'] = nn.functional.binary_cross_entropy_with_logits(logits, batch.relevant[known])
    return parts


def tree_losses(model, words, batch):
    arcs = model.arcs(words).masked_fill(~batch.arc_mask(), -1e4)
    cross = nn.CrossEntropyLoss(ignore_index=-100)
    scores = model.relation_scores(words, batch.heads.clamp(min=0))
    return {'arc': cross(arcs.flatten(0, 1), batch.heads.flatten()),
            'relation': cross(scores.flatten(0, 1), batch.labels['relation'].flatten())}


WEIGHTS = defaultdict(lambda: 1.0, upos=0.5, relevant=0.2, event=0.7)


def optimiser(model, rate):
    encoder_part = [p for n, p in model.named_parameters() if n.startswith('encoder.') and p.requires_grad]
    heads = [p for n, p in model.named_parameters() if not n.startswith('encoder.')]
    return torch.optim.AdamW([{'params': encoder_part, 'lr': rate}, {'params': heads, 'lr': rate * 6}], weight_decay=0.01)


def pace(step, spent, warm):
    """Share of the full learning rate: warm-up by steps, decay by the clock, so that a busy machine still ends in time."""
    return min(1, (step + 1) / warm) * max(0.01, 1 - spent)


def save(model, relations, path):
    state = {'weights': model.state_dict(), 'relations': relations, 'tags': model.tags}
    torch.save(state, path + '.new')
    os.replace(path + '.new', path)


def warm_start(model, path):
    """Takes over whatever has the same name and shape."""
    old, own = torch.load(path)['weights'], model.state_dict()
    model.load_state_dict({k: old[k] if k in old and old[k].shape == v.shape else v for k, v in own.items()})


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('--jar', default=os.environ.get('MINILM_JAR'))
    parser.add_argument('--minutes', type=float, default=60)
    parser.add_argument('--out', default='work/model.pt')
    parser.add_argument('--from', dest='start')
    parser.add_argument('--rough', action='store_true', help='treebanks and entities only')
    parser.add_argument('--rate', type=float, default=1.6e-4)
    parser.add_argument('--mix', default='ud=32,family=3,entity=17,re3d=4,muc=14,gold=15,polnear=12,noise=3')
    parser.add_argument('--warm', type=int, default=200)
    parser.add_argument('--check', type=float, default=10, help='minutes between looks at the held-out data')
    return parser.parse_args()


def main():
    args = arguments()
    random.seed(1)
    torch.manual_seed(1)
    torch.set_num_threads(2)
    base, vocabulary = encoder.load(args.jar)
    pieces = WordPieces(vocabulary)
    train, held = load_data(args.rough)
    relations = corpora.relations(train['ud'])
    layers = LAYERS | {'relation': Labels(relations, {r: () for r in ()})}
    fold_relations(train['ud'] + train['family'] + held['ewt-dev'] + held['gum-dev'], relations)
    names = ('upos', 'entity') if args.rough else tuple(LAYERS)
    model = Reader(base, {n: LAYERS[n].tags for n in names}, relations)
    if args.start:
        warm_start(model, args.start)
    for part in (model.encoder.words, model.encoder.places, model.encoder.kinds):
        part.requires_grad_(False)
    mix = {k: float(v) for k, v in (m.split('=') for m in args.mix.split(',')) if k in train}
    run(model, args, {k: stream(train[k], pieces) for k in mix}, mix, held, pieces, layers)


def fold_relations(documents, relations):
    known = set(relations)
    for document in documents:
        document.labels['relation'] = [[r if r in known else r.split(':')[0] for r in s]
                                       for s in document.labels['relation']]


def run(model, args, streams, mix, held, pieces, layers):
    opt = optimiser(model, args.rate)
    rates = [g['lr'] for g in opt.param_groups]
    begin, step, seen, saved, checked = time.time(), 0, 0, time.time(), time.time()
    totals = defaultdict(lambda: [0.0, 0])
    model.train()
    while time.time() - begin < args.minutes * 60:
        share = pace(step, (time.time() - begin) / (args.minutes * 60), args.warm)
        for group, rate in zip(opt.param_groups, rates):
            group['lr'] = rate * share
        source = random.choices(list(mix), list(mix.values()))[0]
        batch = Batch(next(streams[source]), pieces, layers, train=True)
        parts = losses(model, batch, layers)
        opt.zero_grad()
        sum(WEIGHTS[k] * v for k, v in parts.items()).backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        opt.step()
        step, seen = step + 1, seen + batch.ids.numel()
        for name, loss in parts.items():
            totals[name][0] += loss.item()
            totals[name][1] += 1
        if step % 50 == 0:
            means = ' '.join(f'{k} {a / n:.3f}' for k, (a, n) in sorted(totals.items()))
            print(f'{step} {time.time() - begin:.0f}s {seen / (time.time() - begin):.0f}/s {means}', flush=True)
            totals.clear()
        if time.time() - saved > 180:
            save(model, model.relations, args.out)
            saved = time.time()
        if time.time() - checked > args.check * 60:
            print(evaluate.report(model, held, pieces, layers, small=True), flush=True)
            checked = time.time()
    save(model, model.relations, args.out)
    print(evaluate.report(model, held, pieces, layers), flush=True)


if __name__ == '__main__':
    main()
