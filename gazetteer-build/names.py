"""How a name is folded for look-up. The reader's `org.dateline.gazetteer.Fold` does the same; its test reads every key of the file."""
import re
import unicodedata

LETTERS = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h", "ə": "a", "ŋ": "n", "ƙ": "k",
           "ɗ": "d", "ɓ": "b", "ŧ": "t", "ĸ": "k", "ɛ": "e", "ɔ": "o", "ƴ": "y"}
SILENT = set("'’‘ʼʻʿʾ`´ʹʺ′.‛ˈ·")
WORDS = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}
ARTICLES = ("al", "el", "ar", "er", "as", "es", "ash", "ad", "ed", "an", "at", "et", "az", "ez", "ath", "adh", "il", "the", "la", "las", "los", "le", "les")


def fold(name):
    """Lower case, no accents, apostrophes and full stops gone, other punctuation as one space, `saint` as `st`."""
    out = []
    for c in unicodedata.normalize("NFKD", name):
        if unicodedata.category(c) == "Mn" or c in SILENT:
            continue
        for d in c.lower():
            d = LETTERS.get(d, d)
            if unicodedata.category(d[0]) == "Mn":
                continue
            out.append(d if all(x.isalnum() for x in d) else " ")
    return " ".join(WORDS.get(w, w) for w in "".join(out).split())


def strip_article(key):
    """The key without a leading article, or None where there is none or nothing much would be left."""
    head, _, rest = key.partition(" ")
    return rest if head in ARTICLES and len(rest) >= 3 else None


LATIN = re.compile(r"^[\u0020-\u024F\u1E00-\u1EFF\u02B0-\u02FF\u0300-\u036F\u2018\u2019\u2032\u2010-\u2015\u0259\u0253\u0257\u0272\u025B\u0254\u01B4]+$")


def latin(name):
    return bool(LATIN.match(name))


def skeleton(key):
    """A crude transliteration key: articles, vowels after the first letter and doubled letters dropped, kh=h, gh=g, q=k, ou=u."""
    words = key.split()
    if len(words) > 1 and words[0] in ARTICLES:
        words = words[1:]
    s = "".join(w for w in words if w not in ARTICLES or len(words) == 1)
    for a, b in (("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("sh", "s"), ("ch", "s"), ("zh", "z"), ("ph", "f"), ("q", "k"), ("c", "k"), ("w", "u"),
                 ("ou", "u"), ("v", "u"), ("j", "g"), ("tz", "z"), ("ts", "z"), ("x", "ks")):
        s = s.replace(a, b)
    if not s:
        return ""
    head = "a" if s[0] in "aeiouy" else s[0]
    out = [head]
    for c in s[1:]:
        if c in "aeiouyh" or c == out[-1]:
            continue
        out.append(c)
    return "".join(out)


ADMIN_TAIL = set("""province governorate oblast region state county parish district department municipality prefecture voivodeship canton division borough
    krai okrug republic emirate territory raion commune subdistrict subdivision regency autonomous special capital union kray wilayat rayon""".split())
ADMIN_HEAD = ("provincia de", "provincia del", "departamento de", "departamento del", "estado de", "municipio de", "distrito de", "wilaya de", "province de", "province du",
              "province of", "region de", "region du", "region des", "region of", "state of", "departement de", "departement du", "departement des", "municipality of",
              "district de", "district of", "cercle de", "commune de", "canton", "gobolka", "muhafazat", "provincia", "departamento", "distrito", "municipio",
              "city of", "city and borough of", "town of", "county of", "provincia di", "kota", "kabupaten", "ostan e", "wilayat", "nahiyat", "qada", "qarya")


def bare_admin(key):
    """The key of an administrative area without its kind ("rapides parish" gives "rapides"), or None."""
    k = key
    for head in ADMIN_HEAD:
        if k.startswith(head + " "):
            k = k[len(head) + 1:]
            break
    words = k.split()
    while len(words) > 1 and words[-1] in ADMIN_TAIL:
        words.pop()
    k = " ".join(words)
    return k if k != key and len(k) >= 3 else None
