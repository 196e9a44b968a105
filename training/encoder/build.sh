#!/bin/sh
# sh training/encoder/build.sh PYTHON WHEEL DATA OUT: trains in three steps, packages into models/, measures on authors left out.
set -eu
python=$1 wheel=$2 data=$3 out=$4
here=$(dirname "$0")
corpus=$here/../corpus
left=dev,europe-night-shift,english-arabic-africa
train() { "$python" "$here/train.py" --wheel "$wheel" --corpus "$corpus" --data "$data" --names "$here/../lists/names-by-hand.txt" "$@"; }
mkdir -p "$out"
# 1. Eight authors, six passes. 2. The same once more with contrasts, eponyms and hidden pieces: what the evidence is weighed on.
train --leave-out "$left,conduct/dev" --epochs 6 --rate 1e-4 --negatives 350 --frames 0 --who 0 --hide 0 --out "$out/first.pt"
train --from "$out/first.pt" --leave-out "$left,conduct/dev" --epochs 1 --rate 5e-5 --negatives 400 --frames 300 --out "$out/second.pt"
"$python" "$here/package.py" --checkpoint "$out/second.pt" --out "$out/second"
node "$here/measure.mjs" --model "$out/second" --corpus "$corpus" --authors "$left" --data "$data" --views "$out/views.jsonl" --out "$out/second.json"
# 3. Two of the authors left out are read as well, with a quarter of the others'; dev stays for measuring.
train --from "$out/second.pt" --leave-out dev,conduct/dev --whole europe-night-shift,english-arabic-africa --sample 0.25 --epochs 1 --rate 5e-5 \
  --negatives 150 --frames 150 --who 1 --out "$out/shipped.pt"
"$python" "$here/package.py" --checkpoint "$out/shipped.pt" --out "$here/../../models" --corpus "$corpus" --fixtures "$here/../../test/fixtures/encoder.jsonl"
node "$here/measure.mjs" --model "$here/../../models" --corpus "$corpus" --authors dev --data "$data" --out "$out/shipped.json"
echo "now: node training/evaluate.mjs --data $data --bins BINS && node training/evidence/weigh.mjs --bins BINS --views $out/views.jsonl --write"
