-- What came in. Only ever added to; times are milliseconds of the epoch, universal time.
CREATE TABLE report (
  number       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key          TEXT    NOT NULL UNIQUE,  -- hash of the content
  id           TEXT    NOT NULL UNIQUE,  -- what records call it
  title        TEXT,
  outlet       TEXT,
  source       TEXT,
  url          TEXT,
  published    TEXT,                     -- as the sender told it
  language     TEXT    NOT NULL,
  sha256       TEXT    NOT NULL,         -- of the text
  text         BYTEA    NOT NULL,         -- UTF-8, deflated
  published_at BIGINT,
  stands_at    BIGINT NOT NULL,         -- its place in the order of publication; where it tells none, that of the latest before it
  arrived      BIGINT NOT NULL
);
CREATE INDEX report_outlet ON report (outlet, number);
CREATE INDEX report_stands ON report (stands_at);

-- What a version of the reader read in it; the latest version holds.
CREATE TABLE reading (
  number   BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report   BIGINT NOT NULL REFERENCES report (number),
  version  INTEGER NOT NULL,
  made     BIGINT NOT NULL,
  body     BYTEA    NOT NULL,             -- JSON without text and mentions, deflated
  mentions BYTEA    NOT NULL,
  UNIQUE (report, version)
);
CREATE INDEX reading_version ON reading (version, report);

-- What people judged, and that they took it back.
CREATE TABLE judgement (
  number  BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      BIGINT NOT NULL,
  who     TEXT    NOT NULL,
  act     TEXT    NOT NULL,              -- JSON; of a taking back, that of what is taken back
  rulings TEXT    NOT NULL,              -- JSON: what it comes down to, in tellings
  undoes  BIGINT UNIQUE REFERENCES judgement (number)
);

-- Which reports and incidents a judgement concerns.
CREATE TABLE concern (
  judgement BIGINT NOT NULL REFERENCES judgement (number),
  report    BIGINT NOT NULL,            -- 0: it is there for the incident's sake
  incident  TEXT    NOT NULL,            -- empty: it is there for the report's sake
  PRIMARY KEY (report, incident, judgement)
);
CREATE INDEX concern_incident ON concern (incident, judgement);

-- Ids that were given to incidents, each with the telling that it goes with.
CREATE TABLE name (
  number  BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id      TEXT    NOT NULL UNIQUE,
  report  BIGINT NOT NULL REFERENCES report (number),
  telling TEXT    NOT NULL
);
CREATE INDEX name_report ON name (report);

-- What became known, in the order in which it did.
CREATE TABLE change (
  number   BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at       BIGINT NOT NULL,
  incident TEXT    NOT NULL,
  who      TEXT    NOT NULL,
  field    TEXT    NOT NULL,
  before   TEXT,
  after    TEXT,
  because  TEXT    NOT NULL
);
CREATE INDEX change_incident ON change (incident, number);

-- From here on everything is derived, and can be dropped and derived again.
CREATE TABLE telling (
  report   BIGINT NOT NULL,
  place    INTEGER NOT NULL,             -- which of the reading's incidents, from 0
  anchor   INTEGER NOT NULL,
  hood     BIGINT NOT NULL,             -- tellings that may matter to one another
  cluster  BIGINT NOT NULL,             -- tellings that are held to be of one incident
  incident TEXT,
  PRIMARY KEY (report, place)
);
CREATE INDEX telling_hood ON telling (hood);
CREATE INDEX telling_cluster ON telling (cluster);
CREATE INDEX telling_incident ON telling (incident);

CREATE TABLE block (
  key    BIGINT NOT NULL,               -- hash of a day with a country, or of a rare word
  report BIGINT NOT NULL,
  place  INTEGER NOT NULL,
  PRIMARY KEY (key, report, place)
);
CREATE INDEX block_report ON block (report);

CREATE TABLE incident (
  id             TEXT    NOT NULL PRIMARY KEY,
  hood           BIGINT NOT NULL,
  digest         TEXT    NOT NULL,       -- of what it was folded from
  revision       INTEGER NOT NULL,
  kind           TEXT    NOT NULL,
  stage          TEXT    NOT NULL,
  status         TEXT    NOT NULL,
  responsibility TEXT    NOT NULL,
  day            TEXT,
  last_day       TEXT,
  place          TEXT,
  country        TEXT,
  admin1         TEXT,
  latitude       DOUBLE PRECISION,
  longitude      DOUBLE PRECISION,
  radius         INTEGER,
  killed         INTEGER,
  injured        INTEGER,
  title          TEXT,
  reports        INTEGER NOT NULL,
  groups         INTEGER NOT NULL,
  first_reported BIGINT NOT NULL,
  last_reported  BIGINT NOT NULL,
  last_change    BIGINT NOT NULL,
  words          TEXT    NOT NULL,
  fields         TEXT    NOT NULL
);
CREATE INDEX incident_hood ON incident (hood);
CREATE INDEX incident_day ON incident (COALESCE(day, ''), id);
CREATE INDEX incident_country ON incident (country, COALESCE(day, ''), id);
CREATE INDEX incident_changed ON incident (last_change, id);
CREATE INDEX incident_reported ON incident (first_reported, id);
CREATE INDEX incident_killed ON incident (COALESCE(killed, -1), id);
CREATE INDEX incident_latitude ON incident (latitude, longitude);

-- Ids that are no incidents any more; without a redirect, withdrawn.
CREATE TABLE gone (
  id       TEXT NOT NULL PRIMARY KEY,
  hood     BIGINT NOT NULL,
  redirect TEXT
);
CREATE INDEX gone_redirect ON gone (redirect);
CREATE INDEX gone_hood ON gone (hood);
