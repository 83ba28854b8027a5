package org.dateline.reading.record;

import java.util.Optional;

/**
 * What a report says is not known yet.
 */
public record OpenQuestion(
        QuestionAbout about, String text, Optional<Attribution> attribution, Optional<Evidence> evidence) {}
