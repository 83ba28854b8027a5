package org.dateline.reading.record;

import java.time.LocalDate;
import java.util.Optional;
import org.dateline.lexicon.SpeakerKind;
import org.dateline.lexicon.Stance;

/**
 * Who says so.
 */
public record Attribution(
        String speaker,
        SpeakerKind kind,
        Optional<String> party,
        Optional<String> cue,
        Optional<LocalDate> saidOn,
        Stance stance,
        boolean direct,
        Optional<Attribution> via,
        Optional<Evidence> evidence) {}
