#!/usr/bin/env python3
"""Learns who and what has a part in an incident: weights for org.dateline.reading.incident.PartWeights.

    parts.py --shared ../shared --muc readings-dev.jsonl --gold written=readings-written.jsonl --gold more=... --out part-weights.tsv

The readings come from `dateline read --json` with weights that take everything (an empty table); each names its candidates and
their features among the reasons of an incident. The answers are the keys of MUC-4's development part and the gold records. One
logistic regression for each kind of part, with a penalty on large weights; precision, recall and F by ten-fold cross-validation
over reports. What the keys leave out by convention teaches nothing: soldiers and rebels as victims, their bases and vehicles as targets (MUC-4 wants civilians), guns as weapons (it fills them seldom), people
without a name as perpetrators (the gold has names only).
"""
import argparse
import collections
import json
import random
import sys

import numpy as np

SLOTS = {"perpetrator": (9, 10), "organisation": (10, 9), "victim": (18, 19), "target": (12,), "weapon": (6,)}
FORCES = {"type=military", "type=police", "type=armed-group-member", "armed-group", "state-force", "combatant=true"}
FORCES_THINGS = {"thing=military-base", "thing=police-station", "thing=checkpoint"}
LEFT_OUT = {"victim": FORCES, "target": FORCES_THINGS, "weapon": {"weapon=gun", "weapon=rifle", "weapon=machine-gun"}}
# Probability from which on a part is taken: chosen on reports that neither the weights nor the role layer had seen (MUC-4's TST1, a
# fifth of the gold). A wrong accusation costs more than a missing one.
LEAST = {"perpetrator": 0.4, "organisation": 0.4, "victim": 0.55, "target": 0.2, "weapon": 0.4}
SELDOM = 6                      # a feature must be seen in so many candidates


def candidates(reading):
    """(kind of part, words, features, incident number) of every candidate of a reading."""
    for number, incident in enumerate(reading.get("incidents", [])):
        for reason in incident.get("reasons", []):
            if reason["rule"].startswith("part-weights:"):
                words, _, told = reason["because"][1:].partition("” ")
                yield reason["rule"].split(":")[1], words, told.split(": ", 1)[1], number


def split(told):
    """Features are joined by blanks, and a feature may hold some itself ("how=role layer")."""
    features = []
    for word in told.split(" "):
        if "=" in word or not features or not features[-1].startswith(("how=", "found-by=", "word=", "noun=")):
            features.append(word)
        else:
            features[-1] += " " + word
    return features


def muc_keys(shared):
    """The filled templates of each report of MUC-4's development part; afterwards the bench's modules can be imported."""
    sys.path.insert(0, str(shared) + "/bench/muc4")
    import templates
    keys = collections.defaultdict(list)
    for template in templates.read_templates(shared + "/bench/muc4/keys-dev.txt")[1]:
        if template.fillers(4):
            keys[template.message].append(template)
    return keys


def muc_examples(path, shared):
    keys = muc_keys(shared)
    import judging
    for line in open(path, encoding="utf-8"):
        reading = json.loads(line)
        name = reading.get("report", {}).get("id")
        if not keys[name]:
            continue
        text = reading["report"]["text"]
        for model, words, told, _ in candidates(reading):
            features = split(told)
            right = any(judging.judge_string(slot, " ".join(words.upper().split()), value) != judging.WRONG
                        for template in keys[name] for slot in SLOTS[model]
                        for filler in template.fillers(slot) for value, _ in filler.alternatives if value)
            if not right and LEFT_OUT.get(model, set()) & set(features):
                continue
            yield model, name, features, right


def gold_examples(name, path, shared):
    sys.path.insert(0, str(shared) + "/gold")
    import score
    gold = score.load_gold(shared + "/gold/" + name)
    for line in open(path, encoding="utf-8"):
        reading = json.loads(line)
        report = reading.get("report", {}).get("id")
        if report not in gold or not gold[report]["incidents"]:
            continue
        actors = [a for i in gold[report]["incidents"] for a in i.get("actors", [])]
        doers = [n.lower() for a in actors if a.get("role") in ("perpetrator", "claimant")
                 for n in [a.get("name") or "", a.get("canonical") or "", a.get("text") or ""] + a.get("accept", {}).get("names", []) if n]
        weapons = {w["kind"] for i in gold[report]["incidents"] for w in i.get("weapons", [])}
        for model, words, told, _ in candidates(reading):
            features, low = split(told), words.lower()
            if model == "organisation" or model == "perpetrator" and "named" in features:
                yield model, report, features, any(alike(low, d) for d in doers)
            elif model == "weapon":
                kinds = {f[7:] for f in features if f.startswith("weapon=")}
                yield model, report, features, bool(kinds & weapons)


def alike(a, b):
    one, other = (set(x.replace("the ", "").replace("'s", "").split()) for x in (a, b))
    return bool(one & other) and (one <= other or other <= one or len(one & other) * 2 >= len(one | other))


def learn(rows, labels, size, penalty, weigh=None):
    """Newton's method for a logistic regression; returns weights, the bias last. An example may weigh less than one."""
    x = np.zeros((len(rows), size + 1), dtype=np.float64)
    for i, row in enumerate(rows):
        x[i, row] = 1
    x[:, size] = 1
    y, w = np.array(labels, dtype=np.float64), np.zeros(size + 1)
    each = np.ones(len(rows)) if weigh is None else np.array(weigh, dtype=np.float64)
    ridge = np.full(size + 1, penalty)
    ridge[size] = 1e-3
    for _ in range(12):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        step = np.linalg.solve((x.T * (each * p * (1 - p))) @ x + np.diag(ridge), x.T @ (each * (y - p)) - ridge * w)
        w += step
        if np.abs(step).max() < 1e-4:
            break
    return w


def figures(labels, chances, least):
    right = sum(1 for y, p in zip(labels, chances) if y and p >= least)
    taken, wanted = sum(p >= least for p in chances), sum(labels)
    precision, recall = right / max(1, taken), right / max(1, wanted)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", default="../shared")
    parser.add_argument("--muc")
    parser.add_argument("--gold", action="append", default=[])
    parser.add_argument("--penalty", type=float, default=3.0)
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    examples = list(muc_examples(arguments.muc, arguments.shared)) if arguments.muc else []
    for entry in arguments.gold:
        name, _, path = entry.partition("=")
        examples += gold_examples(name, path, arguments.shared)
    lines = ["# made by training/parts.py: kind of part, feature, weight (natural logarithm of the odds)"]
    for model in SLOTS:
        mine = [e for e in examples if e[0] == model]
        seen = collections.Counter(f for e in mine for f in set(e[2]))
        names = sorted(f for f, n in seen.items() if n >= SELDOM)
        index = {f: i for i, f in enumerate(names)}
        rows = [[index[f] for f in set(e[2]) if f in index] for e in mine]
        labels = [int(e[3]) for e in mine]
        reports = sorted({e[1] for e in mine})
        random.Random(4).shuffle(reports)
        fold = {r: i % 10 for i, r in enumerate(reports)}
        chances = [0.0] * len(mine)
        for k in range(10):
            train = [i for i, e in enumerate(mine) if fold[e[1]] != k]
            w = learn([rows[i] for i in train], [labels[i] for i in train], len(names), arguments.penalty)
            for i, e in enumerate(mine):
                if fold[e[1]] == k:
                    chances[i] = 1 / (1 + np.exp(-(w[rows[i]].sum() + w[-1])))
        print("%-13s %6d candidates, %5d right; taking all F %.3f" % (model, len(mine), sum(labels), figures(labels, chances, 0)[2]))
        for least in (0.25, 0.3, 0.35, 0.4, 0.45, 0.5):
            print("    from %.2f: P %.3f R %.3f F %.3f" % ((least,) + figures(labels, chances, least)))
        w = learn(rows, labels, len(names), arguments.penalty)
        lines.append("%s\t*bias*\t%.3f" % (model.upper(), w[-1]))
        lines.append("%s\t*least*\t%.2f" % (model.upper(), LEAST[model]))
        lines += ["%s\t%s\t%.3f" % (model.upper(), f, w[i]) for f, i in index.items() if abs(w[i]) >= 0.02]
    with open(arguments.out, "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
