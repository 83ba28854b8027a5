package org.dateline.reading.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.lexicon.SpeakerKind;
import org.dateline.mention.time.TimeInterval;
import org.dateline.mention.time.TimeMention;
import org.dateline.text.AnnotatedText;

/**
 * Finds who says what.
 *
 * <pre>{@code
 * StatementReader reader = StatementReader.load();
 * List<StatementMention> statements = reader.read(annotated, times);
 * Optional<StatementMention> who = new Speakers(statements).at(figure.span());
 * }</pre>
 *
 * <p>Rules over the tree for words told again, marks and neighbours for quotations. Without a tree only quotations are found. May
 * be shared by threads.
 */
public final class StatementReader {
    private static final int FARTHEST_TIME = 60;

    private final CueTable cues = CueTable.load();
    private final SpeakerKinds kinds = SpeakerKinds.load();
    private final Parties parties;

    private StatementReader(Gazetteer gazetteer) {
        this.parties = new Parties(gazetteer);
    }

    public static StatementReader load() {
        return new StatementReader(Gazetteer.shared());
    }

    /** The statements of a text in the order of their cues; contents may nest. */
    public List<StatementMention> read(AnnotatedText text, List<TimeMention> times) {
        List<Draft> drafts = new Drafts(text, cues).list();
        drafts.sort(Comparator.comparingInt(draft -> draft.cue.index()));
        SpeakerResolver resolver = new SpeakerResolver(text, kinds, parties);
        List<StatementMention> statements = new ArrayList<>();
        for (Draft draft : drafts) {
            Optional<Speaker> speaker = draft.speaker.map(resolver::resolve);
            statements.add(mention(draft, text, speaker, times, resolver));
        }
        return List.copyOf(statements);
    }

    /** The full names of people and groups that are no speakers, told by the heads of their words. */
    public Names names(AnnotatedText text, List<Integer> heads) {
        SpeakerResolver resolver = new SpeakerResolver(text, kinds, parties);
        Map<Integer, Speaker> byHead = new HashMap<>();
        heads.stream().sorted().distinct().forEach(head -> byHead.put(head, resolver.resolve(text.token(head))));
        return head -> Optional.ofNullable(byHead.get(head));
    }

    /** Looks up who the words with a given head stand for. */
    public interface Names {
        Optional<Speaker> find(int head);
    }

    private static StatementMention mention(
            Draft draft,
            AnnotatedText text,
            Optional<Speaker> speaker,
            List<TimeMention> times,
            SpeakerResolver resolver) {
        draft.content.sort(null);
        Optional<Speaker> via = draft.via.map(resolver::resolve).filter(v -> v.kind() == SpeakerKind.MEDIA);
        return new StatementMention(
                speaker,
                draft.cue.index(),
                draft.cueSpan,
                draft.cueSpan.of(text.text()),
                draft.content,
                draft.direct,
                draft.stance,
                saidOn(draft, text, times),
                via,
                draft.rule);
    }

    /** The day that hangs on the cue: beside it, and no part of what is said. */
    private static Optional<LocalDate> saidOn(Draft draft, AnnotatedText text, List<TimeMention> times) {
        Set<Span> near = new HashSet<>();
        text.children(draft.cue).forEach(child -> near.add(text.subtree(child)));
        return times.stream()
                .filter(time -> time.isDay() && near.stream().anyMatch(span -> span.overlaps(time.span())))
                .filter(time -> draft.content.stream().noneMatch(part -> part.overlaps(time.span())))
                .filter(time -> Math.abs(time.span().start() - draft.cue.start()) <= FARTHEST_TIME)
                .flatMap(time -> time.interval().stream())
                .map(TimeInterval::firstDay)
                .findFirst();
    }
}
