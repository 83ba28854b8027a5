package org.dateline.reading.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.lexicon.SpeakerKind;

/** What kind of source a phrase names, by {@code speakers.tsv}. */
final class SpeakerKinds {
    private static final int LONGEST = 3;

    private final Map<String, SpeakerKind> kinds = new HashMap<>();

    static SpeakerKinds load() {
        SpeakerKinds loaded = new SpeakerKinds();
        for (String[] row : Tables.rows("speakers.tsv", 2)) {
            loaded.kinds.put(row[0], kind(row[1]));
        }
        return loaded;
    }

    private static SpeakerKind kind(String word) {
        for (SpeakerKind kind : SpeakerKind.values()) {
            if (kind.toString().equals(word)) {
                return kind;
            }
        }
        throw new IllegalStateException("speakers.tsv knows no kind " + word);
    }

    /**
     * The kind of a speaker.
     *
     * @param head dictionary form of the head of the phrase
     * @param words the phrase
     */
    SpeakerKind of(String head, String words) {
        List<String> all = List.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d.'’-]+"));
        Optional<SpeakerKind> organisation = longest(all);
        Optional<SpeakerKind> byHead = Optional.ofNullable(kinds.get(head));
        if (byHead.isPresent() && !isThin(byHead.get())) {
            return byHead.get();
        }
        return organisation.or(() -> byHead).orElse(SpeakerKind.OTHER);
    }

    /** {@code source}, {@code chief}, {@code official} tell less than the police, army or hospital beside them. */
    private static boolean isThin(SpeakerKind kind) {
        return kind == SpeakerKind.UNNAMED || kind == SpeakerKind.OFFICIAL || kind == SpeakerKind.OTHER;
    }

    private Optional<SpeakerKind> longest(List<String> words) {
        Optional<SpeakerKind> thin = Optional.empty();
        for (int length = LONGEST; length > 0; length--) {
            for (int i = 0; i + length <= words.size(); i++) {
                Optional<SpeakerKind> kind = find(String.join(" ", words.subList(i, i + length)));
                if (kind.isPresent() && !isThin(kind.get())) {
                    return kind;
                }
                thin = thin.or(() -> kind);
            }
        }
        return thin;
    }

    private Optional<SpeakerKind> find(String words) {
        String bare = words.replaceAll("['’]s?$", "").replaceAll("\\.$", "");
        return Optional.ofNullable(kinds.get(words))
                .or(() -> Optional.ofNullable(kinds.get(bare)))
                .or(() -> Optional.ofNullable(
                        bare.endsWith("s") ? kinds.get(bare.substring(0, bare.length() - 1)) : null))
                .or(() -> Optional.ofNullable(bare.endsWith("men") ? kinds.get(bare.replaceAll("men$", "man")) : null));
    }
}
