package org.dateline.mention.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.lexicon.ArmedGroup;
import org.dateline.lexicon.ArmedGroup.Alias;
import org.dateline.lexicon.FoldedText;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.Nation;
import org.dateline.lexicon.Phrases.Found;
import org.dateline.lexicon.StateForce;
import org.dateline.text.AnnotatedText;

/**
 * Finds the names of people, organisations and facilities, and words for nationalities.
 *
 * <pre>{@code
 * List<NameMention> names = new NameReader().read(annotated);
 * names.getFirst().bestName();    // "Antony Blinken" for "Blinken"
 * }</pre>
 *
 * <p>The model's {@code entity} labels come first; our tables add the names that they know and say which group or force it is.
 * Without labels capitals decide. Stateless; one may be shared by threads.
 */
public final class NameReader {
    private final Lexicon lexicon = Lexicon.standard();
    private final TableNames tables = new TableNames(lexicon);
    private final CapitalNames capitals = new CapitalNames(lexicon);

    /** All names, in the order of the text, never overlapping. */
    public List<NameMention> read(AnnotatedText text) {
        FoldedText folded = FoldedText.of(text);
        boolean labelled = text.hasLayer(EntitySpans.LAYER);
        List<Draft> drafts = labelled ? modelled(folded) : capitals.read(folded);
        List<Draft> merged = merge(folded, drafts, tables.read(folded), labelled);
        List<NameMention> names = new ArrayList<>();
        for (Draft draft : merged) {
            names.add(mention(folded, enrich(folded, draft)));
        }
        return List.copyOf(new NameLinks(folded).link(names));
    }

    private List<Draft> modelled(FoldedText folded) {
        List<Draft> drafts = EntitySpans.read(folded);
        Trims trims = new Trims(folded, lexicon);
        return drafts.stream()
                .flatMap(draft -> trims.trim(draft, drafts).stream())
                .toList();
    }

    /** The model's spans stand, unless a table knows a longer name; the tables fill what is left. */
    private static List<Draft> merge(FoldedText folded, List<Draft> drafts, List<Draft> known, boolean labelled) {
        List<Draft> merged = new ArrayList<>(drafts);
        for (Draft table : known) {
            List<Draft> rivals = merged.stream().filter(table::overlaps).toList();
            boolean group = table.group().isPresent();
            boolean wider = !rivals.isEmpty()
                    && group
                    && rivals.stream().allMatch(rival -> table.covers(rival) && table.size() > rival.size());
            if (wider) {
                merged.removeAll(rivals);
            }
            if (wider || (rivals.isEmpty() && isFree(folded, table, labelled))) {
                merged.add(table);
            }
        }
        merged.sort(Comparator.comparingInt(Draft::first));
        return merged;
    }

    /** Where the model has another label (a place, a product), a nationality of the tables gives way. */
    private static boolean isFree(FoldedText folded, Draft table, boolean labelled) {
        if (!labelled) {
            return true;
        }
        for (int i = table.first(); i < table.end(); i++) {
            if (!EntitySpans.label(folded.text(), i).equals("O")
                    && table.group().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Draft enrich(FoldedText folded, Draft draft) {
        if (draft.kind() == NameKind.PERSON || draft.kind() == NameKind.FACILITY) {
            return group(folded, draft)
                    .map(group ->
                            draft.as(NameKind.ORGANISATION).with(Optional.of(group), Optional.empty(), home(group)))
                    .orElse(draft);
        }
        if (draft.kind() == NameKind.NATIONALITY) {
            return draft.with(Optional.empty(), Optional.empty(), nation(folded, draft));
        }
        Optional<ArmedGroup> group = draft.group().or(() -> group(folded, draft));
        Optional<StateForce> force =
                group.isPresent() ? Optional.empty() : draft.force().or(() -> force(folded, draft));
        Optional<String> country = group.flatMap(NameReader::home)
                .or(() -> force.flatMap(StateForce::country))
                .or(() -> nation(folded, draft));
        return draft.with(group, force, country);
    }

    private static Optional<String> home(ArmedGroup group) {
        return group.countries().stream().findFirst();
    }

    /** The group whose name the whole draft is, articles and a generic noun aside. */
    private Optional<ArmedGroup> group(FoldedText folded, Draft draft) {
        int first = skipArticle(folded, draft);
        boolean organisation = draft.kind() == NameKind.ORGANISATION;
        return first >= draft.end()
                ? Optional.empty()
                : lexicon.armedGroups()
                        .findLongestAt(folded, first)
                        .filter(found -> found.end() == draft.end()
                                || (organisation && found.size() > 1 && found.end() >= draft.end() - 1))
                        .filter(found -> organisation || found.size() > 1)
                        .map(Found::value)
                        .map(Alias::group);
    }

    private static int skipArticle(FoldedText folded, Draft draft) {
        return folded.form(draft.first()).equals("the") ? draft.first() + 1 : draft.first();
    }

    private Optional<StateForce> force(FoldedText folded, Draft draft) {
        int first = skipArticle(folded, draft);
        return first >= draft.end()
                ? Optional.empty()
                : lexicon.stateForces()
                        .findLongestAt(folded, first)
                        .filter(found -> found.end() == draft.end())
                        .map(Found::value);
    }

    /** The nation that the name's words tell: "Iraqi" of "Iraqi Ministry of Health". */
    private Optional<String> nation(FoldedText folded, Draft draft) {
        for (int i = draft.first(); i < draft.end(); i++) {
            Optional<Found<Nation>> found = lexicon.nations().findPeopleAt(folded, i);
            if (found.isEmpty()) {
                found = lexicon.nations().findCountryAt(folded, i);
            }
            Optional<String> code = found.map(Found::value)
                    .filter(nation -> nation.hasCountry() && nation.form() != Nation.Form.COMMUNITY)
                    .map(Nation::code);
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    private static NameMention mention(FoldedText folded, Draft draft) {
        Span span = new Span(
                folded.text().token(draft.first()).start(),
                folded.text().token(draft.end() - 1).end());
        Optional<String> canonical =
                draft.group().map(ArmedGroup::name).or(() -> draft.force().flatMap(StateForce::canonical));
        return new NameMention(
                span,
                draft.kind(),
                draft.first(),
                draft.end(),
                span.of(folded.text().text()).replaceAll("\\s+", " "),
                canonical,
                draft.country(),
                draft.group(),
                draft.force(),
                draft.rule());
    }
}
