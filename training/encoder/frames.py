"""Sentences in which a name is nobody's: eponyms, scores, places of work, invented patients. The frames are ours, the eponyms were mined in published cases."""

from pathlib import Path

FRAMES = """
Syndrome de {e} chez une femme de {n} ans, vous traitez d'emblée ?
signe de {e} positif, FR 2{d}, on appelle le chir ou pas
Un {e} atypique de {n} ans, corticoïdes {n} mg ?
maladie de {e} connue, fièvre à 39,{d}, PL faite, liquide clair
{e} à 1{d}, intubé, scanner en cours. TRC 4 s
Score de {e} à {d}, vous gardez ou vous sortez ?
CRO : incision de {e}, exploration sans particularité, lame, fermeture en deux plans
Relire la classification de {e} avant le staff, le stade {d} ne s'opère pas
le test de {e} est bon à {n} ans, on arrête les anticholinestérasiques ?
la manœuvre de {e} n'a rien donné, deuxième essai à {n} h
{e} vs {e} sur la biopsie, l'anapath hésite, colorations refaites
Sonde de {e} 1{d} Fr, urines claires, diurèse 0,{d} mL/kg/h
Pas d'argument pour un {e} sur l'IRM, Gleason {d}, PSA {n}
Cas d'école : « M. {e} », {n} ans, fictif, pour l'ECOS de jeudi
{e}'s sign positive, lying flat, sats 9{d}. ENT now or FNA first?
?{e} disease in a {n} year old, ACE pending, bilateral nodes
{e} score {d}, home with safety net or admit
Never seen {e} syndrome in a {n} yo before, steroids anyone?
reduced {e} fracture under sedation, nv intact, back slab
{e} criteria met, ferritin {n}00, start anakinra?
wach syndrome dyal {e} wla la, {n} 3am, bilan n9i
l patient fih maladie d {e}, {n} 3am, khdam b levodopa, chnou ndir
A {n}-year-old Caucasian woman presented with a {d}-month history of {e} syndrome and weight loss.
We report the case of a {n}-year-old man of African descent admitted for bone pain and {e} disease.
A {n} year old black African girl was admitted with fever; a diagnosis of {e} lymphoma was made on biopsy.
The patient was a {n}-year-old Chinese farmer with no relevant medical history, treated according to {e}.
A previously healthy {n}-year-old Hispanic boy was referred to a university hospital for {e} palsy.
The next sibling, a boy, died of {e} anomaly at the age of {d} months; the parents were first cousins.
To our knowledge this is the first case of {e} syndrome reported after vaccination in the literature.
On examination the {n}-year-old Japanese woman was afebrile, blood pressure 1{n}/7{d} mmHg, with a positive {e} sign.
He was a non-smoker, worked as a teacher and denied travel; {e} stain was negative.
Nous rapportons le cas d'un patient de {n} ans, cultivateur, admis pour une maladie de {e} compliquée.
Il s'agit d'une patiente de {n} ans, mariée, mère de {d} enfants, suivie pour syndrome de {e}.
had {e} {d}/15 mn l'accident, scanner dyalo daz
متلازمة {e} عند مريضة {n} سنة، هل نبدأ الكورتيزون؟
مرض {e} قديم، حرارة 39، البزل صافي
""".strip().splitlines()


def eponyms(folder):
    lines = Path(folder, "lists/medical-eponyms.tsv").read_text("utf-8").splitlines()
    return [name for name, count in (line.split("\t") for line in lines) if int(count) > 1 and name[0].isupper() and len(name) > 3]


def sentence(rng, names):
    text = rng.choice(FRAMES)
    while "{e}" in text:
        text = text.replace("{e}", rng.choice(names), 1)
    while "{n}" in text:
        text = text.replace("{n}", str(rng.randrange(12, 89)), 1)
    return text.replace("{d}", str(rng.randrange(2, 9)))
