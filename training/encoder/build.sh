#!/bin/sh
# sh training/encoder/build.sh PYTHON WHEEL DATA OUT: trains in three steps, packages into models/, measures on authors left out.
set -eu
python=$1 wheel=$2 data=$3 out=$4
here=$(dirname "$0")
corpus=$here/../corpus
patients=dev,ward-shorthand,anglo-arabic-wards
conduct=conduct/dev,conduct/pairs
second=europe-night-shift,english-arabic-africa,maghreb-evenings,english-and-sahel,arabic-duty-rooms,conduct/europe-conversations,conduct/group-evenings,conduct/english-corridors
new=french-towns-and-homes,french-night-wards,french-provinces,conduct/arabic-corridors,conduct/maghreb-corridors,conduct/french-night-talk,conduct/darija-night-talk
layers=0,1,2,3,4,5,6,7,8,9
train() { "$python" "$here/train.py" --wheel "$wheel" --corpus "$corpus" --data "$data" --names "$here/../lists/names-by-hand.txt" --layers "$layers" "$@"; }
mkdir -p "$out"
# 1. Five passes without these authors.
train --leave-out "$patients,$second,$conduct,$new" --epochs 5 --rate 1.2e-4 --negatives 200 --frames 150 --move 0.5 --together 0 --out "$out/base.pt"
# 2. The second lot is read as well; on those still left out the evidence is weighed and conduct is judged.
train --from "$out/base.pt" --leave-out "$patients,$conduct,$new" --whole "$second" --sample 0.35 --conduct 1 --negatives 100 --frames 100 --move 0.5 --together 0 --epochs 2 --rate 7e-5 --out "$out/first.pt"
"$python" "$here/package.py" --checkpoint "$out/first.pt" --out "$out/first"
node "$here/measure.mjs" --model "$out/first" --corpus "$corpus" --authors "$patients" --data "$data" --views "$out/views.jsonl" --out "$out/first.json"
# 3. Everybody is read, a part of the others' messages again, so that these are not forgotten.
train --from "$out/first.pt" --whole "$patients,$conduct,$new" --sample 0.45 --conduct 2 --negatives 400 --frames 200 --move 0.5 --epochs 2 --rate 8e-5 --out "$out/shipped.pt"
"$python" "$here/package.py" --checkpoint "$out/shipped.pt" --out "$here/../../models" --corpus "$corpus" --fixtures "$here/../../test/fixtures/encoder.jsonl"
echo "now: node training/evaluate.mjs --data $data --groups 8 --bins BINS && node training/evidence/weigh.mjs --bins BINS --views $out/views.jsonl --write"
