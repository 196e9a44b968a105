import type { Command } from '../core/command.ts';
import { aide } from './aide.ts';
import { alertes } from './alertes.ts';
import type { Around } from './around.ts';
import { avis } from './avis/index.ts';
import { badbuzz } from './badbuzz.ts';
import { bureau } from './bureau.ts';
import { charte } from './charte.ts';
import { declaration } from './declaration.ts';
import { etat } from './etat.ts';
import { garde } from './garde.ts';
import { fuite } from './fuite.ts';
import { journal } from './journal.ts';
import { mesdonnees } from './mesdonnees.ts';
import { moderateurs } from './moderateurs.ts';
import { nommer } from './nommer.ts';
import { profil } from './profil.ts';
import { quiz } from './quiz.ts';
import { regle } from './regle.ts';
import { relire } from './relire.ts';
import { reglages } from './reglages.ts';
import { signaler } from './signaler.ts';
import { usurpation } from './usurpation.ts';
import { veille } from './veille.ts';
import { verification } from './verification.ts';
import { anonymiser, verifier } from './verifier.ts';

/** One line a command, in the order in which menus show them. */
export function createCommands(around: Around): readonly Command[] {
  const all: readonly Command[] = [
    aide(() => all),
    verifier(around),
    anonymiser(around),
    signaler(),
    journal,
    mesdonnees,
    avis(),
    regle(),
    charte,
    quiz,
    profil(),
    declaration,
    verification(around),
    usurpation,
    fuite,
    etat(around),
    alertes,
    garde,
    bureau,
    badbuzz,
    veille,
    reglages(around),
    moderateurs(around),
    nommer,
    relire(),
  ];
  return all;
}
