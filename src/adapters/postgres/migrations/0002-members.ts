/** One row a member of a group, by a keyed hash; `person` goes when they are forgotten; `numbers` are the keyed hashes of register numbers that this row claims or holds, so that one number is one account. */
export const members = `
CREATE TABLE confrere.members (
  platform text NOT NULL,
  grp text NOT NULL,
  key text NOT NULL,
  person text,
  version integer NOT NULL,
  numbers text[] NOT NULL,
  snapshot jsonb NOT NULL,
  PRIMARY KEY (platform, grp, key)
);
CREATE INDEX ON confrere.members (person);
CREATE INDEX ON confrere.members USING gin (numbers);
`;
