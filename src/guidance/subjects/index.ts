import type { Subject } from '../subject.ts';
import { avis } from './avis.ts';
import { avisEnLigne } from './avis-en-ligne.ts';
import { certificat } from './certificat.ts';
import { confraternite } from './confraternite.ts';
import { discrimination } from './discrimination.ts';
import { donnees } from './donnees.ts';
import { fuite } from './fuite.ts';
import { informationSante } from './information-sante.ts';
import { liensInterets } from './liens-interets.ts';
import { moquerie } from './moquerie.ts';
import { ordonnance } from './ordonnance.ts';
import { photo } from './photo.ts';
import { presse } from './presse.ts';
import { pseudonyme } from './pseudonyme.ts';
import { publicite } from './publicite.ts';
import { secret } from './secret.ts';
import { telemedecine } from './telemedecine.ts';
import { usurpation } from './usurpation.ts';

/** One line a subject, in the order in which they are listed. */
export const subjects: readonly Subject[] = [
  secret,
  photo,
  avis,
  pseudonyme,
  publicite,
  confraternite,
  certificat,
  liensInterets,
  donnees,
  fuite,
  telemedecine,
  moquerie,
  discrimination,
  presse,
  avisEnLigne,
  usurpation,
  ordonnance,
  informationSante,
];
