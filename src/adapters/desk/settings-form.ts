import type { Phrases } from '../../core/language.ts';
import type { GroupRef, PersonRef } from '../../core/message.ts';
import type { Policy } from '../../core/policy.ts';
import type { SettingName, SettingSection } from '../../core/setting-name.ts';

/** One setting of a group as a field. */
export interface SettingField {
  readonly name: SettingName;
  readonly kind: 'choice' | 'line';
  readonly value: string;
  /** What may be chosen, inside the operator's limits. */
  readonly choices: readonly string[];
}

export interface SettingRefusal {
  readonly name: SettingName;
  readonly sentence: string;
}

export type SettingsWish =
  | { readonly ok: true; readonly chosen: Partial<Policy>; readonly changed: readonly SettingName[] }
  | { readonly ok: false; readonly refused: readonly SettingRefusal[] };

export type SettingValues = Readonly<Record<string, string>>;

/** A group's settings as the desk shows and changes them: the same table, checks and limits as the command. Rights are the desk's to ask. */
export interface SettingsForm {
  read(group: GroupRef): Promise<readonly { readonly section: SettingSection; readonly fields: readonly SettingField[] }[]>;
  /** What these values would make; nothing is written. */
  check(group: GroupRef, values: SettingValues, phrases: Phrases): Promise<SettingsWish>;
  choose(group: GroupRef, by: PersonRef, values: SettingValues, phrases: Phrases): Promise<SettingsWish>;
}
