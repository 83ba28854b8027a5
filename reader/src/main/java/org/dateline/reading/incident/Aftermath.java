package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.evidence.Span;
import org.dateline.reading.aftermath.Cues;
import org.dateline.reading.aftermath.Told;
import org.dateline.reading.event.Happening;
import org.dateline.reading.event.Happenings.Aside;
import org.dateline.reading.record.ContextItem;
import org.dateline.reading.record.ContextKind;
import org.dateline.reading.record.Development;
import org.dateline.reading.record.DevelopmentKind;
import org.dateline.reading.record.DevelopmentStatus;
import org.dateline.reading.record.OpenQuestion;
import org.dateline.reading.record.QuestionAbout;
import org.dateline.reading.statement.StatementMention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Writes developments, open questions and background as the record has them. */
final class Aftermath {
    private static final String MARKS = "\"“”‘’', ";

    private final Setting setting;
    private final AnnotatedText text;

    Aftermath(Setting setting) {
        this.setting = setting;
        this.text = setting.text();
    }

    /** What followed an incident: sentences that it owns. */
    List<Development> developments(List<Told> told) {
        return told.stream()
                .filter(cue -> cue.what() == Cues.What.DEVELOPMENT)
                .map(this::development)
                .toList();
    }

    private Development development(Told cue) {
        Span words = words(cue);
        return new Development(
                DevelopmentKind.valueOf(constant(cue.kind())),
                words.of(text.text()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                cue.open()
                        ? DevelopmentStatus.ONGOING
                        : cue.planned() ? DevelopmentStatus.PLANNED : DevelopmentStatus.DONE,
                setting.attribution(words),
                Optional.of(setting.evidence(words)));
    }

    List<OpenQuestion> questions(List<Told> told) {
        return told.stream()
                .filter(cue -> cue.what() == Cues.What.QUESTION)
                .map(cue -> {
                    Span words = words(cue);
                    return new OpenQuestion(
                            QuestionAbout.valueOf(constant(cue.kind())),
                            words.of(text.text()),
                            setting.attribution(words),
                            Optional.of(setting.evidence(words)));
                })
                .toList();
    }

    /** Background: sentences that tell no incident, by what their violent words or their cues make of them. */
    List<ContextItem> context(List<Told> cues, List<Aside> asides, List<Happening> incidents) {
        Map<Integer, Set<ContextKind>> kinds = new TreeMap<>();
        for (Aside aside : asides) {
            kind(aside)
                    .ifPresent(kind -> kinds.computeIfAbsent(aside.sentence(), s -> new TreeSet<>())
                            .add(kind));
        }
        for (Told cue : cues) {
            if (cue.what() == Cues.What.CONTEXT && incidents.stream().noneMatch(each -> each.tells(cue.sentence()))) {
                kinds.putIfAbsent(cue.sentence(), Set.of(ContextKind.valueOf(constant(cue.kind()))));
            }
        }
        List<ContextItem> items = new ArrayList<>();
        kinds.forEach((sentence, told) -> told.forEach(kind -> items.add(item(sentence, kind))));
        return List.copyOf(items);
    }

    private static Optional<ContextKind> kind(Aside aside) {
        return switch (aside.status()) {
            case PAST -> Optional.of(ContextKind.PAST_INCIDENT);
            case THREATENED, PLANNED -> Optional.of(ContextKind.THREAT);
            case UNREAL -> Optional.of(ContextKind.EXPECTED_ATTACK);
            case GENERIC -> Optional.of(ContextKind.OTHER);
            case NEGATED, HAPPENED, ATTEMPTED, FOILED -> Optional.empty();
        };
    }

    private ContextItem item(int index, ContextKind kind) {
        Sentence sentence = text.sentences().get(index);
        Span span = new Span(
                text.token(sentence.first()).start(),
                text.token(sentence.end() - 1).end());
        return new ContextItem(kind, span.of(text.text()), setting.evidence(span));
    }

    /** What a speaker says of it, without the speaker, within the sentence; else the whole sentence. */
    private Span words(Told cue) {
        Token word = text.token(cue.word());
        return setting.speakers()
                .at(word.span())
                .flatMap(statement -> part(statement, word))
                .map(part -> bare(part, cue.span()))
                .orElse(cue.span());
    }

    /** As much of what is said as stands in the sentence, without the quotation marks and the comma before the speaker. */
    private Span bare(Span part, Span sentence) {
        int start = Math.max(part.start(), sentence.start());
        int end = Math.min(part.end(), sentence.end());
        String words = text.text();
        while (start < end && MARKS.indexOf(words.charAt(start)) >= 0) {
            start++;
        }
        while (end > start + 1 && MARKS.indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(start, end);
    }

    private static Optional<Span> part(StatementMention statement, Token word) {
        return statement.content().stream()
                .filter(part -> part.contains(word.span()))
                .findFirst();
    }

    /** Which incident a sentence with a cue belongs to: the one that it tells, else the one told last before, else the main one. */
    Map<Integer, List<Told>> share(List<Told> told, List<Happening> incidents) {
        Map<Integer, List<Told>> shares = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Told cue : told) {
            if (cue.what() == Cues.What.CONTEXT
                    || incidents.isEmpty()
                    || !seen.add(cue.what() + cue.kind() + cue.sentence())) {
                continue;
            }
            shares.computeIfAbsent(setting.owners().lastTold(cue.sentence()), index -> new ArrayList<>())
                    .add(cue);
        }
        return shares;
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
