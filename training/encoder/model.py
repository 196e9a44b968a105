"""The encoder: a cut of multilingual-e5-small with four heads."""

import torch
import torch.nn.functional as F
from torch import nn

HEADS = 12
# Half precision where the processor multiplies whole tiles of it; with AVX-512 it is slower than single precision (measured: by half with its bf16 instructions, four times without).
HALF = torch.cpu._is_amx_tile_supported()


class Layer(nn.Module):
    def __init__(self, hidden, heads, inner, eps):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(hidden, 3 * hidden)
        self.out = nn.Linear(hidden, hidden)
        self.norm1 = nn.LayerNorm(hidden, eps)
        self.up = nn.Linear(hidden, inner)
        self.down = nn.Linear(inner, hidden)
        self.norm2 = nn.LayerNorm(hidden, eps)

    def forward(self, x, mask, drop):
        b, n, h = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, h // self.heads).permute(2, 0, 3, 1, 4)
        looks = (q @ k.transpose(-1, -2) * (h // self.heads) ** -0.5 + mask).softmax(-1).to(v.dtype)
        x = self.norm1(x + self.out((looks @ v).transpose(1, 2).reshape(b, n, h)))
        return self.norm2(x + drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, hidden, heads, inner, eps, layers, vocabulary, tags, leaks, conducts, amiss=2, positions=512):
        super().__init__()
        self.word = nn.Embedding(vocabulary, hidden)
        self.position = nn.Embedding(positions, hidden)
        self.norm = nn.LayerNorm(hidden, eps)
        self.layers = nn.ModuleList(Layer(hidden, heads, inner, eps) for _ in range(layers))
        self.tag = nn.Linear(hidden, tags)
        self.look = nn.Linear(hidden, 2)
        self.leak = nn.Linear(2 * hidden + tags, leaks)
        self.conduct = nn.Linear(2 * hidden, conducts)
        self.amiss = nn.Linear(2 * hidden, amiss)
        self.drop = nn.Dropout(0.1)

    def states(self, ids, real):
        mask = torch.zeros(real.shape, dtype=self.norm.weight.dtype).masked_fill(~real, -1e4)[:, None, None, :]
        x = self.drop(self.norm(self.word(ids) + self.position.weight[: ids.shape[1]]))
        for layer in self.layers:
            x = layer(x, mask.to(x.dtype), self.drop)
        return x

    def forward(self, ids, real):
        x = self.drop(self.states(ids, real)).float()
        tags = self.tag(x)
        looks = self.look(x).masked_fill(~real[..., None], -1e4).softmax(1)
        pooled = torch.einsum("bnk,bnh->bkh", looks, x)
        best = tags.masked_fill(~real[..., None], -1e4).amax(1)
        leak = self.leak(torch.cat([x[:, 0], pooled[:, 0], best], -1))
        mean = (x * real[..., None]).sum(1) / real.sum(1, keepdim=True)
        manner = torch.cat([mean, pooled[:, 1]], -1)
        return tags, leak, self.conduct(manner), self.amiss(manner)


def start(source, kept, chosen, tags, leaks, conducts):
    """`kept`: old ids of the new vocabulary; `chosen`: which layers of the source stay."""
    m = Encoder(source.hidden, source.heads, source.inner, 1e-6, len(chosen), len(kept), tags, leaks, conducts)
    t = {k: torch.tensor(v) for k, v in source.tensors.items()}
    with torch.no_grad():
        m.word.weight.copy_(t["emb.word"][kept])
        m.word.weight.requires_grad_(False)  # too few messages to move 36,000 rows, and most would not move at all
        m.position.weight.copy_(t["emb.pos"][:512] + t["emb.type"][: source.hidden])
        m.norm.weight.copy_(t["emb.ln.w"])
        m.norm.bias.copy_(t["emb.ln.b"])
        for layer, i in zip(m.layers, chosen):
            layer.qkv.weight.copy_(torch.cat([t[f"l{i}.{c}.w"] for c in "qkv"]))
            layer.qkv.bias.copy_(torch.cat([t[f"l{i}.{c}.b"] for c in "qkv"]))
            for name, key in (("out", "ao"), ("up", "fi"), ("down", "fo")):
                getattr(layer, name).weight.copy_(t[f"l{i}.{key}.w"])
                getattr(layer, name).bias.copy_(t[f"l{i}.{key}.b"])
            for name, key in (("norm1", "aln"), ("norm2", "oln")):
                getattr(layer, name).weight.copy_(t[f"l{i}.{key}.w"])
                getattr(layer, name).bias.copy_(t[f"l{i}.{key}.b"])
        m.tag.weight.mul_(0.1), m.leak.weight.mul_(0.1), m.conduct.weight.mul_(0.1), m.amiss.weight.mul_(0.1)
    return m
