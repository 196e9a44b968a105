import type { GroupRef, PersonRef, PlaceRef } from '../../core/message.ts';

export const platform = 'practice';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly role: 'doctor' | 'moderator';
  /** What the others know of them, as written under their name. */
  readonly field: string;
  /** Not of the group at first: comes, and goes, in an evening. */
  readonly guest?: true;
}

/** Invented, all of them. */
export const members: readonly Member[] = [
  { id: 'salma', name: 'Dr Salma Idrissi', role: 'doctor', field: 'Médecine générale, Salé' },
  { id: 'paul', name: 'Dr Paul Meunier', role: 'doctor', field: 'Cardiologie, Lyon' },
  { id: 'grace', name: 'Dr Grace Okafor', role: 'doctor', field: 'Paediatrics, Leeds' },
  { id: 'hicham', name: 'Dr Hicham Lahlou', role: 'moderator', field: 'Médecine interne, Rabat' },
  { id: 'nadia', name: 'Dr Nadia Berrada', role: 'doctor', field: 'Dermatologie, Fès', guest: true },
];

export const bot = 'confrere';
export const memberOf = (id: unknown): Member | undefined => members.find((m) => m.id === id);
export const personOf = (id: string): PersonRef => ({ platform, id });

export const group: GroupRef = { platform, group: 'practice' };
/** Where everybody talks. */
export const hall: PlaceRef = { ...group, channel: 'general' };
/** Where alerts go. */
export const moderatorsRoom: PlaceRef = { ...group, channel: 'moderators' };
export const title = 'Groupe d’entraînement';
