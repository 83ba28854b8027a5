#!/usr/bin/env python3
"""Trains the gate: does a report tell of an armed incident at all? See README.md.

  train.py SHARED --reports reports.jsonl                         writes reports that nobody labelled, for `dateline read --json`
  train.py SHARED --readings readings.jsonl [--write OUT.tsv]     figures of held-out folds; then trains on everything

SHARED is the folder of the benches; only their development halves are read. NumPy is all it needs.
"""
import argparse
import collections
import glob
import json
import os
import random
import re

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
GROUPS = os.path.join(HERE, "../../reader/src/main/resources/org/dateline/reading/gate/gate-words.tsv")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
BREAK = re.compile(r"[.!?;\n]")
YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
LONGEST, LOOKED_AT = 500, 1500
FLAGS = ["*clean*", "*clean twice*", "*told*", "*told twice*"]
VIOLENT = re.compile(r"\b(kill|attack|bomb|shot|shoot|gunm|explo|murder|terror|assassin|wound|militant|rebel|massacre|kidnap|hostage|rocket|missile|air ?strike|raid|clash|stab|troops|soldier|war)\w*", re.I)
FOLDS = 5
LOST = 0.0015  # share of incident reports that may fall short; the goal is one in five hundred


# --- features, as Gate.java has them ----------------------------------------------------------------------------------
def groups():
    words, stems = {}, {}
    for line in open(GROUPS, encoding="utf-8"):
        if not line.startswith("##"):
            group, listed = line.split("\t")[:2]
            for w in listed.split():
                (stems if w.endswith("*") else words).setdefault(w.rstrip("*"), group)
    return words, stems


WORDS, STEMS = groups()
KNOWN = {}


def group_of(word):
    if word not in KNOWN:
        stem = next((word[:k] for k in range(len(word), 2, -1) if word[:k] in STEMS), None)
        KNOWN[word] = WORDS.get(word) or STEMS.get(stem)
    return KNOWN[word]


def features(text):
    """(words and pairs of the first 500 words, flags of the first 1500)"""
    words, sentences, end = [], [set()], 0
    for n, m in enumerate(WORD.finditer(text)):
        if n == LOOKED_AT:
            break
        between, word, before = text[end:m.start()], m.group(), words[-1] if words else ""
        if between != "." and BREAK.search(between) and sentences[-1]:
            sentences.append(set())
        end = m.end()
        if word[0].isdigit():
            words.append("#")
            past = YEAR.fullmatch(word) and before in ("in", "of", "since")  # "in 1946", but not "July 20, 2022"
            sentences[-1].add("elsewhere" if past else "told")
        else:
            words.append(word.lower().replace("’", "'"))
            sentences[-1].add(group_of(words[-1]))
    words = words[:LONGEST]
    clean = [s for s in sentences if {"attack", "harm"} <= s and "elsewhere" not in s]
    told = [s for s in clean if "told" in s]
    flags = [f for f, here in zip(FLAGS, (len(clean) > 0, len(clean) > 1, len(told) > 0, len(told) > 1)) if here]
    return list(dict.fromkeys(words + [a + " " + b for a, b in zip(words, words[1:])])), flags


# --- data -------------------------------------------------------------------------------------------------------------
def lines(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f.read().split("\n") if line.strip()]


def titled(report):
    return (report["title"] + "\n\n" if report.get("title") else "") + report["text"]


def key(text):
    return re.sub(r"\W", "", text.lower())[:300]


def data(shared):
    """(corpus, text as the gate sees it, whether it tells of an incident, weight)"""
    bench = os.path.join(shared, "bench")
    rows = []
    told = collections.defaultdict(bool)
    name = None
    for line in open(os.path.join(bench, "muc4/keys-dev.txt"), encoding="latin-1"):
        if line.startswith("0.  MESSAGE: ID"):
            name = line[15:].split()[0]
        elif line.startswith("4.  INCIDENT: TYPE"):
            told[name] |= not line[18:].strip().startswith("*")
    for r in lines(os.path.join(bench, "muc4/reports-dev.jsonl")):
        # what MUC-4 calls irrelevant is mostly violence of another kind: little to learn from, so it weighs next to nothing
        rows.append(("muc4", r, told[r["id"]], 1.0 if told[r["id"]] else 0.05))
    ours = {i for g in lines(os.path.join(bench, "merge/gold-dev.jsonl")) for i in g.get("reports", [])}
    rows += [("gva", r, True, 1.0) for r in lines(os.path.join(bench, "merge/reports-dev.jsonl")) if r["id"] in ours]
    rows += [("isaf", r, True, 1.0) for r in lines(os.path.join(bench, "counts/reports-dev.jsonl"))]
    for part in ("open", "more", "written"):
        for path in sorted(glob.glob(os.path.join(shared, "gold", part, "*.json"))):
            g = json.load(open(path, encoding="utf-8"))
            if "report" in g:
                positive = bool(g.get("incidents")) and not g.get("no_incident")
                rows.append(("open" if part == "open" else "gold", g["report"], positive, 3.0 if positive else 0.2))
    rows += [("noise", r, False, 3.0) for r in lines(os.path.join(bench, "noise/reports-dev.jsonl"))]
    for name in ("attribution", "entities"):
        rows += [(name, r, False, 1.0) for r in lines(os.path.join(bench, name, "reports-dev.jsonl"))
                 if len(VIOLENT.findall(r["text"])) <= 1]
    rows += [("html", r, False, 1.0) for r in lines(os.path.join(bench, "html/gold-dev.jsonl"))
             if len(VIOLENT.findall(r["text"])) <= 2]
    unique = {}
    for corpus, r, positive, weight in rows:  # a noise report may stand in another bench too
        if key(r["text"]) not in unique or corpus == "noise":
            unique[key(r["text"])] = (corpus, titled(r), positive, weight)
    return list(unique.values()), set(unique)


def unlabelled(shared):
    """Local, worldwide and web news: mostly of other things, and with all that looks like an attack and is none."""
    for name, file in (("places", "reports-dev"), ("entities", "reports-dev"), ("html", "gold-dev")):
        for r in lines(os.path.join(shared, "bench", name, file + ".jsonl")):
            text = r["text"] if len(r["text"]) <= 2500 else r["text"][:2500].rsplit(". ", 1)[0] + "."
            yield {"id": f"{name}-{r['id']}", "text": text, "published": "2016-01-01"}


def calm(shared, readings, known):
    """Those in which our own reader finds no incident: what the gate would set aside there is not lost."""
    quiet = {r["report"]["id"] for r in lines(readings) if "error" not in r and not r["incidents"]}
    return [("unlabelled", r["text"], False, 1.0) for r in unlabelled(shared) if r["id"] in quiet and key(r["text"]) not in known]


# --- logistic regression ----------------------------------------------------------------------------------------------
class Matrix:
    def __init__(self, rows, columns):
        self.rows = np.repeat(np.arange(len(rows)), [len(r[0]) for r in rows])
        self.columns = np.concatenate([r[0] for r in rows]).astype(np.int64)
        self.values = np.concatenate([r[1] for r in rows])
        self.shape = (len(rows), columns)

    def dot(self, v):
        return np.bincount(self.rows, self.values * v[self.columns], self.shape[0])

    def transposed_dot(self, v):
        return np.bincount(self.columns, self.values * v[self.rows], self.shape[1])


class Model:
    """Words and pairs count for the square root of their number, flags in full."""

    def __init__(self, docs, y, w, l2=0.02, least=4, most=40000):
        counts = collections.Counter(n for words, _ in docs for n in words)
        names = [n for n, c in counts.most_common(most) if c >= least] + FLAGS
        self.names = {n: i for i, n in enumerate(names)}
        x, sign, penalty = self.matrix(docs), np.where(y > 0, 1.0, -1.0), np.full(len(names) + 1, l2)
        penalty[-1] = 1e-6

        def loss(v):
            z = x.dot(v) * sign
            return (w * np.logaddexp(0, -z)).sum() + (penalty * v * v).sum(), x.transposed_dot(-w * sign / (1 + np.exp(z))) + 2 * penalty * v
        self.weights = minimum(loss, np.zeros(len(names) + 1))

    def matrix(self, docs):
        rows = []
        for words, flags in docs:
            known = [self.names[n] for n in words if n in self.names]
            columns = known + [self.names[f] for f in flags] + [len(self.names)]
            rows.append((np.array(columns), np.array([1 / np.sqrt(max(1, len(known)))] * len(known) + [1.0] * (len(flags) + 1))))
        return Matrix(rows, len(self.names) + 1)

    def predict(self, docs):
        return self.matrix(docs).dot(self.weights)


def minimum(f, x, steps=80, memory=8):
    """L-BFGS with backtracking (Nocedal and Wright 2006, algorithm 7.5)."""
    value, gradient = f(x)
    pairs = collections.deque(maxlen=memory)
    for _ in range(steps):
        direction, alphas = gradient.copy(), []
        for s, g in reversed(pairs):
            alpha = (s @ direction) / (s @ g)
            alphas.append(alpha)
            direction -= alpha * g
        if pairs:
            direction *= (pairs[-1][0] @ pairs[-1][1]) / (pairs[-1][1] @ pairs[-1][1])
        for (s, g), alpha in zip(pairs, reversed(alphas)):
            direction += s * (alpha - (g @ direction) / (s @ g))
        step = 1.0 if pairs else min(1.0, 1 / np.abs(gradient).sum())
        while True:
            after, slope = f(x - step * direction)
            if after <= value - 1e-4 * step * (gradient @ direction) or step < 1e-10:
                break
            step /= 2
        if (slope - gradient) @ (-step * direction) > 1e-10:
            pairs.append((-step * direction, slope - gradient))
        done = abs(value - after) < 1e-5 * abs(value)
        x, value, gradient = x - step * direction, after, slope
        if done:
            break
    return x


# --- figures ----------------------------------------------------------------------------------------------------------
def held_out(rows, docs, extra, extra_docs):
    """The score of each report by a model that has not seen it."""
    y, w = np.array([float(r[2]) for r in rows]), np.array([r[3] for r in rows])
    order = list(range(len(rows)))
    random.Random(11).shuffle(order)
    fold = np.zeros(len(rows), dtype=int)
    fold[order] = np.arange(len(rows)) % FOLDS
    score = np.zeros(len(rows))
    for k in range(FOLDS):
        train, test = np.where(fold != k)[0], np.where(fold == k)[0]
        model = Model([docs[i] for i in train] + extra_docs, np.concatenate([y[train], np.zeros(len(extra))]),
                      np.concatenate([w[train], [r[3] for r in extra]]))
        score[test] = model.predict([docs[i] for i in test])
    return score


def threshold(rows, score, lost):
    """Where a share of the reports of incidents of MUC-4, GVA, ISAF and gold/open falls short: midway between the last lost and the first kept."""
    own = np.sort([s for r, s in zip(rows, score) if r[2] and r[0] != "gold"])
    first = max(1, int(lost * len(own)))
    return (own[first - 1] + own[first]) / 2


def show(rows, score, at, name):
    passed = collections.defaultdict(list)
    for (corpus, _, positive, _), s in zip(rows, score):
        passed[(corpus, "+" if positive else "-")].append(s >= at)
    print(f"{name} at {at:.3f}: " + ", ".join(f"{c}{s} {100 * np.mean(p):.1f} of {len(p)}" for (c, s), p in sorted(passed.items())), flush=True)


def write(path, model, least):
    with open(path, "w", encoding="utf-8") as out:
        out.write("## Logistic weights of words and word pairs, made by training/gate/train.py: does a report tell of an armed incident?\n"
                  "## word or pair in lower case, numbers as #\tweight. Names between stars are no words: gate-words.tsv and Gate say what they are.\n")
        out.write(f"*bias*\t{model.weights[-1]:.4f}\n")
        out.write(f"*least*\t{least:.4f}\n")
        for n, i in sorted(model.names.items()):
            if abs(model.weights[i]) >= 0.005 or n in FLAGS:
                out.write(f"{n}\t{model.weights[i]:.2f}\n")
            else:
                out.write(f"{n}\t0\n")


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("shared")
    ap.add_argument("--reports")
    ap.add_argument("--readings")
    ap.add_argument("--write")
    a = ap.parse_args()
    if a.reports:
        with open(a.reports, "w", encoding="utf-8") as out:
            out.writelines(json.dumps(r) + "\n" for r in unlabelled(a.shared))
        return
    rows, known = data(a.shared)
    extra = calm(a.shared, a.readings, known)
    docs, extra_docs = [features(r[1]) for r in rows], [features(r[1]) for r in extra]
    print(len(rows), "reports,", sum(r[2] for r in rows), "with incidents;", len(extra), "unlabelled")
    score = held_out(rows, docs, extra, extra_docs)
    for lost in (0.0005, 0.001, LOST, 0.002, 0.005):
        show(rows, score, threshold(rows, score, lost), f"loses {lost}")
    for s, corpus, text in sorted((s, r[0], r[1][:100].replace("\n", " ")) for r, s in zip(rows, score) if r[2])[:12]:
        print(f"   {s:.2f} {corpus} {text}")
    if a.write:
        model = Model(docs + extra_docs, np.array([float(r[2]) for r in rows + extra]), np.array([r[3] for r in rows + extra]))
        write(a.write, model, threshold(rows, score, LOST))


if __name__ == "__main__":
    main()
