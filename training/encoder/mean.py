"""The mean of several checkpoints' weights: what a further pass gained for patients is kept, and half of what it lost for conduct."""

import argparse
from pathlib import Path

import torch

if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("checkpoints", nargs="+")
    p.add_argument("--out", required=True)
    args = p.parse_args()
    read = [torch.load(path, weights_only=True) for path in args.checkpoints]
    if any(c["pieces"] != read[0]["pieces"] for c in read):
        raise SystemExit("the checkpoints do not share a vocabulary")
    state = {name: sum(c["state"][name].float() for c in read) / len(read) for name in read[0]["state"]}
    Path(args.out).parent.mkdir(parents=True, exist_ok=True)
    torch.save({**read[0], "state": state}, args.out)
