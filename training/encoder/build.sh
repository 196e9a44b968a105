#!/bin/sh
# sh training/encoder/build.sh PYTHON WHEEL DATA OUT: trains, measures, packages into models/.
set -eu
python=$1 wheel=$2 data=$3 out=$4
here=$(dirname "$0")
corpus=$here/../corpus
train() { "$python" "$here/train.py" --wheel "$wheel" --corpus "$corpus" --data "$data" --names "$here/../lists/names-by-hand.txt" "$@"; }
mkdir -p "$out"
train --leave-out dev,conduct/dev --out "$out/shipped.pt"
"$python" "$here/package.py" --checkpoint "$out/shipped.pt" --out "$out/plain"
node "$here/measure.mjs" --model "$out/plain" --corpus "$corpus" --authors dev,conduct/dev --out "$out/plain.json"
temperature=$(node -p "JSON.stringify(JSON.parse(require('fs').readFileSync('$out/plain.json')).temperatures)")
"$python" "$here/package.py" --checkpoint "$out/shipped.pt" --out "$here/../../models" --temperature "$temperature" --corpus "$corpus" --fixtures "$here/../../test/fixtures/encoder.jsonl"
node "$here/measure.mjs" --model "$here/../../models" --corpus "$corpus" --authors dev,conduct/dev --data "$data" --out "$out/shipped.json"
