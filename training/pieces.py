"""Word pieces and shapes of words, as the reader's Java makes them (org.dateline.text.WordPieces)."""
import unicodedata

CLS, SEP, UNKNOWN = 101, 102, 100
MOST_PIECES = 12
NO_SHAPE, LOWER, CAPITAL, UPPER, DIGITS, MIXED = range(6)


class WordPieces:
    def __init__(self, vocabulary):
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.known = {}

    def of(self, word):
        """The pieces of one word: at least one, at most MOST_PIECES."""
        if word not in self.known:
            pieces = [p for run in runs(word) for p in self.split(run)]
            self.known[word] = pieces[:MOST_PIECES] or [UNKNOWN]
        return self.known[word]

    def split(self, run):
        if len(run) > 60:
            return [UNKNOWN]
        out, start = [], 0
        while start < len(run):
            end = len(run)
            while end > start:
                piece = self.ids.get(run[start:end] if start == 0 else '##' + run[start:end])
                if piece is not None:
                    break
                end -= 1
            if end == start:
                return [UNKNOWN]
            out.append(piece)
            start = end
        return out


def runs(word):
    """Runs of letters and digits, and every other character by itself; lower case, without accents."""
    out, run = [], ''
    for c in unicodedata.normalize('NFD', word.lower()):
        kind = unicodedata.category(c)
        if kind in ('Mn', 'Cc', 'Cf'):
            continue
        if kind[0] in 'LN':
            run += c
            continue
        if run:
            out.append(run)
            run = ''
        if kind[0] != 'Z':
            out.append(c)
    return out + [run] if run else out


def shape(word):
    if any(unicodedata.category(c)[0] == 'N' for c in word):
        return DIGITS
    letters = [c for c in word if unicodedata.category(c)[0] == 'L']
    if not letters:
        return NO_SHAPE
    kinds = [unicodedata.category(c) for c in letters]
    if all(k != 'Lu' and k != 'Lt' for k in kinds):
        return LOWER
    if len(letters) > 1 and all(k == 'Lu' for k in kinds):
        return UPPER
    return CAPITAL if kinds[0] in ('Lu', 'Lt') and not any(k == 'Lu' for k in kinds[1:]) else MIXED


def recased(shapes, draw):
    """Shapes as they would be in another casing, or none at all; `draw` is uniform in 0..1."""
    if draw < 0.62:
        return shapes
    if draw < 0.78:
        return [UPPER if s in (LOWER, CAPITAL, MIXED) else s for s in shapes]
    if draw < 0.88:
        return [LOWER if s in (CAPITAL, UPPER, MIXED) else s for s in shapes]
    if draw < 0.95:
        return [CAPITAL if s == LOWER else s for s in shapes]
    return [NO_SHAPE] * len(shapes)
