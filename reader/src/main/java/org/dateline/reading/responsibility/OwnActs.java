package org.dateline.reading.responsibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.SpeakerKind;
import org.dateline.lexicon.Stance;
import org.dateline.reading.record.ResponsibilityStance;
import org.dateline.reading.statement.Speaker;
import org.dateline.reading.statement.StatementMention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** {@code Hezbollah said it fired ...}, {@code the army said its jets had struck ...}, and the same denied. */
final class OwnActs {
    private static final Set<String> SELVES = Set.of("it", "they", "we", "he", "she", "i");
    private static final Set<String> GROUP_SELVES = Set.of("it", "they", "we");
    private static final Set<String> OWN =
            Set.of("its", "their", "our", "his", "her", "my", "it", "they", "we", "he", "she", "i");
    private static final Set<String> FIGHTERS = Set.of(
            "fighter",
            "force",
            "troop",
            "soldier",
            "jet",
            "warplane",
            "plane",
            "aircraft",
            "drone",
            "unit",
            "man",
            "gunner",
            "gunman",
            "militant",
            "member",
            "artillery",
            "helicopter",
            "bomber",
            "guerrilla",
            "mujahideen",
            "army",
            "commando",
            "brigade",
            "missile",
            "rocket",
            "navy",
            "pilot");
    private static final Set<String> ACTS = Set.of(
            "attack",
            "strike",
            "hit",
            "target",
            "bomb",
            "shell",
            "fire",
            "launch",
            "carry",
            "shoot",
            "kill",
            "destroy",
            "ambush",
            "raid",
            "storm",
            "seize",
            "capture",
            "kidnap",
            "abduct",
            "execute",
            "assassinate",
            "detonate",
            "plant",
            "conduct",
            "stage",
            "mount",
            "down",
            "eliminate",
            "blow",
            "raze",
            "assault",
            "engage",
            "repel",
            "slaughter",
            "retake",
            "bombard",
            "perform");
    private static final Set<SpeakerKind> ARMED = Set.of(
            SpeakerKind.ARMED_GROUP,
            SpeakerKind.MILITARY,
            SpeakerKind.GOVERNMENT,
            SpeakerKind.OTHER,
            SpeakerKind.OFFICIAL);

    private final AnnotatedText text;
    private final Rules rules;

    OwnActs(AnnotatedText text, Rules rules) {
        this.text = text;
        this.rules = rules;
    }

    List<Found> list(List<StatementMention> statements) {
        List<Found> found = new ArrayList<>();
        for (StatementMention statement : statements) {
            statement
                    .speaker()
                    .filter(who -> ARMED.contains(who.kind()))
                    .flatMap(who -> own(statement, who))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Found> own(StatementMention statement, Speaker who) {
        boolean denies = statement.stance() == Stance.DENIES;
        ResponsibilityStance stance = denies ? ResponsibilityStance.DENIES : ResponsibilityStance.CLAIMS;
        return text.tokensIn(statement.extent()).stream()
                .filter(token ->
                        token.upos() == Upos.VERB && ACTS.contains(token.lemma()) && statement.tells(token.span()))
                .filter(token -> isOwn(token, statement, who) && isReal(token))
                .findFirst()
                .map(act -> new Found(
                        stance,
                        text.token(who.head()),
                        statement.cue(),
                        Optional.of(event(act)),
                        new Earlier(text).is(act, Optional.empty()),
                        denies ? "denies-act" : "own-act"));
    }

    private Token event(Token act) {
        return text.children(act).stream()
                .filter(child ->
                        child.relation().equals("obj") && rules.events().contains(child.lemma()))
                .findFirst()
                .orElse(act);
    }

    /** The doer is the speaker: a pronoun, or the speaker's own men and planes. */
    private boolean isOwn(Token act, StatementMention statement, Speaker who) {
        return text.children(act).stream()
                .filter(child -> child.deprel().equals("nsubj") || isFronted(child, act))
                .filter(child -> statement.tells(child.span()))
                .anyMatch(subject -> isSelf(subject, who) || isOwnForce(subject));
    }

    /** A neighbour who quotes a neighbour ("he said, 'I shot him'") claims nothing: one person speaks for a group only as its voice. */
    private static boolean isSelf(Token subject, Speaker who) {
        boolean voice = who.kind() == SpeakerKind.ARMED_GROUP || who.kind() == SpeakerKind.MILITARY;
        return (voice ? SELVES : GROUP_SELVES).contains(subject.lemma());
    }

    /** A noun before the verb that the tree calls its object. */
    private static boolean isFronted(Token child, Token act) {
        return child.deprel().equals("obj") && child.index() < act.index();
    }

    private boolean isOwnForce(Token subject) {
        return FIGHTERS.contains(subject.lemma())
                && text.children(subject).stream()
                        .anyMatch(child -> child.relation().equals("nmod") && OWN.contains(child.lemma()));
    }

    private boolean isReal(Token act) {
        return text.children(act).stream()
                .noneMatch(child -> Set.of(
                                "will", "would", "could", "may", "might", "not", "n't", "never", "can", "should")
                        .contains(child.lemma()));
    }
}
