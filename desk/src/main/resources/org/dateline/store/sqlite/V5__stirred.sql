-- Incidents that were derived anew or are none any more, as often as that happens: what programs hold in memory follows it.
-- An empty id means any of them. Derived.
CREATE TABLE stirred (
  number   INTEGER PRIMARY KEY AUTOINCREMENT,
  incident TEXT NOT NULL
);
