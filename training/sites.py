#!/usr/bin/env python3
"""Learns where an incident happened: weights for org.dateline.reading.incident.Sites.

    sites.py --shared ../shared --gold written=readings-written.jsonl --gold more=... --muc readings-dev.jsonl \\
        --merge readings-merge.jsonl --out site-weights.tsv

The readings come from `dateline read --json`; each incident names all its candidates and their features among its reasons. The
answers are the gold records, the first level of MUC-4's keys of reports with one incident, and the towns of the merge bench. A
place that only holds the right one (its province, its country) teaches nothing where the right one is a candidate, and is right
where it is not. One logistic regression with a penalty on large weights; the share of incidents whose likeliest place is right,
by ten-fold cross-validation over reports.
"""
import argparse
import collections
import json
import random
import re
import sys

from parts import learn, muc_keys

import numpy as np

SHARE = {"merge": 0.3, "muc": 0.3}   # many, and they want the town where the gold wants the very place: they weigh less
SELDOM = 8                      # a feature must be seen in so many candidates


def candidates(incident):
    """[(name, features)] in the order of the report."""
    found = []
    for reason in incident.get("reasons", []):
        if reason["rule"] == "site-weights":
            name, _, told = reason["because"][1:].rpartition("” weighed: ")
            found.append((name, told.split(", ")))
    return found


def labelled(incident, right, holds):
    """[(features, label, whether the place itself is right and not only one that holds it)], or nothing where no candidate is right."""
    found = candidates(incident)
    labels = [right(name) for name, _ in found]
    if any(labels):
        return [(features, label, label) for (name, features), label in zip(found, labels) if label or not holds(name)]
    labels = [holds(name) for name, _ in found]
    return [(features, label, False) for (name, features), label in zip(found, labels)] if any(labels) else []


def gold_groups(name, path, shared):
    sys.path.insert(0, shared + "/gold")
    import score
    gold = score.load_gold(shared + "/gold/" + name)
    for line in open(path, encoding="utf-8"):
        reading = json.loads(line)
        report = reading.get("report", {}).get("id")
        if report not in gold or not gold[report]["incidents"]:
            continue
        for i, j in score.align(reading["incidents"], gold[report]["incidents"]):
            told, site = reading["incidents"][i], score.attack_site(gold[report]["incidents"][j])
            if not site:
                continue
            places = {w["name"]: w for w in told.get("where", [])}
            theirs = {score.place_key(v) for v in [site.get("name"), site.get("text")] + score.accept(site, "names")} - {""}
            around = {score.place_key(site.get(k) or "") for k in ("admin1", "admin2", "town", "country")} - {""}
            around |= {score.place_key(p.get("name") or "") for p in site.get("within", [])}
            group = labelled(told, lambda n: score.place_key(n) in theirs or n in places and score.same_place(places[n], site),
                             lambda n: score.place_key(n) in around)
            if group:
                yield name, report, group


def muc_groups(path, shared):
    keys = muc_keys(shared)
    for line in open(path, encoding="utf-8"):
        reading = json.loads(line)
        report = reading.get("report", {}).get("id")
        if len(keys[report]) != 1 or not reading["incidents"]:
            continue
        levels = [re.sub(r"\s*\([^)]*\)", "", part).strip().upper()
                  for filler in keys[report][0].fillers(3) for value, _ in filler.alternatives if value
                  for part in re.split(r":| - ", value)]
        if len(levels) < 2:
            continue
        group = labelled(reading["incidents"][0], lambda n: n.upper() == levels[-1], lambda n: n.upper() in levels[:-1])
        if group:
            yield "muc", report, group


def merge_groups(path, shared):
    towns = {r: g for g in map(json.loads, open(shared + "/bench/merge/gold-dev.jsonl", encoding="utf-8")) for r in g["reports"]}
    for line in open(path, encoding="utf-8"):
        reading = json.loads(line)
        report = reading.get("report", {}).get("id")
        if report not in towns or not reading["incidents"]:
            continue
        city = re.sub(r"\s*\(.*\)", "", towns[report]["city"]).lower()
        group = labelled(reading["incidents"][0], lambda n: n.lower() == city, lambda n: n.lower() == towns[report]["state"].lower())
        if group:
            yield "merge", report, group


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", default="../shared")
    parser.add_argument("--gold", action="append", default=[])
    parser.add_argument("--muc")
    parser.add_argument("--merge")
    parser.add_argument("--penalty", type=float, default=3.0)
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    groups = [g for entry in arguments.gold for g in gold_groups(*entry.partition("=")[::2], arguments.shared)]
    groups += list(muc_groups(arguments.muc, arguments.shared)) if arguments.muc else []
    groups += list(merge_groups(arguments.merge, arguments.shared)) if arguments.merge else []
    rows = [(k, features, label) for k, (_, _, group) in enumerate(groups) for features, label, _ in group]
    seen = collections.Counter(f for _, features, _ in rows for f in features)
    index = {f: i for i, f in enumerate(sorted(f for f, n in seen.items() if n >= SELDOM))}
    known = [[index[f] for f in features if f in index] for _, features, _ in rows]
    labels = [int(label) for _, _, label in rows]
    exactly = [exact for _, _, group in groups for _, _, exact in group]
    weigh = [SHARE.get(groups[g][0], 1) for g, _, _ in rows]
    reports = sorted({report for _, report, _ in groups})
    random.Random(4).shuffle(reports)
    fold = {report: i % 10 for i, report in enumerate(reports)}
    chance = np.zeros(len(rows))
    for k in range(10):
        train = [i for i, (g, _, _) in enumerate(rows) if fold[groups[g][1]] != k]
        w = learn([known[i] for i in train], [labels[i] for i in train], len(index), arguments.penalty, [weigh[i] for i in train])
        for i, (g, _, _) in enumerate(rows):
            if fold[groups[g][1]] == k:
                chance[i] = 1 / (1 + np.exp(-(w[known[i]].sum() + w[-1])))
    best = {}
    for i, (g, _, _) in enumerate(rows):
        if g not in best or chance[i] > chance[best[g]]:
            best[g] = i
    for corpus in sorted({c for c, _, _ in groups}):
        mine = [g for g in best if groups[g][0] == corpus]
        exact = sum(exactly[best[g]] for g in mine)
        print("%-8s %4d incidents, likeliest right %.3f (%d exactly)" % (corpus, len(mine), sum(labels[best[g]] for g in mine) / len(mine), exact))
    for least in (0.2, 0.3, 0.4, 0.5):
        right = sum(1 for i, c in enumerate(chance) if c >= least and labels[i])
        print("    from %.1f: P %.3f R %.3f" % (least, right / max(1, (chance >= least).sum()), right / sum(labels)))
    w = learn(known, labels, len(index), arguments.penalty, weigh)
    with open(arguments.out, "w", encoding="utf-8") as out:
        out.write("# made by training/sites.py: feature, weight (natural logarithm of the odds)\n*bias*\t%.3f\n" % w[-1])
        out.writelines("%s\t%.3f\n" % (f, w[i]) for f, i in index.items() if abs(w[i]) >= 0.02)


if __name__ == "__main__":
    main()
