-- What of a report is compared with others, with all that finding its neighbourhood asks of it: one row to read for each neighbour.
-- Derived: a report that has none is profiled again from its reading.
CREATE TABLE profile (
  report       BIGINT PRIMARY KEY,
  key          TEXT    NOT NULL,
  id           TEXT    NOT NULL,
  version      INTEGER NOT NULL,         -- of the reader
  published_at BIGINT,
  stands_at    BIGINT NOT NULL,
  arrived      BIGINT NOT NULL,
  sha256       TEXT    NOT NULL,
  body         BYTEA   NOT NULL          -- the profiles of its tellings
);
