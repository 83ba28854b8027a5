"""Heads on one encoding: part of speech, tree, label layers, and whether a window tells of an attack."""
import torch
from torch import nn

from encoder import HIDDEN

ARC, RELATION = 256, 64


class Reader(nn.Module):
    """`tags` maps a layer's name to its list of tags; `relations` are those of the tree."""

    def __init__(self, encoder, tags, relations):
        super().__init__()
        self.encoder, self.tags, self.relations = encoder, tags, relations
        self.layers = nn.ModuleDict({name: nn.Linear(HIDDEN, len(t)) for name, t in tags.items()})
        self.drop = nn.Dropout(0.1)
        self.arc_head, self.arc_dependent = projection(ARC), projection(ARC)
        self.relation_head, self.relation_dependent = projection(RELATION), projection(RELATION)
        self.arc = nn.Parameter(torch.empty(ARC + 1, ARC))
        self.relation = nn.Parameter(torch.empty(RELATION + 1, len(relations) * (RELATION + 1)))
        self.relevance = nn.Linear(HIDDEN, 1)
        nn.init.xavier_uniform_(self.arc)
        nn.init.normal_(self.relation, 0, 0.05)

    def words(self, ids, shapes, mask, first):
        """One vector a word, that of its first piece; word 0 is the window itself and the root of its trees."""
        x = self.encoder(ids, shapes, mask)
        return torch.gather(x, 1, first[:, :, None].expand(-1, -1, HIDDEN))

    def arcs(self, words):
        """Scores [window, dependent, head]."""
        return self.arc_dependent(words) @ (with_one(self.arc_head(words)) @ self.arc).transpose(1, 2)

    def relation_vectors(self, words):
        """For each word what it is as a head, and for each relation what it asks of its head as a dependent."""
        heads = with_one(self.relation_head(words))
        asks = with_one(self.relation_dependent(words)) @ self.relation
        return heads, asks.view(*asks.shape[:2], len(self.relations), RELATION + 1)

    def relation_scores(self, words, heads):
        """Scores [window, dependent, relation], given the head of every word."""
        vectors, asks = self.relation_vectors(words)
        chosen = torch.gather(vectors, 1, heads[:, :, None].expand(-1, -1, vectors.shape[2]))
        return (asks @ chosen[:, :, :, None])[..., 0]


def projection(size):
    return nn.Sequential(nn.Linear(HIDDEN, size), nn.GELU(), nn.Dropout(0.2))


def with_one(x):
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)
