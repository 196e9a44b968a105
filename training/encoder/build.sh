#!/bin/sh
# sh training/encoder/build.sh PYTHON WHEEL DATA OUT: trains in three steps, packages into models/, measures on authors left out.
set -eu
python=$1 wheel=$2 data=$3 out=$4
here=$(dirname "$0")
corpus=$here/../corpus
patients=dev,ward-shorthand,anglo-arabic-wards,evening-clinics
conduct=conduct/dev,conduct/pairs,conduct/evening-rooms,conduct/long-evenings,conduct/french-practices-and-trade
new=conduct/darija-group-life,conduct/darija-corridors
layers=0,1,2,3,4,5,6,7,8,9
train() { "$python" "$here/train.py" --wheel "$wheel" --corpus "$corpus" --data "$data" --names "$here/../lists/names-by-hand.txt" --layers "$layers" "$@"; }
mkdir -p "$out"
# 1. Three passes without these authors: on them the evidence is weighed and conduct is judged.
train --leave-out "$patients,$conduct,$new" --epochs 3 --rate 1.2e-4 --negatives 200 --frames 150 --move 0.5 --together 0 --out "$out/base.pt"
"$python" "$here/package.py" --checkpoint "$out/base.pt" --out "$out/base"
node "$here/measure.mjs" --model "$out/base" --corpus "$corpus" --authors "$patients,$conduct,$new" --views "$out/views.jsonl" --out "$out/base.json"
# 2. They are read too, a part of the others' messages again, so that these are not forgotten.
train --from "$out/base.pt" --leave-out "$new" --whole "$patients,$conduct" --sample 0.55 --conduct 2 --negatives 400 --frames 200 --who 2 --move 0.5 --epochs 3 --rate 9e-5 --out "$out/second.pt"
# 3. The newest, in the same way.
train --from "$out/second.pt" --whole "$new" --sample 0.45 --conduct 2 --negatives 400 --frames 200 --who 2 --move 0.5 --epochs 2 --rate 7e-5 --out "$out/shipped.pt"
"$python" "$here/package.py" --checkpoint "$out/shipped.pt" --out "$here/../../models" --corpus "$corpus" --fixtures "$here/../../test/fixtures/encoder.jsonl"
echo "now: node training/evaluate.mjs --data $data --groups 8 --bins BINS && node training/evidence/weigh.mjs --bins BINS --views $out/views.jsonl --write"
echo "and: node training/conduct/train.mjs --data $data --scores SCORES && node training/conduct/blend.mjs --scores SCORES --views $out/views.jsonl --out src/core/conduct/blend-table.ts"
