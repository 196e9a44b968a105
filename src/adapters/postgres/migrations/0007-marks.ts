/** How far each channel was read, for platforms that can be asked for what was missed. */
export const marks = `
CREATE TABLE confrere.marks (
  platform text NOT NULL,
  grp text NOT NULL,
  channel text NOT NULL,
  message text NOT NULL,
  at text COLLATE "C" NOT NULL,
  PRIMARY KEY (platform, grp, channel)
);
`;
