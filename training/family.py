"""Sentences that tell of victims by number and group, with their trees, put together from a small grammar.

Treebanks have few of them: *all seven — five soldiers and two drivers — were wounded after ...*. The words are others than in the
reader's test of this family (`casualty-trees.tsv`); the constructions are annotated as in UD English EWT.
"""
import random

from corpora import Document

HEAD = '*'
NUMBERS = 'two three four five six seven eight nine ten eleven twelve 13 14 15 17 19 21 26 30 34 48 70 112'.split()
PEOPLE = ('troops marines recruits guards rangers teachers nurses farmers pupils miners monks traders shepherds refugees '
          'tourists journalists fishermen drivers commuters students villagers worshippers engineers doctors pilgrims '
          'militiamen gunmen rebels insurgents passengers girls boys infants elders clerics lawmakers employees').split()
SUMS = 'people people civilians passengers men victims residents soldiers policemen hostages workers'.split()
HURT = 'killed wounded injured hurt shot kidnapped abducted hospitalised detained captured executed evacuated'.split()
DEAL = [('killed', 'wounded'), ('killed', 'injured'), ('shot', 'injured'), ('kidnapped', 'beat'), ('murdered', 'maimed')]
EVENTS = [('a', 'grenade'), ('a', 'missile'), ('a', 'shell'), ('a', 'device'), ('two', 'bombs'), ('three', 'rockets'), ('an', 'explosion'),
          ('a', 'landslide'), ('several', 'shells')]
HITS = [('struck', None), ('hit', None), ('slammed', 'into'), ('landed', 'on'), ('fell', 'on'), ('exploded', 'near'), ('blew', None)]
SITES = 'barracks bakery clinic bus hotel convoy church depot garage library embassy stadium camp village court'.split()
PLACES = 'Herat Basra Mopti Goma Aleppo Peshawar Bangui Medellin Odesa Marib Sirte Quetta Jos Bosaso'.split()
SPEAKERS = [('A', 'spokesman'), ('The', 'governor'), ('A', 'witness'), ('The', 'commander'), ('Local', 'officials'), ('The', 'militia'),
            ('A', 'diplomat'), ('Rescue', 'workers'), ('The', 'minister')]
DASHES = [('—', '—'), ('–', '–'), ('--', '--'), (',', ','), ('(', ')'), ('-', '-')]


class Node:
    def __init__(self, word, *parts):
        self.form, self.upos = word.rsplit('/', 1)
        self.parts = parts if HEAD in parts else (*parts, HEAD)

    def flat(self, rows, relation='root', up=None):
        mine = {'relation': relation, 'up': up, 'node': self}
        for part in self.parts:
            if part == HEAD:
                rows.append(mine)
            else:
                part[1].flat(rows, part[0], self)
        return rows


def pick(*options):
    return random.choice(options)


def noun(form, *parts):
    return Node(form + '/NOUN', *parts)


def counted(nouns=PEOPLE, *after):
    least = [('nmod', Node('least/ADJ', ('case', Node('at/ADP'))))] if random.random() < .1 else []
    count = Node(pick(*NUMBERS) + '/NUM', *least)
    kind = [('amod', Node(pick('local', 'young', 'foreign', 'off-duty', 'Syrian', 'Kurdish') + '/ADJ'))] if random.random() < .2 else []
    return noun(pick(*nouns), ('nummod', count), *kind, HEAD, *after)


def single(*after):
    return noun(pick('colonel', 'nun', 'midwife', 'toddler', 'driver', 'cook', 'judge', 'guard'), ('det', Node('a/DET')), HEAD, *after)


def member():
    return counted() if random.random() < .8 else single()


def listed(opening=(), closing=()):
    """Groups joined by commas and "and", with marks before and after."""
    rest = []
    for _ in range(pick(0, 0, 1, 2)):
        other = member()
        rest.append(('conj', Node(other.form + '/' + other.upos, ('punct', Node(',/PUNCT')), *other.parts)))
    if random.random() < .8:
        other = member()
        rest.append(('conj', Node(other.form + '/' + other.upos, ('cc', Node('and/CCONJ')), *other.parts)))
    first = member()
    return Node(first.form + '/' + first.upos, *opening, *first.parts, *rest, *closing)


def mark(form):
    return ('punct', Node(form + '/PUNCT'))


def total(*after):
    """Those of whom more is told."""
    return pick(
        lambda: counted(SUMS, *after),
        lambda: counted(SUMS, *after),
        lambda: Node(pick(*NUMBERS) + '/NUM', ('det', Node('all/DET')), HEAD, *after),
        lambda: noun(pick(*SUMS), ('det', Node('all/DET')), ('nummod', Node(pick(*NUMBERS) + '/NUM')), HEAD, *after),
        lambda: Node(pick('wounded', 'dead', 'injured') + '/ADJ', ('det', Node('the/DET')), HEAD, *after),
        lambda: noun('victims', ('det', Node('the/DET')), HEAD, *after))()


def people():
    return pick(dashed, dashed, including, among, relative, whose, mostly, partitive, counted, others)()


def dashed():
    opening, closing = pick(*DASHES)
    return total(('appos', listed([mark(opening)], [mark(closing)])))


def including():
    case = ('case', Node('including/VERB'))
    return total(('nmod', listed([mark(','), case], [mark(',')])))


def among():
    them = Node('them/PRON', ('case', Node('among/ADP')), HEAD)
    return total(('appos', listed([mark(','), ('nmod', them)], [mark(',')])))


def relative():
    whom = ('nmod', Node('whom/PRON', ('case', Node('of/ADP'))))
    some = Node(pick('some', 'most', *NUMBERS[:8]) + '/NUM')
    some.upos = 'NUM' if some.form in NUMBERS else 'ADJ' if some.form == 'most' else 'DET'
    be = ('cop', Node('were/AUX'))
    if random.random() < .5:
        what = noun(pick(*PEOPLE), mark(','), ('nsubj', Node(f'{some.form}/{some.upos}', HEAD, whom)), be, HEAD, mark(','))
        if random.random() < .3:
            what = Node('found/VERB', mark(','), ('nsubj:pass', Node(f'{some.form}/{some.upos}', HEAD, whom)), ('aux:pass', Node('were/AUX')),
                        ('advmod', Node('later/ADV')), HEAD, ('xcomp', Node('alive/ADJ')), mark(','))
    else:
        before = Node('whom/PRON', ('case', Node('of/ADP')), HEAD)
        # "of whom" belongs to the count that follows it
        count = Node(f'{some.form}/{some.upos}', ('nmod', before), HEAD)
        what = noun(pick(*PEOPLE), mark(','), ('nsubj', count), be, HEAD, mark(','))
    return total(('acl:relcl', what))


def whose():
    home = Node(pick(*PLACES) + '/PROPN', ('case', Node('from/ADP')), HEAD)
    return total(('appos', Node('all/DET', mark(','), HEAD, ('nmod', home), mark(','))))


def mostly():
    them = ('nmod', Node('them/PRON', ('case', Node('of/ADP'))))
    part = Node(pick('most/ADJ', 'half/NOUN', 'many/ADJ', 'some/DET', *[x + '/NUM' for x in NUMBERS[:7]]), HEAD, them)
    return total(('parataxis', listed([mark(','), ('nsubj', part)], [mark(',')])))


def partitive():
    whole = noun(pick('hostages', 'captives', 'attackers', 'miners', 'guards'), ('case', Node('of/ADP')), ('det', Node('the/DET')), HEAD)
    if random.random() < .4:
        whole = Node(pick('dead', 'wounded', 'injured') + '/ADJ', ('case', Node('of/ADP')), ('det', Node('the/DET')), HEAD)
    return Node(pick(*NUMBERS) + '/NUM', HEAD, ('nmod', whole))


def others():
    return noun('others', ('nummod', Node(pick(*NUMBERS) + '/NUM')), HEAD)


def place():
    return ('obl', Node(pick(*PLACES) + '/PROPN', ('case', Node(pick('in', 'near', 'outside') + '/ADP')), HEAD))


def cause():
    det, thing = pick(*EVENTS)
    verb, case = pick(*HITS)
    kind = 'nummod' if det in ('two', 'three') else 'amod' if det == 'several' else 'det'
    upos = {'nummod': 'NUM', 'amod': 'ADJ', 'det': 'DET'}[kind]
    subject = ('nsubj', noun(thing, (kind, Node(f'{det}/{upos}')), HEAD))
    site = noun(pick(*SITES), *([('case', Node(case + '/ADP'))] if case else []), ('det', Node(pick('a', 'the') + '/DET')), HEAD)
    extra = [('compound:prt', Node('up/ADP'))] if verb == 'blew' else []
    return ('advcl', Node(verb + '/VERB', ('mark', Node(pick('when', 'after', 'as') + '/SCONJ')), subject, HEAD, *extra,
                          ('obl' if case else 'obj', site), *([place()] if random.random() < .4 else [])))


def agent():
    thing = noun(pick('bomb', 'mob', 'sniper', 'gunman', 'mine', 'drone'), ('case', Node('by/ADP')), ('det', Node('a/DET')), HEAD)
    return ('obl:agent', thing)


def setting():
    what = noun(pick('raid', 'ambush', 'blast', 'crossfire', 'shooting', 'clash'), ('case', Node('in/ADP')), ('det', Node('the/DET')), HEAD)
    return ('obl', what)


def passive(lead=()):
    after = [pick(cause, cause, agent, setting, place)() for _ in range(pick(0, 1, 1))]
    second = []
    if random.random() < .35:
        aux = [('aux:pass', Node('were/AUX'))] if random.random() < .4 else []
        who = ('nsubj:pass', pick(others, counted, lambda: Node(pick(*NUMBERS) + '/NUM'))())
        second = [('conj', Node(pick(*HURT) + '/VERB', ('cc', Node('and/CCONJ')), who, *aux, HEAD, *([setting()] if random.random() < .3 else [])))]
    be = pick([('aux:pass', Node('were/AUX'))], [('aux', Node('have/AUX')), ('aux:pass', Node('been/AUX'))], [('aux', Node('had/AUX')), ('aux:pass', Node('been/AUX'))])
    return Node(pick(*HURT) + '/VERB', *lead, ('nsubj:pass', people()), *be, HEAD, *after, *second)


def died(lead=()):
    return Node(pick('died', 'drowned', 'survived', 'vanished') + '/VERB', *lead, ('nsubj', people()), HEAD, pick(cause, setting, place)())


def active(lead=()):
    first, second = pick(*DEAL)
    what = pick('attack', 'blast', 'raid', 'shelling', 'bomb', 'stampede')
    clause = [('acl', Node('planted/VERB', HEAD, ('obl', noun(pick(*SITES), ('case', Node(pick('under', 'inside', 'near') + '/ADP')), ('det', Node('a/DET')), HEAD))))]
    subject = noun(what, ('det', Node('the/DET')), HEAD, *(clause if what == 'bomb' else []))
    whom = pick(people, himself)()
    more = ('obj', pick(counted, others)())
    then = [('conj', Node(second + '/VERB', ('cc', Node('and/CCONJ')), HEAD, more))] if random.random() < .6 else []
    return Node(first + '/VERB', *lead, ('nsubj', subject), HEAD, ('obj', whom), *then)


def himself():
    other = member()
    joined = Node(f'{other.form}/{other.upos}', ('cc', Node('and/CCONJ')), *other.parts)
    return Node(pick('himself', 'him', 'her', 'herself') + '/PRON', HEAD, ('conj', joined))


def resulting(lead=()):
    det, thing = pick(*EVENTS[:4])
    verb, case = pick(*HITS[:5])
    site = noun(pick(*SITES), *([('case', Node(case + '/ADP'))] if case else []), ('det', Node('a/DET')), HEAD)
    joined = []
    if random.random() < .4:
        joined = [('conj', Node(pick('wounding', 'injuring', 'maiming') + '/VERB', ('cc', Node('and/CCONJ')), HEAD, ('obj', member())))]
    doing = Node(pick('killing', 'wounding', 'trapping') + '/VERB', mark(','), HEAD, ('obj', listed()), *joined)
    return Node(verb + '/VERB', *lead, ('nsubj', noun(thing, ('det', Node(det + '/DET')), HEAD)), HEAD, ('obl' if case else 'obj', site), ('advcl', doing))


def inverted(lead=()):
    return Node(pick('dead', 'wounded', 'injured') + '/ADJ', *lead, ('case', Node('among/ADP')), ('det', Node('the/DET')), HEAD, ('cop', Node('were/AUX')), ('nsubj', listed()))


def sentence():
    stop = ('punct', Node('./PUNCT'))
    kind = pick(passive, passive, passive, died, active, active, resulting, inverted)
    if random.random() < .45:
        det, who = pick(*SPEAKERS)
        upos, relation = {'Local': ('ADJ', 'amod'), 'Rescue': ('NOUN', 'compound')}.get(det, ('DET', 'det'))
        that = [('mark', Node('that/SCONJ'))] if random.random() < .3 else []
        return Node(pick('said', 'reported', 'confirmed') + '/VERB', ('nsubj', noun(who, (relation, Node(f'{det}/{upos}')), HEAD)), HEAD, ('ccomp', kind(that)), stop)
    clause = kind()
    return Node(f'{clause.form}/{clause.upos}', *clause.parts, stop)


def add(document, tree):
    rows = tidy(tree.flat([]))
    at = {id(r['node']): i for i, r in enumerate(rows)}
    forms = [r['node'].form for r in rows]
    forms[0] = forms[0][0].upper() + forms[0][1:]
    document.sentences.append(forms)
    document.labels['upos'].append([r['node'].upos for r in rows])
    document.labels['relation'].append([r['relation'] for r in rows])
    document.heads.append([-1 if r['up'] is None else at[id(r['up'])] for r in rows])


def tidy(rows):
    """A comma before a full stop, or a second comma, is not written."""
    forms = [r['node'].form for r in rows] + ['.']
    return [r for i, r in enumerate(rows) if not (forms[i] == ',' and forms[i + 1] in ('.', ',') and i + 1 < len(rows))]


def documents(count=160, size=6):
    state = random.getstate()
    random.seed(11)
    out = []
    for number in range(count):
        out.append(Document(f'family-{number}', [], {'upos': [], 'relation': []}, []))
        for _ in range(size):
            add(out[-1], sentence())
    random.setstate(state)
    return out
