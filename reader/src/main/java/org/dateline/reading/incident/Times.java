package org.dateline.reading.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.mention.time.IncidentTimes;
import org.dateline.mention.time.Precision;
import org.dateline.mention.time.TimeMention;
import org.dateline.reading.event.Happening;
import org.dateline.reading.event.Happenings;
import org.dateline.reading.event.Owners;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;

/** The time of an incident: what is tied to one of its mentions; else a day told in its sentences, or beside its first one. */
final class Times {
    private final Setting setting;
    private final AnnotatedText text;

    Times(Setting setting) {
        this.setting = setting;
        this.text = setting.text();
    }

    /**
     * A time with what tied it to the incident.
     *
     * @param how for the explanation
     */
    record Choice(TimeMention time, String how) {}

    Optional<Choice> of(Happening happening, int index) {
        Optional<Choice> tied = happening.time().map(time -> new Choice(time, "tied to the event"));
        return tied.or(() -> loose(happening, index));
    }

    private Optional<Choice> loose(Happening happening, int index) {
        List<Integer> sentences = new ArrayList<>(happening.sentences());
        int first = happening.firstSentence();
        if (index == 0) {
            sentences.add(first - 1);
            sentences.add(first + 1);
        }
        for (int sentence : sentences) {
            Optional<TimeMention> time = setting.mentions().times().stream()
                    .filter(each -> fits(each, sentence, index))
                    .findFirst();
            if (time.isPresent()) {
                return time.map(found -> new Choice(found, "told in the same or the next sentence"));
            }
        }
        return Optional.empty();
    }

    private boolean fits(TimeMention time, int sentence, int index) {
        List<Token> words = text.tokensIn(time.span());
        if (words.isEmpty() || text.sentenceOf(words.getFirst()).index() != sentence || !isRecentDay(time)) {
            return false;
        }
        boolean mine = setting.owners()
                .find(words.getLast())
                .map(Owners.Tie::owner)
                .filter(owner -> owner != index)
                .isEmpty();
        return mine && !IncidentTimes.hangsOnSpeech(text, time);
    }

    private boolean isRecentDay(TimeMention time) {
        if (!time.isDay()
                || time.interval().isEmpty()
                || time.interval().get().precision().compareTo(Precision.WEEK) > 0) {
            return false;
        }
        Optional<LocalDate> day = setting.mentions().anchor().findDay();
        LocalDate last = time.interval().get().lastDay();
        return day.isEmpty()
                || !last.isBefore(day.get().minusDays(Happenings.BACKGROUND_DAYS))
                        && !last.isAfter(day.get().plusDays(1));
    }
}
