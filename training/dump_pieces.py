"""Word pieces and shape of every line of a file, or with --words all words of the corpora, to compare with the reader's Java.

    dump_pieces.py --words > work/words.tsv; cut -f1 work/words.tsv > work/word-list.txt
    java ... org.dateline.text.PieceDump work/word-list.txt | diff - work/words.tsv
"""
import os
import sys

import encoder
from pieces import WordPieces, shape


def main():
    pieces = WordPieces(encoder.load(os.environ['MINILM_JAR'])[1])
    if sys.argv[1] == '--words':
        import train
        parts = train.load_data(False)
        words = sorted({w for part in parts for docs in part.values() for d in docs for s in d.sentences for w in s})
        words = [w for w in words if '\n' not in w and '\t' not in w]
    else:
        words = open(sys.argv[1], encoding='utf8').read().rstrip('\n').split('\n')
    for word in words:
        print(word, shape(word), ' '.join(map(str, pieces.of(word))), sep='\t')


if __name__ == '__main__':
    main()
