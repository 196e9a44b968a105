#!/bin/sh
# sh training/encoder/build.sh PYTHON WHEEL DATA OUT: trains in two steps, packages into models/, measures on authors left out.
set -eu
python=$1 wheel=$2 data=$3 out=$4
here=$(dirname "$0")
corpus=$here/../corpus
patients=dev,europe-night-shift,english-arabic-africa
conduct=conduct/dev,conduct/pairs,conduct/europe-conversations
new=ward-shorthand,anglo-arabic-wards
layers=0,1,2,3,4,5,6,7,8,9
train() { "$python" "$here/train.py" --wheel "$wheel" --corpus "$corpus" --data "$data" --names "$here/../lists/names-by-hand.txt" --layers "$layers" "$@"; }
mkdir -p "$out"
# 1. Five passes without eight authors: on them the evidence is weighed and conduct is judged.
train --leave-out "$patients,$new,$conduct,conduct/group-evenings" --watch "$conduct" --epochs 5 --rate 1.2e-4 --negatives 200 --frames 150 --move 0.5 --out "$out/first.pt"
"$python" "$here/package.py" --checkpoint "$out/first.pt" --out "$out/first"
node "$here/measure.mjs" --model "$out/first" --corpus "$corpus" --authors "$patients,$new" --data "$data" --views "$out/views.jsonl" --out "$out/first.json"
# 2. Those authors are read as well, with a third of the others' messages, so that these are not forgotten.
train --from "$out/first.pt" --whole "$patients,$new,$conduct,conduct/group-evenings" --sample 0.35 --epochs 3 --rate 7e-5 --negatives 200 --frames 200 --move 0.5 --out "$out/shipped.pt"
"$python" "$here/package.py" --checkpoint "$out/shipped.pt" --out "$here/../../models" --corpus "$corpus" --fixtures "$here/../../test/fixtures/encoder.jsonl"
echo "now: node training/evaluate.mjs --data $data --groups 7 --bins BINS && node training/evidence/weigh.mjs --bins BINS --views $out/views.jsonl --write"
