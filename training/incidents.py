#!/usr/bin/env python3
"""Learns which clauses of a report tell the same incident, and which happenings are incidents of it at all: the weights of
org.dateline.reading.event.Bonds and Worth.

    incidents.py spans --shared ../shared --muc dev.jsonl --out spans.json     which words belong to which incident
    (java org.dateline.reading.event.IncidentExamples REPORTS.jsonl spans.json examples.tsv)
    incidents.py fit examples.tsv --shared ../shared --out ../reader/src/main/resources/org/dateline/reading/event

Gold reports mark the words of every field of an incident; of MUC-4's keys those strings count that one template alone has. Two
logistic regressions with a penalty on large weights, five-fold cross-validation over reports. Reports that the model's layers
learned from would teach too much trust in them, so those that they never saw (every fifth gold file) count three times.

The weights of bonds are shrunk towards PRIOR, what a coder would say (another town, another day, "another": another incident):
gold reports mostly tell of one incident, so that the examples alone join too much in a digest of many.
"""
import argparse
import collections
import json
import pathlib
import random
import re
import sys

import numpy as np

PRIOR = {"bias": 1, "gap": -.25, "same-sentence": .8, "first": .4, "weak": 4, "weak-armed": 1.5, "fair": 1, "strong": -.5, "kind-same": 1.2,
         "kind-vague": .4, "kind-near": -.4, "kind-far": -2, "kind-seizure": -2.5, "kind-seizure-vague": -1, "kind-property": -1.5,
         "points-back": 4, "definite": 1.2, "indefinite": -.8, "another": -3.5, "turn": -2, "time-same": .8, "time-apart": -3.5,
         "spot-same": 1.2, "spot-apart": -3, "area-apart": -3, "area-same": .4, "patient-same": 1.5, "patient-other": -2.5,
         "new-section": -1.5, "bare": 1}
TOWARDS_PRIOR = 0.6
SHY = 0.3                        # taken off the bias: gold and MUC-4 alike gain by joining a little less
LEAST = 0.3                      # a happening this probable is taken: a missed incident costs more than one too many
NOT_TAUGHT = {"bond": {"spot-same", "area-same", "spot-unknown", "area-unknown", "kind-seizure", "kind-seizure-vague"},
              "worth": {"court", "later-bare", "said", "bare-noun", "later-other-kind", "question"}}
SELDOM = 4


def gold_files(shared):
    return [p for part in ("open", "more", "written") for p in sorted((shared / "gold" / part).glob("*.json"))]


def collect(value, incident, weight, spans):
    if isinstance(value, list):
        for each in value:
            collect(each, incident, weight, spans)
    elif isinstance(value, dict):
        if isinstance(value.get("start"), int) and isinstance(value.get("end"), int):
            spans.append([value["start"], value["end"], incident, weight])
        else:
            for each in value.values():
                collect(each, incident, weight, spans)


def gold_spans(record):
    spans = []
    for number, incident in enumerate(record["incidents"]):
        for field, value in incident.items():
            if field != "responsibility":
                collect(value, number, 3 if field == "evidence" else 1, spans)
    return spans


def muc_spans(path, shared):
    sys.path.insert(0, str(shared / "bench/muc4"))
    import templates
    texts = {r["id"]: r["text"] for r in map(json.loads, open(path, encoding="utf-8"))}
    words = collections.defaultdict(lambda: collections.defaultdict(set))
    for template in templates.read_templates(str(shared / "bench/muc4/keys-dev.txt"))[1]:
        if template.message in texts and template.fillers(4):
            for slot in (3, 6, 12, 18, 19):
                for value in (v for f in template.fillers(slot) for v, _ in f.alternatives):
                    place = re.sub(r" \(.*", "", value.split(":")[-1].strip()) if slot == 3 else value.strip('"')
                    if slot != 3 or ":" in value:
                        words[template.message][place].add(template.number)
    for message, text in texts.items():
        spans = []
        for phrase, numbers in words[message].items():
            if len(numbers) == 1 and len(phrase) > 2:
                pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, phrase.split())) + r"(?!\w)"
                spans += [[m.start(), m.end(), hash_of(min(numbers)), 1] for m in re.finditer(pattern, text)]
        yield message, spans


def hash_of(number):
    return int(re.sub(r"\D", "", str(number)) or 0)


def examples(path, kind):
    for line in open(path, encoding="utf-8"):
        which, report, label, features = line.rstrip("\n").split("\t")[:4]
        if which == kind:
            yield report, int(label), {n: float(v) for n, _, v in (f.rpartition("=") for f in features.split(" "))}


def fit(x, y, weights, penalty):
    w = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (weights * (p - y)) + penalty * w
        hessian = (x * (weights * p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        w -= step
        if abs(step).max() < 1e-6:
            break
    return w


def learn(path, kind, penalty, unseen):
    data = list(examples(path, kind))
    seen = collections.Counter(n for _, _, f in data for n in f)
    names = [n for n, c in seen.items() if c >= SELDOM and n not in NOT_TAUGHT[kind]]
    x = np.array([[f.get(n, 0.0) for n in names] for _, _, f in data])
    y = np.array([label for _, label, _ in data], float)
    muc = [r.startswith("DEV") for r, _, _ in data]
    weights = np.array([(1.0 if kind == "bond" else .25) if m else 3.0 if kind == "worth" and r in unseen else 1.0 for (r, _, _), m in zip(data, muc)])
    ridge = np.array([.05 if n == "bias" else penalty * (3 if n.startswith(("kind=", "family=")) else 1) for n in names])
    reports = sorted({r for r, _, _ in data})
    random.Random(7).shuffle(reports)
    fold = {r: i % 5 for i, r in enumerate(reports)}
    folds = np.array([fold[r] for r, _, _ in data])
    told = np.zeros(len(data))
    for k in range(5):
        told[folds == k] = x[folds == k] @ fit(x[folds != k], y[folds != k], weights[folds != k], ridge)
    right, least = y == 1, 0 if kind == "bond" else np.log(LEAST / (1 - LEAST))
    taken = told > least
    print(f"{kind}: {len(y)} examples, right {np.mean(taken == right):.3f}, precision {np.mean(right[taken]):.3f}, recall {np.mean(taken[right]):.3f},"
          f" recall of the others {np.mean(~taken[~right]):.3f}")
    return dict(zip(names, fit(x, y, weights, ridge)))


def write(path, head, weights):
    meanings = {}
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            meanings[cells[0]] = cells[2] if len(cells) > 2 else ""
    with open(path, "w", encoding="utf-8") as out:
        out.write(head)
        for name, weight in sorted(weights.items(), key=lambda item: (item[0] != "bias", -item[1])):
            if abs(weight) >= .02:
                out.write("\t".join([name, f"{weight:.2f}", meanings.get(name, "")]).rstrip("\t") + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("spans", "fit"))
    parser.add_argument("examples", nargs="?")
    parser.add_argument("--shared", type=pathlib.Path, required=True)
    parser.add_argument("--muc")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    args = parser.parse_args()
    records = [json.load(open(p, encoding="utf-8")) for p in gold_files(args.shared)]
    if args.what == "spans":
        spans = {r["report"]["id"]: gold_spans(r) for r in records}
        spans |= dict(muc_spans(args.muc, args.shared)) if args.muc else {}
        args.out.write_text(json.dumps(spans))
        return
    unseen = {r["report"]["id"] for r in records[4::5]}
    learned = learn(args.examples, "bond", 1.0, unseen)
    bonds = {n: (1 - TOWARDS_PRIOR) * learned.get(n, 0) + TOWARDS_PRIOR * PRIOR.get(n, 0) for n in learned.keys() | PRIOR.keys()}
    bonds["bias"] -= SHY
    write(args.out / "bonds.tsv", "# Made by training/incidents.py: what speaks for (above 0) and against a clause telling more of a happening that was told before.\n"
          "# feature, weight (natural logarithm of the odds), what it is or an example\n", bonds)
    write(args.out / "worth.tsv", "# Made by training/incidents.py: what speaks for (above 0) and against a happening being an incident that the report reports.\n"
          f"# feature, weight (natural logarithm of the odds)\n*least*\t{LEAST}\n", learn(args.examples, "worth", 4.0, unseen))


if __name__ == "__main__":
    main()
