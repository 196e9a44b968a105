#!/bin/sh
# sh training/encoder/build.sh PYTHON WHEEL DATA OUT: trains, measures, packages into models/.
set -eu
python=$1 wheel=$2 data=$3 out=$4
here=$(dirname "$0")
corpus=$here/../corpus
train() { "$python" "$here/train.py" --wheel "$wheel" --corpus "$corpus" --data "$data" --names "$here/../lists/names-by-hand.txt" "$@"; }
mkdir -p "$out"
train --leave-out dev,darija-and-arabic,conduct/dev --epochs 4 --rate 3e-4 --out "$out/left.pt"
"$python" "$here/package.py" --checkpoint "$out/left.pt" --out "$out/left"
node "$here/measure.mjs" --model "$out/left" --corpus "$corpus" --authors dev,darija-and-arabic,conduct/dev --data "$data" --out "$out/left.json"
temperature=$(node -p "JSON.stringify(JSON.parse(require('fs').readFileSync('$out/left.json')).temperatures)")
train --from "$out/left.pt" --epochs 2 --rate 1.5e-4 --out "$out/all.pt"
"$python" "$here/package.py" --checkpoint "$out/all.pt" --out "$here/../../models" --temperature "$temperature" --corpus "$corpus" --fixtures "$here/../../test/fixtures/encoder.jsonl"
node "$here/measure.mjs" --model "$here/../../models" --corpus "$corpus" --authors dev --data "$data" --out "$out/all.json"
