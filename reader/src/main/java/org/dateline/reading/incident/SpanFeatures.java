package org.dateline.reading.incident;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.reading.event.Happening;
import org.dateline.reading.role.RoleLayer;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;

/** What any words' place in a report says of their belonging to an incident, as features with names. */
final class SpanFeatures {
    private static final double SURE = 0.7;
    private static final int FAR = 6;
    private static final int NEAR = 2;

    private final Setting setting;
    private final AnnotatedText text;
    private final List<RoleLayer.Mark> marks;

    SpanFeatures(Setting setting, List<RoleLayer.Mark> marks) {
        this.setting = setting;
        this.text = setting.text();
        this.marks = marks;
    }

    /** How far behind the first telling of an incident a sentence stands. */
    static void addGap(Sentence sentence, Happening happening, Set<String> features) {
        int gap = sentence.index() - happening.firstSentence();
        features.add("gap=" + (gap < 0 ? "before" : gap > FAR ? "far" : gap > NEAR ? "some" : String.valueOf(gap)));
    }

    /** How much the model holds a sentence for news of an incident. */
    void addRelevance(Sentence sentence, Set<String> features) {
        text.relevance(sentence).ifPresent(relevance -> features.add("relevant=" + (int) (relevance * 3.99)));
    }

    /** Whether the words tell who speaks, and whether somebody says them. */
    void addSpeech(Span span, Set<String> features) {
        if (setting.speakers().speaks(span)) {
            features.add("speaks");
        }
        if (setting.speakers().at(span).isPresent()) {
            features.add("in-statement");
        }
    }

    /** What the model's role layer marks there, and how surely. */
    void addMarks(Span span, Set<String> features) {
        List<RoleLayer.Mark> over =
                marks.stream().filter(mark -> mark.span().overlaps(span)).toList();
        if (over.isEmpty()) {
            features.add("mark=none");
        }
        for (RoleLayer.Mark mark : over) {
            boolean sure = text.confidence("role", text.token(mark.head())).orElse(0) >= SURE;
            features.add("mark=" + mark.kind().toString().toLowerCase(Locale.ROOT) + (sure ? "" : "?"));
        }
    }
}
