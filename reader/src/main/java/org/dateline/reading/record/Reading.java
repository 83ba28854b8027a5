package org.dateline.reading.record;

import java.util.List;

/**
 * All that one report says.
 */
public record Reading(
        ReportHead report,
        List<Incident> incidents,
        List<Statement> statements,
        List<ContextItem> context,
        List<MentionRecord> mentions) {
    public Reading {
        incidents = List.copyOf(incidents);
        statements = List.copyOf(statements);
        context = List.copyOf(context);
        mentions = List.copyOf(mentions);
    }
}
