package org.dateline.reading.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Outcome;
import org.dateline.mention.quantity.Quantity;
import org.dateline.reading.figure.PeoplePhrase.Kind;
import org.dateline.reading.figure.Sighting.Tie;

/** All ties of people to outcomes in one sentence. */
final class Sightings {
    private static final Set<String> NOT_PEOPLE = WordSet.of(
            "cattle cows cow sheep goats camels horses dogs livestock animals birds pigs head percent houses homes "
                    + "vehicles cars trucks buildings weapons rifles bombs rockets tanks posts checkpoints villages towns "
                    + "times shots rounds bullets days hours tons kilograms buses photographs devices mines ied ieds drones "
                    + "missiles arrests attacks operations incidents explosions blasts ships vessels areas locations result consequence "
                    + "precaution rule matter warning team patrol convoy unit squad crew column delegation vehicle car bus truck bullet "
                    + "house building post checkpoint bridge village town");

    private static final Set<String> LIVING = WordSet.of(
            "kill murder assassinate behead wound injure kidnap abduct arrest detain massacre slaughter gun shot lynch slay");

    private final Line line;
    private final Lexicon lexicon;
    private final List<PeoplePhrase> phrases;
    private final Chains chains;
    private final FlatPatients flat;
    private final TreePatients tree;
    private final boolean cumulative;
    private final Set<Integer> peopleTokens = new HashSet<>();

    private Sightings(Line line, List<PeoplePhrase> phrases, Lexicon lexicon) {
        this.line = line;
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.chains = new Chains(line, phrases, lexicon.outcomes());
        this.flat = new FlatPatients(line, chains, lexicon.outcomes());
        this.tree = new TreePatients(line, phrases);
        this.cumulative = Cues.isCumulative(line);
        phrases.forEach(phrase -> {
            for (int i = phrase.first(); i < phrase.end(); i++) {
                peopleTokens.add(i);
            }
        });
    }

    static List<Sighting> in(Line line, List<PeoplePhrase> phrases, Lexicon lexicon) {
        if (line.at(line.first()).equals("file") && line.isAt(line.first() + 1, "-", "–", "—")) {
            return List.of();
        }
        return phrases.isEmpty() && !line.words(line.first(), line.end()).contains("without")
                ? List.of()
                : new Sightings(line, phrases, lexicon).list();
    }

    private List<Sighting> list() {
        List<Sighting> found = new ArrayList<>();
        toldInside(found);
        for (int i = line.first(); i < line.end(); ) {
            List<OutcomeWord> words = lexicon.outcomes().listAt(line, i);
            words.forEach(word -> tie(word, found));
            if (words.isEmpty()) {
                Expressions.findAt(line, i).ifPresent(word -> tie(word, found));
            }
            i = words.isEmpty() ? i + 1 : words.getFirst().end();
        }
        List<Sighting> rosters = new Rosters(line, chains, lexicon.outcomes()).list();
        found.removeIf(s -> rosters.stream().anyMatch(r -> r.phrase().equals(s.phrase())));
        found.addAll(rosters);
        found.addAll(new Tolls(line, phrases, lexicon.outcomes()).list());
        noVictims(found);
        List<Sighting> own = Joined.bothOutcomes(distinct(found), line);
        List<Sighting> parts = new Parts(line, chains, own).list();
        List<Sighting> all =
                new ArrayList<>(own.stream().filter(s -> !isPartToo(s, parts)).toList());
        all.addAll(parts);
        all.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return all;
    }

    /** "There were no victims": nobody killed or hurt. */
    private void noVictims(List<Sighting> found) {
        for (PeoplePhrase phrase : phrases) {
            boolean victims = phrase.isNone() && line.isAt(phrase.end() - 1, "victims", "victim");
            if (victims && found.stream().noneMatch(s -> s.phrase().equals(phrase))) {
                OutcomeEntry entry = new OutcomeEntry(
                        Outcome.KILLED_OR_INJURED, Frame.COUNT, List.of(List.of("victims")), "-", Optional.empty());
                OutcomeWord word = new OutcomeWord(entry, phrase.end() - 1, phrase.end());
                found.add(sighting(word, phrase, Standing.TOLD, "no-victims"));
            }
        }
    }

    private static boolean isPartToo(Sighting sighting, List<Sighting> parts) {
        return parts.stream()
                .anyMatch(part ->
                        part.phrase().first() == sighting.phrase().first() && part.outcome() == sighting.outcome());
    }

    /** "four dead women". */
    private void toldInside(List<Sighting> found) {
        for (PeoplePhrase phrase : phrases) {
            boolean counts = phrase.told().isPresent()
                    && !phrase.isPartitive()
                    && phrase.kind() != Kind.DEFINITE_PLURAL
                    && phrase.kind() != Kind.PLURAL
                    && !phrase.is(org.dateline.mention.quantity.Trait.DEFINITE);
            if (counts && phrase.told().get().frame() != Frame.COUNT) {
                found.add(sighting(phrase.told().get(), phrase, Standing.TOLD, "told-inside"));
            }
        }
    }

    private void tie(OutcomeWord word, List<Sighting> found) {
        Before before = Before.of(line, word, lexicon.outcomes(), peopleTokens);
        Patients patients = patients(word, before);
        Standing standing = Cues.standing(line, word, before);
        boolean nobody = false;
        for (PeoplePhrase phrase : patients.people()) {
            nobody |= phrase.isNone();
            boolean alsoNobody = nobody && !phrase.isNone() && phrase.quantity().isEmpty();
            if (canSuffer(word, phrase) && !alsoNobody) {
                add(word, phrase, before, standing, patients.rule(), found);
            }
        }
        if (patients.isEmpty()) {
            none(word, before).ifPresent(found::add);
        }
    }

    /** Those beside the word, else by the tree, else farther off. */
    private Patients patients(OutcomeWord word, Before before) {
        if (isAimed(word)) {
            return Patients.NONE;
        }
        Patients near = flat.of(word, before, false);
        if (!line.hasTree()) {
            return near.isEmpty() ? flat.of(word, before, true) : near;
        }
        Patients grown = isTreated(word) ? Patients.NONE : tree.of(word);
        if (!near.isEmpty() && isOutdone(word, near, grown)) {
            return grown;
        }
        if (!near.isEmpty() && isActive(word, near, before)) {
            return Patients.NONE;
        }
        if (!near.isEmpty()) {
            return grown.people().containsAll(near.people()) && isPlain(grown, near) ? grown : near;
        }
        boolean adjective = tree.top(word).relation().equals("amod");
        return grown.isEmpty() && !adjective && !isTreated(word) ? flat.of(word, before, true) : grown;
    }

    /** "shot at the judge", "burned down two houses": no word of who was hit. */
    private boolean isAimed(OutcomeWord word) {
        boolean open = Fatal.isOpen(word) && word.frame() == Frame.OBJECT;
        return open && line.isAt(word.end(), "at", "into", "towards", "toward", "through", "up", "down");
    }

    /** What stands beside the word is no people, and the tree gives some: "a man wearing a belt was shot". */
    private boolean isOutdone(OutcomeWord word, Patients near, Patients grown) {
        return near.people().stream().noneMatch(phrase -> isPeople(word, phrase))
                && grown.people().stream().anyMatch(phrase -> isPeople(word, phrase));
    }

    /** "treating two people": those beside the word, not who treats them. */
    private boolean isTreated(OutcomeWord word) {
        return FlatPatients.isCare(word, line);
    }

    private boolean isPeople(OutcomeWord word, PeoplePhrase phrase) {
        return phrase.kind() != Kind.THING && canSuffer(word, phrase);
    }

    /** "Police arrested two ...": those before the verb are who did it. */
    private boolean isActive(OutcomeWord word, Patients near, Before before) {
        boolean left =
                near.people().getFirst().first() < word.first() && near.rule().equals("flat-passive");
        return left && !before.be() && tree.hasObjectBeside(word);
    }

    /** Whether those that only the tree gives stand beside the others, with no outcome word or dash in between. */
    private boolean isPlain(Patients grown, Patients near) {
        PeoplePhrase known = near.people().getFirst();
        return grown.people().stream()
                .filter(phrase -> !near.people().contains(phrase))
                .allMatch(phrase ->
                        !isParted(Math.min(phrase.end(), known.end()), Math.max(phrase.first(), known.first()))
                                && lexicon.outcomes().listAt(line, phrase.end()).isEmpty());
    }

    private boolean isParted(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isShortName(i)) {
                i += 2;
            } else if (line.isAt(i, "-", "--", "–", "—", ":", "(", ";")
                    || !lexicon.outcomes().listAt(line, i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** "(MNR)" behind the name of a party parts nothing. */
    private boolean isShortName(int i) {
        return line.at(i).equals("(") && line.at(i + 2).equals(")") && line.isCapital(i + 1);
    }

    private boolean canSuffer(OutcomeWord word, PeoplePhrase phrase) {
        if (phrase.contains(word.first()) && phrase.told().isPresent()) {
            return false;
        }
        if (phrase.toldOutcome().equals(Optional.of(Outcome.UNHARMED))) {
            return false;
        }
        if (phrase.kind() == Kind.THING) {
            return thingSuffers(word, phrase);
        }
        boolean unnumbered = phrase.kind() == Kind.PLURAL || phrase.kind() == Kind.DEFINITE_PLURAL;
        boolean minor = word.outcome() == Outcome.DETAINED
                || word.outcome() == Outcome.RELEASED
                || word.frame() == Frame.OF
                || (word.outcome() == Outcome.KIDNAPPED && word.size() > 1);
        return !(unnumbered && minor) || line.at(phrase.first()).equals("other");
    }

    /** Only what lives is killed or kidnapped: the noun is one of people though no table knows it. */
    private boolean thingSuffers(OutcomeWord word, PeoplePhrase phrase) {
        boolean lost = word.frame() == Frame.SUBJECT && word.size() > 1 && word.outcome() == Outcome.KILLED;
        if (word.frame() == Frame.COUNT || word.frame() == Frame.LIVES || lost) {
            return true;
        }
        boolean lives = LIVING.contains(word.entry().forms().getFirst().getFirst()) && word.frame() == Frame.OBJECT;
        boolean near = phrase.quantity().isPresent()
                || Math.abs(phrase.end() - word.first()) < 5
                || phrase.first() == word.end();
        return lives && near && !NOT_PEOPLE.contains(line.at(phrase.end() - 1));
    }

    private void add(
            OutcomeWord word,
            PeoplePhrase phrase,
            Before before,
            Standing standing,
            String rule,
            List<Sighting> found) {
        Outcome outcome =
                phrase.isNone() && isHarm(word) ? Outcome.KILLED_OR_INJURED : Fatal.outcome(word, phrase, line);
        boolean harm = outcome == Outcome.KILLED
                || outcome == Outcome.INJURED
                || outcome == Outcome.KILLED_OR_INJURED
                || outcome == Outcome.MISSING;
        if ((phrase.isNone() && !harm) || (outcome == Outcome.DISPLACED && !isMany(phrase))) {
            return;
        }
        if (before.not() && !phrase.isNone()) {
            boolean safe = (outcome == Outcome.INJURED || outcome == Outcome.KILLED)
                    && standing == Standing.TOLD
                    && !word.isIng(line);
            if (safe && outcome == Outcome.INJURED) {
                found.add(sighting(word, phrase, standing, rule + "-not").as(Outcome.UNHARMED));
            }
            return;
        }
        if (outcome == Outcome.RELEASED
                && line.words(word.first() - 8, word.first()).contains("treated")) {
            return;
        }
        found.add(sighting(word, phrase, standing, rule).as(outcome));
    }

    /** "No civilians were harmed": none killed either. */
    private static boolean isHarm(OutcomeWord word) {
        return word.entry().forms().getFirst().getFirst().equals("harm");
    }

    /** Few people who flee are no displaced. */
    private static boolean isMany(PeoplePhrase phrase) {
        return phrase.low().orElse(0) >= 10;
    }

    private Sighting sighting(OutcomeWord word, PeoplePhrase phrase, Standing standing, String rule) {
        return new Sighting(word.outcome(), phrase, line, word, standing, Tie.OWN, Optional.empty(), cumulative, rule);
    }

    /** "without causing casualties", "did not injure anyone". */
    private Optional<Sighting> none(OutcomeWord word, Before before) {
        boolean anyone = word.isVerb() && line.isAt(word.end(), "anyone", "anybody", "any");
        boolean negated = anyone
                && (before.not()
                        || line.words(word.first() - 4, word.first()).matches(".*\\b(?:without|not|n't|nor)\\b.*"));
        boolean counted = word.frame() == Frame.COUNT
                && word.size() == 1
                && !line.isAt(word.first(), "dead", "body", "bodies")
                && line.words(word.first() - 4, word.first())
                        .matches(".*(?:without (?:causing|inflicting)?|not (?:cause|result|report)\\w*|n't cause).*");
        if (!negated && !counted) {
            return Optional.empty();
        }
        int end = negated ? word.end() + 1 : word.end();
        Quantity zero = new Quantity(
                line.span(word.first(), end),
                line.span(word.first(), end),
                Optional.of(0),
                Optional.of(0),
                Optional.empty(),
                word.first(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(org.dateline.mention.quantity.Trait.NONE),
                "none-told");
        PeoplePhrase nobody = new PeoplePhrase(
                Kind.NUMBER,
                word.first(),
                end,
                word.first(),
                zero.low(),
                zero.high(),
                Optional.empty(),
                Optional.of(zero),
                Facts.NONE,
                zero.traits(),
                -1,
                Optional.empty(),
                zero.span());
        return Optional.of(sighting(word, nobody, Standing.TOLD, "none-told"));
    }

    private static List<Sighting> distinct(List<Sighting> all) {
        Set<String> seen = new HashSet<>();
        return all.stream()
                .filter(s -> seen.add(s.outcome() + " " + s.phrase().first()))
                .toList();
    }
}
