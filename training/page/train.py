#!/usr/bin/env python3
"""Trains the block model: which blocks of a page belong to its article. See README.md.

  train.py BLOCKS.jsonl GOLD.jsonl [--write block-model.tsv] [--folds 6]

BLOCKS comes from org.dateline.intake.page.BlockDump; GOLD has {id, url, text}. Prints the figures of the held-out folds
(pages of one site are always in one fold), then trains on everything.
"""
import argparse
import collections
import json
import random
import re
from urllib.parse import urlparse

import numpy as np

WORD = re.compile(r"\w+")


def plain(text):
    return "".join(c for c in text.lower() if c.isalnum())


def shingles(text, n=4):
    w = WORD.findall(text)
    return collections.Counter(tuple(w[i:i + n]) for i in range(max(1, len(w) - n + 1))) if w else collections.Counter()


def scores(gold, text):
    g, s = shingles(gold), shingles(text)
    both = sum((g & s).values())
    return (both / sum(s.values()) if s else None), (both / sum(g.values()) if s else 0.0)


def word_f1(gold, text):
    g, s = (collections.Counter(WORD.findall(t.lower())) for t in (gold, text))
    both = sum((g & s).values())
    return 2 * both / (sum(g.values()) + sum(s.values())) if both else 0.0


def labels(page, gold):
    """1 where the words of a block stand in the article. Short blocks must be a line of it."""
    have = set(shingles(gold))
    lines = {plain(line) for line in gold.split("\n")}
    found, mass, copies = [], collections.Counter(), collections.defaultdict(list)
    for block in page["blocks"]:
        words = WORD.findall(block["text"])
        if len(words) < 6:
            found.append(float(plain(block["text"]) in lines and len(words) > 0))
            continue
        copies[plain(block["text"])].append(len(found))
        own = shingles(block["text"])
        share = sum(c for s, c in own.items() if s in have) / sum(own.values())
        found.append(float(share >= 0.5))
        mass[block["parent"]] += found[-1] * len(words)
    for places in copies.values():  # what a page says twice belongs to the article once: where most of the article is
        best = max(places, key=lambda i: mass[page["blocks"][i]["parent"]])
        for i in places:
            found[i] = found[i] if i == best else 0.0
    return np.array(found)


class Linear:
    def __init__(self, l2=1.0, steps=60):
        self.l2, self.steps = l2, steps

    def fit(self, X, y, w):
        import torch
        Xt, yt, wt = (torch.tensor(a, dtype=torch.float32) for a in (X, y, w))
        v = torch.zeros(X.shape[1] + 1, requires_grad=True)
        opt = torch.optim.LBFGS([v], max_iter=self.steps, history_size=10, line_search_fn="strong_wolfe")

        def loss():
            opt.zero_grad()
            l = (wt * torch.nn.functional.binary_cross_entropy_with_logits(Xt @ v[1:] + v[0], yt, reduction="none")).sum() + self.l2 * (v[1:] ** 2).sum() / 2
            l.backward()
            return l
        opt.step(loss)
        self.v = v.detach().numpy()
        return self

    def predict(self, X):
        return 1 / (1 + np.exp(-(X @ self.v[1:] + self.v[0])))


def bucket(p):
    return "0" if p < .05 else ".2" if p < .2 else ".4" if p < .4 else ".6" if p < .6 else ".8" if p < .8 else ".95" if p < .95 else "1"


def around(page, p):
    """Features of the second pass: what the first pass said of the blocks around."""
    words = np.array([len(WORD.findall(b["text"])) for b in page["blocks"]], dtype=float)
    mass, total = collections.Counter(), collections.Counter()
    for b, q, n in zip(page["blocks"], p, words):
        mass[b["parent"]] += q * n
        total[b["parent"]] += n
    body = (p * words).sum() or 1.0
    before = np.concatenate([[0], np.cumsum(p * words)])
    found = []
    for i, b in enumerate(page["blocks"]):
        names = [f"self={bucket(p[i])}"]
        for way in (-3, -2, -1, 1, 2, 3):
            j = i + way
            names.append(f"{way} said={bucket(p[j]) if 0 <= j < len(p) else 'none'}")
        for name, lo, hi in (("5 before", i - 5, i), ("5 after", i + 1, i + 6), ("15 before", i - 15, i), ("15 after", i + 1, i + 16)):
            lo, hi = max(0, lo), min(len(p), hi)
            n = words[lo:hi].sum()
            names.append(f"{name}={bucket((p[lo:hi] * words[lo:hi]).sum() / n) if n else 'none'}")
        rest = total[b["parent"]] - words[i]
        names.append(f"others of parent={bucket((mass[b['parent']] - p[i] * words[i]) / rest) if rest else 'none'}")
        names.append(f"parent has={bucket(mass[b['parent']] / body)}")
        names.append(f"body before={bucket(before[i] / body)}")
        names.append(f"body after={bucket((before[-1] - before[i + 1]) / body)}")
        names.append(f"page part={bucket(i / len(p))}")
        found.append(names)
    return found


class Matrix:
    def __init__(self, rows, least=6):
        counts = collections.Counter(n for r in rows for n in set(r))
        self.names = sorted(n for n, c in counts.items() if c >= least)
        self.index = {n: i for i, n in enumerate(self.names)}

    def of(self, rows):
        X = np.zeros((len(rows), len(self.names)), dtype=np.float32)
        for i, r in enumerate(rows):
            for n in r:
                j = self.index.get(n)
                if j is not None:
                    X[i, j] = 1
        return X


def text_of(page, p, at):
    return "\n\n".join(b["text"] for b, q in zip(page["blocks"], p) if q >= at)


def report(name, pages, golds, ps, at):
    res = {}
    for corpus in ("zyte", "wcxb"):
        P, R, W = [], [], []
        for page, p in zip(pages, ps):
            if not page["id"].startswith(corpus):
                continue
            g = golds[page["id"]]["text"]
            t = text_of(page, p, at)
            a, b = scores(g, t)
            if a is not None:
                P.append(a)
            R.append(b)
            W.append(word_f1(g, t))
        P, R = 100 * np.mean(P), 100 * np.mean(R)
        res[corpus] = (P, R, 2 * P * R / (P + R), 100 * np.mean(W))
    print(f"{name:28s} " + "   ".join(f"{c}: P {v[0]:.2f} R {v[1]:.2f} F1 {v[2]:.2f} word {v[3]:.2f}" for c, v in res.items()), flush=True)


def folds_of(pages, golds, k):
    hosts = sorted({host(golds[p["id"]]) for p in pages})
    random.Random(7).shuffle(hosts)
    fold = {h: i % k for i, h in enumerate(hosts)}
    return np.array([fold[host(golds[p["id"]])] for p in pages])


def host(gold):
    return ".".join(urlparse(gold["url"]).netloc.split(".")[-2:])


def weights(page):
    n = np.array([len(WORD.findall(b["text"])) for b in page["blocks"]], dtype=float)
    w = np.sqrt(np.minimum(n, 100)) + 0.5
    return w / (w.sum() ** 0.5) * 3


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("blocks")
    ap.add_argument("gold")
    ap.add_argument("--write")
    ap.add_argument("--folds", type=int, default=6)
    ap.add_argument("--errors", type=int, default=0)
    a = ap.parse_args()
    golds = {g["id"]: g for g in map(json.loads, open(a.gold, encoding="utf-8"))}
    pages = [p for p in map(json.loads, open(a.blocks, encoding="utf-8")) if p["id"] in golds and p["blocks"]]
    Y = [labels(p, golds[p["id"]]["text"]) for p in pages]
    W = [weights(p) for p in pages]
    report("oracle", pages, golds, Y, 0.5)
    make = lambda: Linear(3.0)
    fold = folds_of(pages, golds, a.folds)
    rows = [[b["features"] for b in p["blocks"]] for p in pages]
    matrix = Matrix([r for page in rows for r in page])
    X = [matrix.of(r) for r in rows]
    first = held_out(X, Y, W, fold, make)
    for at in (0.4, 0.5):
        report(f"first pass, {at}", pages, golds, first, at)
    rows2 = [[r + n for r, n in zip(page, around(p, q))] for page, p, q in zip(rows, pages, first)]
    matrix2 = Matrix([r for page in rows2 for r in page])
    X2 = [matrix2.of(r) for r in rows2]
    second = held_out(X2, Y, W, fold, make)
    for at in (0.3, 0.4, 0.5, 0.6):
        report(f"second pass, {at}", pages, golds, second, at)
    if a.errors:
        show(pages, golds, Y, second, a.errors)
    if a.write:
        m1 = make().fit(np.concatenate(X), np.concatenate(Y), np.concatenate(W))
        m2 = make().fit(np.concatenate(X2), np.concatenate(Y), np.concatenate(W))
        write(a.write, (m1, matrix), (m2, matrix2))


def held_out(X, Y, W, fold, make):
    ps = [None] * len(X)
    for k in sorted(set(fold)):
        train = [i for i in range(len(X)) if fold[i] != k]
        m = make().fit(*(np.concatenate([A[i] for i in train]) for A in (X, Y, W)))
        for i in range(len(X)):
            if fold[i] == k:
                ps[i] = m.predict(X[i])
    return ps


def show(pages, golds, Y, ps, n):
    worst = []
    for page, y, p in zip(pages, Y, ps):
        g = golds[page["id"]]["text"]
        a, b = scores(g, text_of(page, p, 0.5))
        a = a or 0.0
        worst.append((2 * a * b / (a + b) if a + b else 0.0, a, b, page, y, p))
    worst.sort(key=lambda t: t[0])
    for f, a, b, page, y, p in worst[:n]:
        print(f"\n== {page['id']} {golds[page['id']]['url']}\n   F1 {f:.2f} precision {a:.2f} recall {b:.2f}")
        for block, t, q in zip(page["blocks"], y, p):
            if (t >= 0.5) != (q >= 0.5):
                print(f"   {'MISSED' if t else 'EXTRA '} {q:.2f} {block['text'][:110]!r}")


def write(path, *passes):
    with open(path, "w", encoding="utf-8") as out:
        out.write("# Which blocks of a page belong to its article: logistic weights of named features, made by training/page/train.py.\n"
                  "# pass\tfeature\tweight; a feature without a row weighs nothing.\n")
        for i, (m, matrix) in enumerate(passes, 1):
            out.write(f"{i}\tbias\t{m.v[0]:.3f}\n")
            for name, v in zip(matrix.names, m.v[1:]):
                if abs(v) >= 0.02:
                    out.write(f"{i}\t{name}\t{v:.3f}\n")


if __name__ == "__main__":
    main()
