-- Each in the order of what is counted, so that counting all of it needs no sorting, and each with all that filters ask.
CREATE INDEX incident_kind ON incident (kind, status, country, day, last_day, stage, killed, latitude, longitude);
CREATE INDEX incident_status ON incident (status, kind, country, day, last_day, stage, killed, latitude, longitude);
CREATE INDEX incident_month ON incident (SUBSTR(day, 1, 7), day, last_day, kind, country, status, stage, killed, latitude, longitude);
