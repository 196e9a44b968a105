/**
 * Columns for what the queue, the statistics and the exports ask of cases, so that none of them reads a snapshot to know whether it wants it;
 * cards and reports counted as deeds; the last sign of life of whoever held the store.
 */
export const casework = `
ALTER TABLE confrere.cases
  ADD COLUMN lane text NOT NULL DEFAULT 'machine',
  ADD COLUMN waiting boolean NOT NULL DEFAULT false,
  ADD COLUMN severity smallint NOT NULL DEFAULT 0,
  ADD COLUMN kinds text[] NOT NULL DEFAULT '{}',
  ADD COLUMN author text,
  ADD COLUMN claimed_by text,
  ADD COLUMN claim_until text COLLATE "C",
  ADD COLUMN decision text,
  ADD COLUMN decided_by text,
  ADD COLUMN decided_at text COLLATE "C",
  ADD COLUMN reason text,
  ADD COLUMN appealed_at text COLLATE "C",
  ADD COLUMN ruling text,
  ADD COLUMN removed_by_bot boolean NOT NULL DEFAULT false,
  ADD COLUMN fingerprint text,
  ADD COLUMN album text;

UPDATE confrere.cases SET
  snapshot = jsonb_build_object('stage', CASE state WHEN 'claimed' THEN 'open' ELSE state END, 'notes', '[]'::jsonb, 'reports', '[]'::jsonb, 'repeats', '[]'::jsonb) || snapshot,
  waiting = state IN ('open', 'claimed'),
  lane = CASE WHEN snapshot->'about'->>'what' = 'notice' THEN 'notice' ELSE 'machine' END,
  severity = CASE outcome WHEN 'remove' THEN 3 WHEN 'care' THEN 3 WHEN 'alert' THEN 2 ELSE 1 END,
  kinds = ARRAY(SELECT DISTINCT f->>'kind' FROM jsonb_array_elements(snapshot->'findings') f WHERE f->>'outcome' NOT IN ('pass', 'note') ORDER BY 1),
  author = (snapshot->'about'->'author'->>'platform') || ':' || (snapshot->'about'->'author'->>'id'),
  claimed_by = (snapshot->'claim'->'by'->>'platform') || ':' || (snapshot->'claim'->'by'->>'id'),
  claim_until = snapshot->'claim'->>'until',
  decision = snapshot->'decided'->>'decision',
  decided_by = (snapshot->'decided'->'by'->>'platform') || ':' || (snapshot->'decided'->'by'->>'id'),
  decided_at = snapshot->'decided'->>'at',
  fingerprint = snapshot->'about'->>'fingerprint';
UPDATE confrere.groups SET snapshot = '{"roster": [], "muted": []}'::jsonb || snapshot;

CREATE INDEX ON confrere.cases (severity DESC, opened_at, id) WHERE waiting;
CREATE INDEX ON confrere.cases (platform, grp, severity DESC, opened_at, id) WHERE waiting;
CREATE INDEX ON confrere.cases (claimed_by) WHERE waiting;
CREATE INDEX ON confrere.cases (state, opened_at DESC, id DESC);
CREATE INDEX ON confrere.cases (author, opened_at DESC, id DESC);
CREATE INDEX ON confrere.cases (platform, grp, fingerprint) WHERE state <> 'closed';
CREATE INDEX ON confrere.cases (platform, grp, album) WHERE album IS NOT NULL;
CREATE INDEX ON confrere.cases USING gin (persons);
CREATE INDEX ON confrere.entries USING gin (persons);

ALTER TABLE confrere.deeds ADD COLUMN person text;
CREATE INDEX ON confrere.deeds (kind, platform, grp, at);
CREATE INDEX ON confrere.deeds (person, at) WHERE person IS NOT NULL;
UPDATE confrere.deeds SET kind = 'removal' WHERE kind = 'remove';

CREATE TABLE confrere.heartbeat (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  at text COLLATE "C" NOT NULL
);
`;
