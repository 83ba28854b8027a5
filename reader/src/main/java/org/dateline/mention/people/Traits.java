package org.dateline.mention.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.AgeClass;
import org.dateline.lexicon.ArmedGroup;
import org.dateline.lexicon.Branch;
import org.dateline.lexicon.FoldedText;
import org.dateline.lexicon.HumanType;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.Nation;
import org.dateline.lexicon.PersonWord;
import org.dateline.lexicon.PersonWord.Trait;
import org.dateline.lexicon.Phrases.Found;
import org.dateline.lexicon.Sex;
import org.dateline.lexicon.SpeakerKind;
import org.dateline.lexicon.StateForce;
import org.dateline.mention.name.NameKind;
import org.dateline.mention.name.NameMention;

/**
 * What the words of a phrase tell of the people it denotes.
 *
 * @param words the people words found, the head's first
 */
record Traits(
        List<PersonWord> words,
        Optional<ArmedGroup> group,
        Optional<StateForce> force,
        Optional<String> affiliation,
        Optional<String> nationality,
        boolean former,
        boolean elderly,
        Set<String> forms) {

    private static final Set<String> BELONGING =
            Set.of("member", "leader", "commander", "chief", "boss", "cadre", "element", "deserter", "head");
    private static final String[] IRREGULAR = {
        "guerrilla",
        "guerrillas",
        "rebel",
        "rebels",
        "insurgent",
        "insurgents",
        "subversive",
        "terrorist",
        "paramilitary",
        "militant",
        "jihadist"
    };

    /** Reads the tokens {@code [first, end)}. */
    static Traits of(
            FoldedText folded, Lexicon lexicon, List<NameMention> names, List<PersonWord> heads, int first, int end) {
        List<PersonWord> words = new ArrayList<>(heads);
        List<String> forms = new ArrayList<>();
        for (int i = first; i < end; i++) {
            forms.add(folded.form(i));
        }
        Optional<NameMention> body = names.stream()
                .filter(name -> first <= name.first() && name.end() <= end)
                .filter(name -> name.kind() == NameKind.ORGANISATION)
                .reduce((a, b) -> a.group().isPresent() ? a : b);
        Optional<ArmedGroup> group = body.flatMap(NameMention::group).or(() -> group(folded, lexicon, first, end));
        Optional<StateForce> force = group.isPresent() ? Optional.empty() : force(folded, lexicon, first, end);
        Optional<String> affiliation = group.map(ArmedGroup::name)
                .or(() -> force.flatMap(StateForce::canonical))
                .or(() -> force.filter(f -> f.country().isPresent()).map(StateForce::word))
                .or(() -> body.map(NameMention::bestName));
        return new Traits(
                words,
                group,
                force,
                affiliation,
                nationality(folded, lexicon, first, end),
                forms.contains("former") || forms.contains("ex") || forms.contains("retired"),
                forms.contains("elderly")
                        || (forms.contains("old") && forms.stream().noneMatch(f -> f.startsWith("year"))),
                Set.copyOf(forms));
    }

    private static Optional<ArmedGroup> group(FoldedText folded, Lexicon lexicon, int first, int end) {
        for (int i = first; i < end; i++) {
            Optional<ArmedGroup> group = lexicon.armedGroups()
                    .findLongestAt(folded, i)
                    .filter(found ->
                            found.end() <= end && !found.value().needsContext() && isNameLike(folded, found.first()))
                    .map(found -> found.value().group());
            if (group.isPresent()) {
                return group;
            }
        }
        return Optional.empty();
    }

    private static boolean isNameLike(FoldedText folded, int token) {
        return folded.inCapitals(token)
                || folded.looksLikeName(token)
                || folded.text().token(token).form().chars().anyMatch(Character::isUpperCase);
    }

    private static Optional<StateForce> force(FoldedText folded, Lexicon lexicon, int first, int end) {
        Optional<StateForce> bare = Optional.empty();
        for (int i = first; i < end; i++) {
            Optional<Found<StateForce>> found =
                    lexicon.stateForces().findLongestAt(folded, i).filter(f -> f.end() <= end);
            if (found.isPresent()
                    && (found.get().value().country().isPresent()
                            || found.get().value().canonical().isPresent())) {
                return found.map(Found::value);
            }
            bare = bare.or(() -> found.map(Found::value));
        }
        return bare;
    }

    private static Optional<String> nationality(FoldedText folded, Lexicon lexicon, int first, int end) {
        for (int i = first; i < end; i++) {
            Optional<String> code = lexicon.nations()
                    .findPeopleAt(folded, i)
                    .map(Found::value)
                    .filter(nation -> nation.hasCountry() && nation.form() != Nation.Form.COMMUNITY)
                    .map(Nation::code);
            if (code.isPresent()
                    && !(folded.form(i).equals("us")
                            && !folded.text().token(i).form().equals("US"))) {
                return code;
            }
        }
        return Optional.empty();
    }

    boolean is(Trait trait) {
        return words.stream().anyMatch(word -> word.is(trait));
    }

    Optional<HumanType> type() {
        Optional<HumanType> own =
                words.stream().map(PersonWord::type).flatMap(Optional::stream).findFirst();
        if (former) {
            return own.map(Traits::former);
        }
        boolean weak = own.isEmpty() || words.getFirst().is(Trait.WEAK);
        if (weak && (group.isPresent() || isOfFighters())) {
            return Optional.of(HumanType.ARMED_GROUP_MEMBER);
        }
        if (own.equals(Optional.of(HumanType.MILITARY)) && forms.contains("police")) {
            return Optional.of(HumanType.POLICE);
        }
        if (own.equals(Optional.of(HumanType.POLICE)) && (forms.contains("army") || forms.contains("military"))) {
            return Optional.of(HumanType.MILITARY);
        }
        boolean service = weak || own.equals(Optional.of(HumanType.GOVERNMENT_OFFICIAL));
        if (service && force.map(f -> f.branch() != Branch.GOVERNMENT).orElse(false)) {
            return force.map(f -> f.branch().people());
        }
        return own.or(() -> is(Trait.ATTACKER) ? Optional.of(HumanType.ARMED_GROUP_MEMBER) : Optional.empty());
    }

    /** "Members of that guerrilla organization", "the leader of a rebel unit". */
    private boolean isOfFighters() {
        return words.stream().map(PersonWord::word).anyMatch(BELONGING::contains) && !disjoint(IRREGULAR);
    }

    private static HumanType former(HumanType type) {
        return switch (type) {
            case GOVERNMENT_OFFICIAL, POLITICIAN, DIPLOMAT, JUDICIARY, FORMER_OFFICIAL -> HumanType.FORMER_OFFICIAL;
            case MILITARY, FORMER_MILITARY -> HumanType.FORMER_MILITARY;
            case CIVILIAN,
                    POLICE,
                    SECURITY_GUARD,
                    AID_WORKER,
                    JOURNALIST,
                    MEDIC,
                    CLERGY,
                    TEACHER,
                    STUDENT,
                    BUSINESS,
                    CONTRACTOR,
                    ARMED_GROUP_MEMBER,
                    OTHER -> type;
        };
    }

    Optional<SpeakerKind> speaker() {
        Optional<SpeakerKind> own = words.stream()
                .map(PersonWord::speaker)
                .flatMap(Optional::stream)
                .findFirst();
        if (group.isPresent()) {
            return Optional.of(SpeakerKind.ARMED_GROUP);
        }
        boolean open = own.isEmpty() || own.get() == SpeakerKind.OFFICIAL || own.get() == SpeakerKind.UNNAMED;
        if (open && (forms.contains("hospital") || forms.contains("medical"))) {
            return Optional.of(SpeakerKind.HOSPITAL);
        }
        return open && force.isPresent() ? force.map(f -> f.branch().speaker()) : own;
    }

    Optional<Sex> sex() {
        boolean male = is(Trait.MALE) || !disjoint("male", "mr", "himself");
        boolean female = is(Trait.FEMALE) || !disjoint("female", "mrs", "ms", "miss", "pregnant", "herself");
        if (male == female) {
            return Optional.empty();
        }
        return Optional.of(male ? Sex.MALE : Sex.FEMALE);
    }

    private boolean disjoint(String... any) {
        return java.util.Arrays.stream(any).noneMatch(forms::contains);
    }

    Optional<AgeClass> age(Optional<Integer> years) {
        if (years.isPresent()) {
            return years.map(AgeClass::of);
        }
        if (is(Trait.CHILD) || !disjoint("teenage", "infant", "underage")) {
            return Optional.of(AgeClass.CHILD);
        }
        if (is(Trait.ELDER) || (elderly && !words.isEmpty())) {
            return Optional.of(AgeClass.ELDER);
        }
        return is(Trait.ADULT) ? Optional.of(AgeClass.ADULT) : Optional.empty();
    }

    Optional<Boolean> combatant() {
        Optional<HumanType> type = type();
        if (!disjoint("civilian", "civilians", "noncombatant", "unarmed")) {
            return Optional.of(false);
        }
        boolean fights = type.map(t -> t == HumanType.MILITARY || t == HumanType.ARMED_GROUP_MEMBER)
                .orElse(false);
        return fights ? Optional.of(true) : Optional.empty();
    }
}
