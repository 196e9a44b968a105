/**
 * Times are ISO strings, compared byte by byte. Ids only: message text is nowhere but sealed in `vault_items`.
 * `head` is the one row that every append locks, so that `seq` has no gaps and the chain no forks.
 */
export const first = `
CREATE TABLE confrere.head (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  seq bigint NOT NULL,
  hash bytea NOT NULL
);
INSERT INTO confrere.head (seq, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

CREATE TABLE confrere.entries (
  seq bigint PRIMARY KEY,
  subject text NOT NULL,
  version integer NOT NULL,
  type text NOT NULL,
  at text COLLATE "C" NOT NULL,
  payload jsonb,
  salt bytea,
  digest bytea NOT NULL,
  prev bytea NOT NULL,
  hash bytea NOT NULL,
  persons text[] NOT NULL,
  UNIQUE (subject, version)
);

CREATE TABLE confrere.cases (
  id text PRIMARY KEY,
  platform text NOT NULL,
  grp text NOT NULL,
  state text NOT NULL,
  outcome text NOT NULL,
  opened_at text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  next_due text COLLATE "C",
  persons text[] NOT NULL,
  snapshot jsonb NOT NULL
);
CREATE INDEX ON confrere.cases (next_due) WHERE next_due IS NOT NULL;
CREATE INDEX ON confrere.cases (opened_at DESC, id DESC);
CREATE INDEX ON confrere.cases (platform, grp, opened_at DESC, id DESC);

CREATE TABLE confrere.groups (
  platform text NOT NULL,
  grp text NOT NULL,
  version integer NOT NULL,
  snapshot jsonb NOT NULL,
  PRIMARY KEY (platform, grp)
);

CREATE TABLE confrere.deeds (
  seq bigint NOT NULL,
  platform text NOT NULL,
  grp text NOT NULL,
  kind text NOT NULL,
  at text COLLATE "C" NOT NULL
);
CREATE INDEX ON confrere.deeds (platform, grp, at);

CREATE SEQUENCE confrere.revisions;
CREATE TABLE confrere.inbox (
  id text PRIMARY KEY,
  revision bigint NOT NULL DEFAULT nextval('confrere.revisions'),
  arrived_at text COLLATE "C" NOT NULL,
  leased_until text COLLATE "C",
  envelope jsonb NOT NULL
);
CREATE INDEX ON confrere.inbox (arrived_at);

CREATE TABLE confrere.vault_keys (
  id text PRIMARY KEY,
  wrapped bytea NOT NULL,
  items integer NOT NULL,
  expires_at text COLLATE "C" NOT NULL
);
CREATE INDEX ON confrere.vault_keys (expires_at);
CREATE TABLE confrere.vault_items (
  id text NOT NULL REFERENCES confrere.vault_keys (id) ON DELETE CASCADE,
  item integer NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (id, item)
);

CREATE TABLE confrere.key_check (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  sealed bytea NOT NULL
);
`;
