#!/usr/bin/env python3
"""Learns the day of an incident: weights for org.dateline.reading.incident.Times.

    days.py --shared ../shared --gold written=readings-written.jsonl --gold more=... --merge readings-merge.jsonl \\
        --counts readings-counts.jsonl --muc readings-dev.jsonl --out day-weights.tsv

The readings come from `dateline read --json --explain`; each incident names all days of the report and their features among its
reasons. The answers are the gold records, the days of the merge bench (of the first incident; a day off where none is exact: nights), of
the counts bench (reports with none exact but one a day off are left out: its coder is off by a day in one of ten) and of MUC-4's reports
with one incident. Where the report names no right day all its days are wrong. One logistic regression with a penalty on large weights; by
ten-fold cross-validation over reports the share of incidents whose likeliest day is right, for several least probabilities.
"""
import argparse
import collections
import datetime
import json
import random
import re
import sys

from parts import learn, muc_keys

import numpy as np

SHARE = {"merge": 0.6, "muc": 0.5, "counts": 0.4}   # many of a kind
SELDOM = 8                      # a feature must be seen in so many candidates
WEIGHED = re.compile("“([^/]*)/([^”]*)” weighed: (.*)", re.S)


def candidates(incident):
    """[(start, end, features)] in the order of the report; days alone, without hours."""
    found = []
    for reason in incident.get("reasons", []):
        if reason["rule"] == "day-weights":
            start, end, told = WEIGHED.match(reason["because"]).groups()
            found.append((start[:10], end[:10], told.split(", ")))
    return found


def off(day, answer):
    return abs((datetime.date.fromisoformat(day) - datetime.date.fromisoformat(answer)).days)


def readings(path):
    for line in open(path, encoding="utf-8"):
        reading = json.loads(line)
        if reading.get("incidents"):
            yield reading["report"]["id"], reading


def group(incident, right):
    return [(features, bool(right(start))) for start, _, features in candidates(incident)]


def group_of_day(incident, answer, strict):
    """Of a day that a register tells; None where it seems to be wrong. "Last month" is not wrong, only less than the register knows."""
    found = [(start, end, features) for start, end, features in candidates(incident) if start == answer or not start <= answer <= end]
    exact = any(start == answer for start, _, _ in found)
    near = any(off(start, answer) <= 1 for start, _, _ in found)
    if strict and near and not exact:
        return None
    return [(features, start == answer if exact else off(start, answer) <= 1) for start, _, features in found]


def gold_groups(name, path, shared):
    sys.path.insert(0, shared + "/gold")
    import score
    gold = score.load_gold(shared + "/gold/" + name)
    for report, reading in readings(path):
        if report not in gold or not gold[report]["incidents"]:
            continue
        for i, j in score.align(reading["incidents"], gold[report]["incidents"]):
            when = gold[report]["incidents"][j].get("when") or {}
            days = {when.get("start", "")[:10]} | {a[0][:10] for a in score.accept(when, "when") or [] if a and a[0]} - {""}
            yield name, report, group(reading["incidents"][i], days.__contains__), bool(when.get("start"))


def register_groups(name, path, answers, strict):
    for report, reading in readings(path):
        if report in answers:
            found = group_of_day(reading["incidents"][0], answers[report], strict)
            if found is not None:
                yield name, report, found, True


def lines(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]


def muc_answers(shared):
    answers = {}
    for report, templates in muc_keys(shared).items():
        told = {value for t in templates for f in t.fillers(2) for value, _ in f.alternatives if value}
        if len(templates) == 1 and len(told) == 1 and re.fullmatch(r"\d\d [A-Z]{3} \d\d", min(told)):
            try:
                answers[report] = datetime.datetime.strptime(min(told), "%d %b %y").date().isoformat()
            except ValueError:      # 31 SEP 89
                pass
    return answers


def report_lines(name, groups, chance, least):
    mine = [g for g in range(len(groups)) if groups[g][0] == name and groups[g][3]]
    right = none = could = 0
    for g in mine:
        best = max(((chance[g, i], label) for i, (_, label) in enumerate(groups[g][2])), default=(0, False))
        right += best[0] >= least and best[1]
        none += best[0] < least
        could += any(label for _, label in groups[g][2])
    return "%s %d of %d right (%d could be), %d none" % (name, right, len(mine), could, none)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", default="../shared")
    parser.add_argument("--gold", action="append", default=[])
    for bench in ("merge", "counts", "muc"):
        parser.add_argument("--" + bench)
    parser.add_argument("--penalty", type=float, default=3.0)
    parser.add_argument("--least", type=float, default=0.15)
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    shared = arguments.shared
    groups = [g for entry in arguments.gold for g in gold_groups(*entry.partition("=")[::2], shared)]
    if arguments.merge:
        days = {r: g["date"] for g in lines(shared + "/bench/merge/gold-dev.jsonl") for r in g["reports"]}
        groups += register_groups("merge", arguments.merge, days, False)
    if arguments.counts:
        days = {g["id"]: g["date"] for g in lines(shared + "/bench/counts/gold-dev.jsonl") if g["date"]}
        groups += register_groups("counts", arguments.counts, days, True)
    if arguments.muc:
        groups += register_groups("muc", arguments.muc, muc_answers(shared), True)
    rows = [(g, i, features, label) for g, (_, _, found, _) in enumerate(groups) for i, (features, label) in enumerate(found)]
    seen = collections.Counter(f for _, _, features, _ in rows for f in features)
    index = {f: i for i, f in enumerate(sorted(f for f, n in seen.items() if n >= SELDOM))}
    known = [[index[f] for f in features if f in index] for _, _, features, _ in rows]
    labels = [int(label) for *_, label in rows]
    weigh = [SHARE.get(groups[g][0], 1) for g, *_ in rows]
    reports = sorted({report for _, report, *_ in groups})
    random.Random(4).shuffle(reports)
    fold = {report: i % 10 for i, report in enumerate(reports)}
    chance = {}
    for k in range(10):
        train = [r for r, (g, *_) in enumerate(rows) if fold[groups[g][1]] != k]
        w = learn([known[r] for r in train], [labels[r] for r in train], len(index), arguments.penalty, [weigh[r] for r in train])
        for r, (g, i, *_) in enumerate(rows):
            if fold[groups[g][1]] == k:
                chance[g, i] = 1 / (1 + np.exp(-(w[known[r]].sum() + w[-1])))
    for least in (0, 0.1, 0.2, 0.3, 0.4):
        print("from %.1f:" % least, "; ".join(report_lines(name, groups, chance, least) for name in sorted({g[0] for g in groups})))
    w = learn(known, labels, len(index), arguments.penalty, weigh)
    with open(arguments.out, "w", encoding="utf-8") as out:
        out.write("# made by training/days.py: feature, weight (natural logarithm of the odds); *least*: the least probability\n")
        out.write("*bias*\t%.3f\n*least*\t%.2f\n" % (w[-1], arguments.least))
        out.writelines("%s\t%.3f\n" % (f, w[i]) for f, i in index.items() if abs(w[i]) >= 0.02)


if __name__ == "__main__":
    main()
