-- What of a report is compared with others, with all that finding its neighbourhood asks of it: one row to read for each neighbour.
-- Derived: a report that has none is profiled again from its reading.
CREATE TABLE profile (
  report       INTEGER PRIMARY KEY,
  key          TEXT    NOT NULL,
  id           TEXT    NOT NULL,
  version      INTEGER NOT NULL,         -- of the reader
  published_at INTEGER,
  stands_at    INTEGER NOT NULL,
  arrived      INTEGER NOT NULL,
  sha256       TEXT    NOT NULL,
  body         BLOB    NOT NULL          -- the profiles of its tellings
);
