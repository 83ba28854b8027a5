package org.dateline.mention.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.lexicon.FoldedText;

/** Links short forms with the long ones of the same report: {@code Blinken} with {@code Antony Blinken}, {@code ELN} with its name. */
final class NameLinks {
    private final FoldedText folded;

    NameLinks(FoldedText folded) {
        this.folded = folded;
    }

    List<NameMention> link(List<NameMention> names) {
        Map<String, NameMention> expansions = expansions(names);
        List<NameMention> linked = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            NameMention name = names.get(i);
            linked.add(
                    switch (name.kind()) {
                        case PERSON ->
                            fullName(names, i).map(name::withCanonical).orElse(name);
                        case ORGANISATION -> organisation(name, names, expansions);
                        case NATIONALITY, FACILITY -> name;
                    });
        }
        return linked;
    }

    /** The nearest earlier longer name of which this one is a part, else a later one. */
    private static Optional<String> fullName(List<NameMention> names, int index) {
        List<String> part = pieces(names.get(index));
        Optional<String> best = Optional.empty();
        for (int i = index - 1; i >= 0 && best.isEmpty(); i--) {
            best = longer(names.get(i), part);
        }
        for (int i = index + 1; i < names.size() && best.isEmpty(); i++) {
            best = longer(names.get(i), part);
        }
        return best.or(() -> Optional.of(names.get(index).name()));
    }

    private static Optional<String> longer(NameMention other, List<String> part) {
        if (other.kind() != NameKind.PERSON) {
            return Optional.empty();
        }
        List<String> whole = pieces(other);
        return whole.size() > part.size() && isPart(part, whole)
                ? Optional.of(other.canonical().orElse(other.name()))
                : Optional.empty();
    }

    /** Its beginning or end, or first and last without what stands between. */
    private static boolean isPart(List<String> part, List<String> whole) {
        int n = whole.size();
        int k = part.size();
        boolean edge =
                whole.subList(0, k).equals(part) || whole.subList(n - k, n).equals(part);
        boolean ends = k == 2
                && whole.getFirst().equals(part.getFirst())
                && whole.getLast().equals(part.getLast());
        boolean inner = k == 1 && part.getFirst().length() > 3 && whole.contains(part.getFirst());
        return edge || ends || inner;
    }

    private static List<String> pieces(NameMention name) {
        return List.of(FoldedText.fold(name.name()).split(" "));
    }

    /** Short forms in brackets after the long ones, or the other way round. */
    private Map<String, NameMention> expansions(List<NameMention> names) {
        Map<String, NameMention> expansions = new HashMap<>();
        for (int i = 0; i + 1 < names.size(); i++) {
            NameMention first = names.get(i);
            NameMention second = names.get(i + 1);
            boolean bracket = second.first() == first.end() + 1
                    && folded.text().token(first.end()).form().equals("(");
            if (bracket && isShort(second) && first.kind() != NameKind.NATIONALITY) {
                expansions.putIfAbsent(key(second), first);
            } else if (bracket && isShort(first)) {
                expansions.putIfAbsent(key(first), second);
            }
        }
        return expansions;
    }

    private static boolean isShort(NameMention name) {
        return name.end() - name.first() <= 2
                && name.name().length() <= 9
                && !name.name().contains(" ");
    }

    private static String key(NameMention name) {
        return FoldedText.fold(name.name());
    }

    private static NameMention organisation(
            NameMention name, List<NameMention> names, Map<String, NameMention> expansions) {
        if (name.canonical().isPresent()) {
            return name;
        }
        Optional<NameMention> whole = Optional.ofNullable(expansions.get(key(name)))
                .filter(other -> other.first() != name.first())
                .or(() -> byInitials(name, names));
        return whole.map(other -> name.withCanonical(other.bestName())).orElse(name);
    }

    private static Optional<NameMention> byInitials(NameMention name, List<NameMention> names) {
        String letters = name.name().replace(".", "");
        boolean acronym = letters.length() > 1
                && letters.length() < 8
                && letters.equals(letters.toUpperCase(Locale.ROOT))
                && letters.chars().allMatch(Character::isLetter);
        return !acronym
                ? Optional.empty()
                : names.stream()
                        .filter(other -> other.kind() == NameKind.ORGANISATION
                                && initials(other.name()).equals(letters))
                        .findFirst();
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[\\s-]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.length() < 2 ? "" : initials.toString();
    }
}
