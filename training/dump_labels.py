"""Writes the held-out labelled texts for the reader's own LabelScore: `dump_labels.py work/held-out.tsv`.

Lines are `corpus layer unmarked-kinds text spans`, tab-separated; the text is escaped as in Java, spans are `start-end-kind` in
UTF-16 units. A span of the kind `?` is one that nobody has judged.
"""
import sys

import corpora
import evaluate
import train


def main():
    held = train.load_data(False)[1]
    with open(sys.argv[1], 'w', encoding='utf8') as out:
        for name, layers in evaluate.ASKED.items():
            for document in held[name]:
                for layer in layers:
                    out.write('\t'.join((name, layer, unmarked(document, layer), corpora.escaped(document.text),
                                         ' '.join(char_spans(document, layer)))) + '\n')


def unmarked(document, layer):
    """Kinds that the corpus does not mark, so that nobody can say whether they are right."""
    labels = train.LAYERS[layer]
    sets = {t for s in document.labels[layer] for t in s if t and t.startswith('O:')}
    kinds = {t[2:] for s in sets for t, ok in zip(labels.tags, labels.allowed[labels.numbers[s]].tolist()) if ok}
    return ','.join(sorted(kinds - {''} | {'other'}))


def char_spans(document, layer):
    places = [w for s in document.words for w in s]
    tags = [t for s in document.labels[layer] for t in s]
    known = ['O' if t is None or t.startswith('O') else t for t in tags]
    spans = [(places[a][0], places[b - 1][1], k) for a, b, k in evaluate.spans(known)]
    spans += [(*places[i], '?') for i, t in enumerate(tags) if t is None]
    for start, end, kind in sorted(spans):
        yield f'{chars(document.text[:start])}-{chars(document.text[:end])}-{kind}'


def chars(text):
    return len(text.encode('utf-16-le')) // 2


if __name__ == '__main__':
    main()
