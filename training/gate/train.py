#!/usr/bin/env python3
"""Trains the gate: does a report tell of an armed incident at all? See README.md.

  train.py SHARED [--write gate-weights.tsv] [--folds 5]

SHARED is the folder of the benches; only their development halves are read. Prints the figures of held-out folds and of
whole corpora held out, then trains on everything.
"""
import argparse
import collections
import glob
import json
import os
import random
import re

import numpy as np
import torch

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
LONGEST = 500
VIOLENT = re.compile(r"\b(kill|attack|bomb|shot|shoot|gunm|explo|murder|terror|assassin|wound|militant|rebel|massacre|kidnap|hostage|rocket|missile|air ?strike|raid|clash|stab|troops|soldier|war)\w*", re.I)


def words(text):
    found = [("#" if w[0].isdigit() else w.lower().replace("’", "'")) for w in WORD.findall(text)[:LONGEST]]
    return list(dict.fromkeys(found + [a + " " + b for a, b in zip(found, found[1:])]))


def lines(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f.read().split("\n") if line.strip()]


def data(shared):
    """(corpus, text, positive, weight)"""
    bench = os.path.join(shared, "bench")
    rows = []
    told = collections.defaultdict(bool)
    key = None
    for line in open(os.path.join(bench, "muc4/keys-dev.txt"), encoding="latin-1"):
        if line.startswith("0.  MESSAGE: ID"):
            key = line[15:].split()[0]
        elif line.startswith("4.  INCIDENT: TYPE"):
            told[key] |= not line[18:].strip().startswith("*")
    for r in lines(os.path.join(bench, "muc4/reports-dev.jsonl")):
        rows.append(("muc4", r["text"], told[r["id"]], 1.0 if told[r["id"]] else 0.3))
    ours = {i for g in lines(os.path.join(bench, "merge/gold-dev.jsonl")) for i in g.get("reports", [])}
    rows += [("gva", r["text"], True, 1.0) for r in lines(os.path.join(bench, "merge/reports-dev.jsonl")) if r["id"] in ours]
    rows += [("isaf", r["text"], True, 1.0) for r in lines(os.path.join(bench, "counts/reports-dev.jsonl"))]
    for part in ("open", "more", "written"):
        for path in sorted(glob.glob(os.path.join(shared, "gold", part, "*.json"))):
            g = json.load(open(path, encoding="utf-8"))
            if "report" in g:
                positive = bool(g.get("incidents")) and not g.get("no_incident")
                rows.append(("gold", g["report"]["text"], positive, 1.0))
    rows += [("noise", r["text"], False, 2.0) for r in lines(os.path.join(bench, "noise/reports-dev.jsonl"))]
    for name in ("attribution", "entities"):
        rows += [(name, r["text"], False, 1.0) for r in lines(os.path.join(bench, name, "reports-dev.jsonl"))
                 if len(VIOLENT.findall(r["text"])) <= 1]
    rows += [("html", r["text"], False, 1.0) for r in lines(os.path.join(bench, "html/gold-dev.jsonl"))
             if len(VIOLENT.findall(r["text"])) <= 2]
    unique = {}
    for row in rows:  # a noise report may stand in another bench too
        k = re.sub(r"\W", "", row[1].lower())[:300]
        if k not in unique or row[0] == "noise":
            unique[k] = row
    return list(unique.values())


def fit(docs, y, w, vocabulary, l2=0.02, steps=60):
    X = matrix(docs, vocabulary)
    yt, wt = torch.tensor(y, dtype=torch.float32), torch.tensor(w, dtype=torch.float32)
    v = torch.zeros(len(vocabulary) + 1, requires_grad=True)
    opt = torch.optim.LBFGS([v], max_iter=steps, history_size=8, line_search_fn="strong_wolfe")

    def loss():
        opt.zero_grad()
        f = torch.sparse.mm(X, v[1:, None]).squeeze(1) + v[0]
        l = (wt * torch.nn.functional.binary_cross_entropy_with_logits(f, yt, reduction="none")).sum() + l2 * (v[1:] ** 2).sum()
        l.backward()
        return l
    opt.step(loss)
    return v.detach()


def matrix(docs, vocabulary):
    rows, columns, values = [], [], []
    for i, d in enumerate(docs):
        known = [vocabulary[n] for n in d if n in vocabulary]
        rows += [i] * len(known)
        columns += known
        values += [1 / np.sqrt(max(1, len(known)))] * len(known)
    return torch.sparse_coo_tensor([rows, columns], values, (len(docs), len(vocabulary)), dtype=torch.float32).coalesce()


def predict(docs, v, vocabulary):
    return torch.sigmoid(torch.sparse.mm(matrix(docs, vocabulary), v[1:, None]).squeeze(1) + v[0]).numpy()


def vocabulary_of(docs, least=4, most=40000):
    counts = collections.Counter(n for d in docs for n in d)
    return {n: i for i, (n, c) in enumerate(counts.most_common(most)) if c >= least}


def figures(rows, p, threshold):
    by = collections.defaultdict(lambda: [0, 0])
    for (corpus, _, positive, _), q in zip(rows, p):
        cell = by[(corpus, positive)]
        cell[0] += q >= threshold
        cell[1] += 1
    return by


def show(rows, p, name):
    positive = np.array([r[2] for r in rows])
    print(f"== {name}")
    for keep in (0.99, 0.995, 0.998, 1.0):
        t = np.sort(p[positive])[int(round((1 - keep) * positive.sum()))]
        by = figures(rows, p, t)
        print(f"keep {keep:.3f} at {t:.4f}: " + ", ".join(f"{c} {'+' if s else '-'} {100 * a / n:.1f} of {n}" for (c, s), (a, n) in sorted(by.items())), flush=True)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("shared")
    ap.add_argument("--write")
    ap.add_argument("--folds", type=int, default=5)
    a = ap.parse_args()
    torch.set_num_threads(1)
    rows = data(a.shared)
    docs = [words(r[1]) for r in rows]
    y, w = np.array([float(r[2]) for r in rows]), np.array([r[3] for r in rows])
    print(len(rows), "reports,", int(y.sum()), "positive")
    order = list(range(len(rows)))
    random.Random(11).shuffle(order)
    fold = np.zeros(len(rows), dtype=int)
    for n, i in enumerate(order):
        fold[i] = n % a.folds
    p = np.zeros(len(rows))
    for k in range(a.folds):
        train, test = np.where(fold != k)[0], np.where(fold == k)[0]
        vocabulary = vocabulary_of([docs[i] for i in train])
        v = fit([docs[i] for i in train], y[train], w[train], vocabulary)
        p[test] = predict([docs[i] for i in test], v, vocabulary)
    show(rows, p, "held-out folds")
    missed = [(p[i], rows[i][0], rows[i][1][:150].replace("\n", " ")) for i in range(len(rows)) if rows[i][2]]
    for q, corpus, text in sorted(missed)[:12]:
        print(f"   {q:.3f} {corpus} {text}")
    vocabulary = vocabulary_of(docs)
    if a.write:
        v = fit(docs, y, w, vocabulary)
        positives = np.sort(p[y > 0])  # one in five hundred reports of incidents may fall short
        write(a.write, v, vocabulary, positives[int(0.002 * len(positives))])
    for corpus in ("gva", "isaf", "gold"):
        train = [i for i in range(len(rows)) if rows[i][0] != corpus]
        test = [i for i in range(len(rows)) if rows[i][0] == corpus]
        voc = vocabulary_of([docs[i] for i in train])
        q = predict([docs[i] for i in test], fit([docs[i] for i in train], y[train], w[train], voc), voc)
        pos = np.array([rows[i][2] for i in test])
        print(f"{corpus} held out whole: kept " + ", ".join(f"{100 * np.mean(q[pos] >= t):.1f} % at {t}" for t in (0.02, 0.05, 0.1, 0.2, 0.5)), flush=True)


def write(path, v, vocabulary, least):
    with open(path, "w", encoding="utf-8") as out:
        out.write("## Logistic weights of words and word pairs, made by training/gate/train.py: does a report tell of an armed incident?\n"
                  "## word or pair in lower case, numbers as #\tweight. Words without a weight that stood in training count for the length alone.\n")
        out.write(f"*bias*\t{float(v[0]):.4f}\n")
        out.write(f"*least*\t{least:.4f}\n")
        for n, i in sorted(vocabulary.items()):
            out.write(f"{n}\t{float(v[1 + i]):.2f}\n")


if __name__ == "__main__":
    main()
