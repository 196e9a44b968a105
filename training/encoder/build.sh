#!/bin/sh
# sh training/encoder/build.sh PYTHON WHEEL DATA OUT: trains in nine steps, packages into models/, measures on authors left out.
set -eu
python=$1 wheel=$2 data=$3 out=$4
here=$(dirname "$0")
corpus=$here/../corpus
patients=dev,ward-shorthand,anglo-arabic-wards,evening-clinics
conduct=conduct/dev,conduct/pairs,conduct/evening-rooms,conduct/long-evenings,conduct/french-practices-and-trade
third=conduct/darija-group-life,conduct/darija-corridors
fourth=arabic-clinics
rooms=conduct/arabic-staff-rooms,conduct/mixed-evening-group
names=names-and-words,arabic-words-and-names,numbers-and-contacts
twins=conduct/french-wards-and-practices,conduct/english-wards-abroad,conduct/arabic-script-evenings,conduct/darija-french-shifts,conduct/jokes-and-plain-talk,conduct/maghreb-french-circles,conduct/short-replies
fifth=$names,$rooms,$twins
sixth=arabic-names-alone,french-names-alone,maghreb-families,mixed-bedsides,ordinary-week,pasted-handovers,conduct/arabic-ward-voices,conduct/darija-ward-nights,conduct/english-night-lines,conduct/french-hospital-floors,conduct/group-mixed-days
seventh=conduct/town-practices,conduct/quiet-stings,conduct/jokes-and-despair
eighth=same-name-two-lives,conduct/innuendo-and-manners,conduct/laughing-at-oneself,conduct/levant-to-atlas
ninth=called-by-name,long-rounds,names-in-passing,conduct/quoted-and-denied,conduct/trade-and-rumours,conduct/english-many-shores,conduct/one-clause-too-many,conduct/groups-of-a-week,conduct/polite-knives,conduct/darija-two-coasts,conduct/arabic-evening-calls
layers=0,1,2,3,4,5,6,7,8,9
train() { "$python" "$here/train.py" --wheel "$wheel" --corpus "$corpus" --data "$data" --names "$here/../lists/names-by-hand.txt" --layers "$layers" "$@"; }
mkdir -p "$out"
# 1. Three passes without these authors: on them the evidence is weighed.
train --leave-out "$patients,$conduct,$third,$fourth,$fifth,$sixth,$seventh,$eighth,$ninth" --epochs 3 --rate 1.2e-4 --negatives 200 --frames 150 --move 0.5 --together 0 --out "$out/base.pt"
"$python" "$here/package.py" --checkpoint "$out/base.pt" --out "$out/base"
node "$here/measure.mjs" --model "$out/base" --corpus "$corpus" --authors "$patients,$conduct,$third" --views "$out/base-views.jsonl" --out "$out/base.json"
# 2. They are read too, a part of the others' messages again, so that these are not forgotten.
train --from "$out/base.pt" --leave-out "$third,$fourth,$fifth,$sixth,$seventh,$eighth,$ninth" --whole "$patients,$conduct" --sample 0.55 --conduct 2 --negatives 400 --frames 200 --who 2 --move 0.5 --epochs 3 --rate 9e-5 --out "$out/second.pt"
# 3. Those that came next, in the same way.
train --from "$out/second.pt" --leave-out "$fourth,$fifth,$sixth,$seventh,$eighth,$ninth" --whole "$third" --sample 0.45 --conduct 2 --negatives 400 --frames 200 --who 2 --move 0.5 --epochs 2 --rate 7e-5 --out "$out/third.pt"
"$python" "$here/package.py" --checkpoint "$out/third.pt" --out "$out/third"
# 4. Everything so far once more, from the weights as int8 keeps them; vocabulary and four lower layers stay. On the authors still unread conduct is weighed and the thresholds of patients are chosen.
"$python" "$here/unpack.py" --model "$out/third" --out "$out/third-int8.pt"
train --from "$out/third-int8.pt" --leave-out "$fifth,$sixth,$seventh,$eighth,$ninth" --whole "$fourth" --sample 0.85 --conduct 2 --negatives 400 --frames 200 --who 2 --still 4 --hide 0.08 --together 400 --epochs 2 --rate 1e-4 --out "$out/fourth.pt"
"$python" "$here/package.py" --checkpoint "$out/fourth.pt" --out "$out/fourth"
node "$here/measure.mjs" --model "$out/fourth" --corpus "$corpus" --authors "$fifth" --views "$out/fourth-views.jsonl" --out "$out/fourth.json"
# 5. The newest of then.
train --from "$out/fourth.pt" --leave-out "$sixth,$seventh,$eighth,$ninth" --whole "$fifth" --sample 0.3 --conduct 2 --negatives 300 --frames 150 --who 1 --still 4 --hide 0.08 --together 300 --epochs 2 --rate 8e-5 --out "$out/fifth.pt"
"$python" "$here/package.py" --checkpoint "$out/fifth.pt" --out "$out/fifth"
# 6. Everything so far once more; the mean of before and after. On authors still unread the thresholds of patients are chosen.
"$python" "$here/unpack.py" --model "$out/fifth" --out "$out/fifth-int8.pt"
train --from "$out/fifth-int8.pt" --leave-out "$sixth,$seventh,$eighth,$ninth" --sample 0.9 --conduct 2 --negatives 400 --frames 200 --who 2 --still 4 --hide 0.08 --together 400 --epochs 2 --rate 1e-4 --out "$out/again.pt"
"$python" "$here/mean.py" "$out/fifth-int8.pt" "$out/again.pt" --out "$out/sixth.pt"
"$python" "$here/package.py" --checkpoint "$out/sixth.pt" --out "$out/sixth"
node "$here/measure.mjs" --model "$out/sixth" --corpus "$corpus" --authors "$sixth" --views "$out/sixth-views.jsonl" --out "$out/sixth.json"
# 7. The newest of then.
train --from "$out/sixth.pt" --leave-out "$eighth,$ninth" --whole "$sixth,$seventh" --sample 0.3 --conduct 2 --negatives 300 --frames 150 --who 1 --still 4 --hide 0.08 --together 300 --epochs 2 --rate 9e-5 --out "$out/seventh.pt"
"$python" "$here/package.py" --checkpoint "$out/seventh.pt" --out "$out/seventh"
# 8. Four authors more, from the weights as int8 keeps them. On the last ones, still unread, conduct is weighed.
"$python" "$here/unpack.py" --model "$out/seventh" --out "$out/seventh-int8.pt"
train --from "$out/seventh-int8.pt" --leave-out "$ninth" --whole "$eighth" --sample 0.2 --conduct 2 --negatives 200 --frames 100 --who 1 --still 4 --hide 0.08 --together 200 --epochs 2 --rate 9e-5 --out "$out/eighth.pt"
"$python" "$here/package.py" --checkpoint "$out/eighth.pt" --out "$out/eighth"
node "$here/measure.mjs" --model "$out/eighth" --corpus "$corpus" --authors "$ninth" --views "$out/views.jsonl" --out "$out/eighth.json"
# 9. The last ones, and it ships.
train --from "$out/eighth.pt" --whole "$ninth" --sample 0.2 --conduct 2 --negatives 250 --frames 120 --who 1 --still 4 --hide 0.08 --together 250 --epochs 2 --rate 9e-5 --out "$out/shipped.pt"
"$python" "$here/package.py" --checkpoint "$out/shipped.pt" --out "$here/../../models" --corpus "$corpus" --fixtures "$here/../../test/fixtures/encoder.jsonl"
echo "now: node training/evaluate.mjs --data $data --groups 8 --bins BINS && node training/evidence/weigh.mjs --bins BINS --views $out/base-views.jsonl --write"
echo "and: node training/conduct/train.mjs --data $data --judge AUTHORS --scores SCORES && node training/conduct/blend.mjs --scores SCORES --views $out/views.jsonl --meet --out src/core/conduct/blend-table.ts"
