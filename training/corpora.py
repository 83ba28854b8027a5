"""Labelled texts as documents of sentences of words. Where each comes from: README.md."""
import json
import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(os.environ.get('DATELINE_SHARED', Path(__file__).resolve().parents[2] / 'shared'))
WORK = Path(__file__).resolve().parent / 'work'
RARE_SUBTYPE = 100
ENTITY = ('person', 'organisation', 'place', 'facility', 'nationality', 'time', 'money', 'quantity', 'weapon', 'vehicle',
          'other')


@dataclass
class Document:
    """`labels`: layer to one tag a word. An `O:name` stands for "none of those that corpus `name` marks", None for unknown."""
    id: str
    sentences: list                       # lists of forms
    labels: dict = field(default_factory=dict)   # layer -> lists of tags, sentence by sentence
    heads: list = None                    # per sentence; -1 is the root
    relevant: object = None               # None, 0, 1, or a function of the window's labels
    text: str = None
    words: list = None                    # per sentence (start, end), code points


# --- treebanks

def treebank(name):
    """Documents of a treebank file, tags in the layer `upos`, relations in `relation`."""
    documents, rows = [], []
    for line in open(ROOT / 'corpora' / name, encoding='utf8'):
        if line.startswith('# newdoc'):
            documents.append(Document(line.split('=')[-1].strip(), [], {'upos': [], 'relation': []}, []))
        elif line[:1].isdigit():
            cells = line.rstrip('\n').split('\t')
            if cells[0].isdigit():
                rows.append(cells)
        elif not line.strip() and rows:
            add_sentence(documents[-1], rows)
            rows = []
    return documents


def add_sentence(document, rows):
    document.sentences.append([r[1] for r in rows])
    document.labels['upos'].append([r[3] for r in rows])
    document.labels['relation'].append([r[7] for r in rows])
    document.heads.append([int(r[6]) - 1 for r in rows])


def relations(documents):
    """Relations with the subtypes that are frequent enough to be learned."""
    counts = Counter(r for d in documents for s in d.labels['relation'] for r in s)
    return sorted({r if n >= RARE_SUBTYPE else r.split(':')[0] for r, n in counts.items()})


# --- raw texts, cut as the reader cuts them

def segmented(named):
    """Documents of (id, text) pairs."""
    WORK.mkdir(exist_ok=True)
    source, target = WORK / 'texts.txt', WORK / 'words.txt'
    with open(source, 'w', encoding='utf8') as out:
        for _, text in named:
            out.write(escaped(text) + '\n')
    command = os.environ['DATELINE_WORDS'].split() + [str(source), str(target)]
    subprocess.run(command, check=True)
    return [document(i, text, line) for (i, text), line in zip(named, open(target, encoding='utf8'))]


def escaped(text):
    for char, code in (('\\', '\\\\'), ('\n', '\\n'), ('\r', '\\r'), ('\f', '\\f'), ('\t', '\\t')):
        text = text.replace(char, code)
    return re.sub('[\x0b\x1c-\x1e\x85\u2028\u2029]', ' ', text)


def document(name, text, line):
    words = [[tuple(map(int, w.split('-'))) for w in s.split()] for s in line.strip('\n').split('|')]
    words = [s for s in words if s]
    return Document(name, [[text[a:b] for a, b in s] for s in words], text=text, words=words)


def mark(doc, layer, spans, outside='O'):
    """Writes BIO tags of (start, end, kind) into a layer; the first of overlapping spans wins."""
    tags = doc.labels.get(layer) or [[outside] * len(s) for s in doc.words]
    for start, end, kind in spans:
        inside = [(i, j) for i, s in enumerate(doc.words) if s[0][0] < end and s[-1][1] > start
                  for j, (a, b) in enumerate(s) if a < end and b > start]
        if all(tags[i][j] == outside for i, j in inside):
            for n, (i, j) in enumerate(inside):
                first = n == 0 or inside[n - 1][0] != i
                tags[i][j] = kind if kind is None else ('B-' if first else 'I-') + kind
    doc.labels[layer] = tags


def json_lines(path):
    return [json.loads(line) for line in open(ROOT / path, encoding='utf8')]


# --- entities

def entities():
    """Worldwide newswire and re3d, as two lists."""
    texts = {d['id']: d['text'] for d in json_lines('bench/entities/reports-dev.jsonl')}
    gold = json_lines('bench/entities/gold-dev.jsonl')
    docs = segmented([(g['id'], texts[g['id']]) for g in gold])
    for doc, g in zip(docs, gold):
        spans = [(e['start'], e['end'], e['kind']) for e in g['entities']]
        spans += [(a['start'], a['end'], aside(g['corpus'], a)) for a in g['aside'] if not a.get('nested')]
        mark(doc, 'entity', sorted(spans, key=lambda s: (s[2] is None, s[0] - s[1])), 'O:' + g['corpus'])
    return [[d for d, g in zip(docs, gold) if g['corpus'] == c] for c in ('worldwide', 're3d')]


def aside(corpus, span):
    """Names that the bench does not ask for: still names. Re3d's are pronouns and descriptions: left unknown."""
    return 'other' if corpus == 'worldwide' and span['type'] in ('Misc', 'Miscellaneous', 'Product') else None


def parted(documents, every=10):
    """(training, held out): every tenth document is held out."""
    return ([d for i, d in enumerate(documents) if i % every != every - 1], documents[every - 1::every])


# --- attribution

def attribution(part):
    folder = ROOT / 'corpora' / 'polnear' / part
    annotations = {}
    for path in sorted((folder / 'attributions').glob('*.ann')):
        annotations.setdefault(stem(path, folder), path)
    names = [n for n in sorted(annotations)]
    docs = segmented([(n, open(folder / 'text' / (n + '.txt'), encoding='utf8', newline='').read()) for n in names])
    for doc in docs:
        spans = standoff(annotations[doc.id])
        for layer in ('source', 'cue', 'content'):
            mark(doc, layer, [(a, b, layer) for k, a, b in spans if k == layer])
    return docs


def stem(path, folder):
    """Files of several annotators carry their code behind the name of the text."""
    name = path.name[:-4]
    return name if (folder / 'text' / (name + '.txt')).exists() else name.rsplit('_', 1)[0]


def standoff(path):
    spans = []
    for kind, places in re.findall(r'^T\d+\t(\w+) ([\d ;]+)\t', open(path, encoding='utf8').read(), re.M):
        spans += [(kind.lower(), *map(int, p.split())) for p in places.split(';')]
    return spans


# --- attacks: MUC-4

MUC_SLOTS = {9: 'perpetrator', 10: 'organisation', 12: 'target', 18: 'victim', 19: 'victim', 6: 'weapon'}
WORD = re.compile(r"[A-Z0-9]+(?:['.][A-Z0-9]+)*|[^\sA-Z0-9]")


def muc(split):
    """Reports of 1989-91 in capitals; a role is marked wherever a key's string occurs."""
    sys.path.insert(0, str(ROOT / 'bench' / 'muc4'))
    import templates
    keys = {}
    for template in templates.read_templates(str(ROOT / f'bench/muc4/keys-{split}.txt'))[1]:
        keys.setdefault(template.message, []).append(template)
    docs = segmented([(d['id'], d['text']) for d in json_lines(f'bench/muc4/reports-{split}.jsonl')])
    for doc in docs:
        fills = {(v, role) for t in keys.get(doc.id, []) for slot, role in MUC_SLOTS.items()
                 for f in t.fillers(slot) for v, _ in f.alternatives}
        spans = [s for v, role in sorted(fills, key=lambda x: (-len(x[0]), x)) for s in occurrences(doc.text, v, role)]
        mark(doc, 'role', spans, 'O:muc')
        doc.relevant = holds_role if doc.id in keys and any(is_relevant(t) for t in keys[doc.id]) else 0
    return docs


def is_relevant(template):
    return bool(template.fillers(4))


def holds_role(labels):
    """In a report of an attack: 1 where the window names a party; elsewhere nobody has said."""
    return 1 if any(t and t[0] == 'B' for t in labels.get('role', [])) else None


def occurrences(text, words, role):
    pattern = r'\s+'.join(map(re.escape, words.split()))
    return [(m.start(), m.end(), role) for m in re.finditer(r'(?<!\w)' + pattern + r'(?!\w)', text)] if pattern else []


# --- attacks: our gold reports

def gold():
    """(training, held out), every fifth file held out."""
    paths = [p for part in ('open', 'more', 'written') for p in sorted((ROOT / 'gold' / part).glob('*.json'))]
    records = [json.load(open(p, encoding='utf8')) for p in paths]
    docs = segmented([(p.stem, r['report']['text']) for p, r in zip(paths, records)])
    for doc, record in zip(docs, records):
        mark(doc, 'role', gold_roles(record), 'O')
        mark(doc, 'figure', gold_figures(record), 'O')
        mark(doc, 'event', gold_events(record), 'O')
        doc.relevant = holds_role if record['incidents'] else 0
    return parted(docs, 5)


def spans_of(evidence):
    pieces = evidence if isinstance(evidence, list) else [evidence]
    return [(e['start'], e['end']) for e in pieces if e and 'start' in e]


def gold_roles(record):
    text, spans = record['report']['text'], []
    for incident in record['incidents']:
        for actor in incident.get('actors', []):
            role = actor_role(actor)
            if role:
                spans += named(text, actor, role)
        for target in incident.get('targets', []):
            spans += named(text, target, 'target')
        for weapon in incident.get('weapons', []):
            spans += [(a, b, 'weapon') for a, b in spans_of(weapon.get('evidence')) if b - a < 60]
        for place in incident.get('where', []):
            if place.get('role') == 'attack-site':
                spans += named(text, place, 'site')
    return sorted(set(spans), key=lambda s: s[0] - s[1])


def actor_role(actor):
    if actor['role'] in ('victim', 'target'):
        return 'victim'
    if actor['role'] in ('perpetrator', 'claimant'):
        return 'perpetrator' if actor.get('kind') in ('person', 'group', 'population') else 'organisation'
    return None


def named(text, thing, role):
    """The evidence, narrowed to the words that name the thing, and every other place where it is named so."""
    spans = []
    for a, b in spans_of(thing.get('evidence')):
        words = thing.get('text') or ''
        at = text.find(words, a, b) if words else -1
        spans.append((at, at + len(words), role) if at >= 0 else (a, b, role))
    for name in {thing.get('name'), thing.get('text')} - {None}:
        if len(name) > 3 and name[0].isupper():
            spans += occurrences(text, name, role)
    return [s for s in spans if s[1] - s[0] < 90]


def gold_figures(record):
    text, spans = record['report']['text'], []
    for incident in record['incidents']:
        for figure in incident.get('casualties', []):
            group = (figure.get('group') or {}).get('text') or ''
            for a, b in spans_of(figure.get('evidence')):
                at = text.find(group, a, b) if group else -1
                spans.append((a, at + len(group) if at >= 0 else b, figure['outcome']))
    return sorted((s for s in spans if s[1] - s[0] < 90), key=lambda s: s[0] - s[1])


def gold_events(record):
    spans = [(a, b, 'incident') for i in record['incidents'] for a, b in spans_of(i.get('evidence'))]
    background = ('past-incident', 'period-toll', 'expected-attack', 'threat')
    spans += [(a, b, 'background') for c in record.get('context') or [] if c.get('kind') in background
              for a, b in spans_of(c.get('evidence'))]
    return spans


def noise():
    """Reports that use the words of attacks but tell of none; without those that the bench of times has too."""
    kept = {d['id'] for d in json_lines('bench/noise/gold-dev.jsonl') if not d['source'].startswith('tbaq')}
    docs = segmented([(d['id'], d['text']) for d in json_lines('bench/noise/reports-dev.jsonl') if d['id'] in kept])
    for doc in docs:
        doc.relevant = 0
        mark(doc, 'role', [], 'O')
        mark(doc, 'figure', [], 'O')
        mark(doc, 'event', [], 'O')
    return docs
