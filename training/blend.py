"""Blends the weights of two trained models, the second a continuation of the first: `blend.py EARLIER LATER SHARE OUT`.

A share of the earlier one evens out what the last steps happened to see (Wortsman et al. 2022). The share is chosen on the
development part of a treebank.
"""
import sys

import torch


def blended(earlier, later, share):
    return {k: torch.lerp(v, earlier[k], share) if v.is_floating_point() else v for k, v in later.items()}


def main():
    earlier, later, share, out = sys.argv[1:]
    one, other = torch.load(earlier), torch.load(later)
    torch.save({**other, 'weights': blended(one['weights'], other['weights'], float(share))}, out)


if __name__ == '__main__':
    main()
