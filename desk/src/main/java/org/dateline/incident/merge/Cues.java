package org.dateline.incident.merge;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words around a figure that tell how it stands to the figures before it. Each cue has an example and a near miss, which the tests
 * check.
 *
 * @param example a sentence in which it is found
 * @param miss a sentence that looks alike and in which it is not
 */
record Cues(String name, Pattern words, String example, String miss) {

    /** The figure is about what was said before, and no longer holds. */
    static final Cues OUTDATED = cue(
            "outdated",
            "\\b(and not|instead of|rather than|down from|up from|as (was )?first (said|reported)|as (was )?reported (earlier|first)"
                    + "|(first|initially|originally|previously|earlier) (said|reported|put|gave|claimed|estimated|thought|published|announced)"
                    + "|(had|have) (first|initially|originally|previously|earlier)|(initial|early|earlier|previous|first) (reports?|counts?|tolls?|figures?|estimates?)"
                    + "|withdr[ae]w\\w*|retract\\w*|(it )?now turns out)\\b",
            "Fourteen people, and not about 20 as was first said, are held.",
            "Police said 14 people were taken on the first day.");

    /** Somebody died later: the figure comes on top of the total that stands. */
    static final Cues MORE = cue(
            "more",
            "\\b(succumb\\w*|breathed (his|her|their) last|died (later )?(of|from) (his|her|their|the|its)? ?(wounds?|injur\\w+|burns)"
                    + "|(second|third|fourth|fifth|sixth|\\w+th|\\w+-(first|second|third)) (victim|person|man|woman|child|death|fatality)"
                    + "|(has|have) (also )?died|died (overnight|in hospital|at (the|a) hospital))\\b",
            "Four people died of their wounds overnight.",
            "Four people died when the bomb went off.");

    /** Words of a count that comes on top: only where the figure itself or the word before it says so. */
    static final Cues ON_TOP = cue(
            "on-top",
            "\\b(an?other|more|additional|further|extra)\\b",
            "Four more people died.",
            "Two people died when the bomb went off.");

    /** One person beside those just told of. */
    static final Cues ANOTHER = cue(
            "another", "^another\\b", "Another man was found dead.", "They told one another that three men had died.");

    /** Some of those who were counted. */
    static final Cues SOME_OF = cue(
            "some-of",
            "^(at least )?[\\w-]+ of (the|those|these|them|his|her|their|its|\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many)\\b",
            "Four of the officers died at the scene.",
            "Four officers of the guard died.");

    /** What is left of those who were counted. */
    static final Cues THE_REST = cue(
            "the-rest",
            "^(the|his|her|their) (other|remaining|rest)\\b",
            "The other two were treated at the scene.",
            "Two others were treated at the scene.");

    /** Others than those who were just told of. */
    static final Cues OTHERS = cue(
            "others",
            "\\b(others?|an?other|more|additional|further|rest|remaining|surviv\\w+|wounded|injured|hurt)\\b",
            "The other three were taken to hospital.",
            "Four people were shot.");

    /** Words after a count of all who were hit, whether they lived or not. */
    static final Cues HIT_AFTER = cue(
            "hit-after",
            "^(?!.{0,50}\\b(wounded|injured|hurt|surviv\\w+|hospital\\w*)\\b)[^.;:]{0,50}?\\b(shot|hit|struck|stabbed|gunned down|attacked|targeted)\\b(?! and (wounded|injured|hurt))",
            " were shot at a party on Saturday.",
            " were shot and wounded at a party.");

    /** Words for all who were hit, the dead among them. */
    static final Cues ALL_VICTIMS = cue(
            "all-victims",
            "^(both|all \\w+|(the )?[\\w-]+ shooting) (of the )?((shooting )?victims|people)",
            "Both victims knew the man.",
            "Two victims knew the man.");

    /** Words that only fit the living. */
    static final Cues TENDED = cue(
            "tended",
            "\\b(wound\\w*|injur\\w+|hurt|surviv\\w+|hospital\\w*|critical\\w*|stable|condition|treat\\w*|recover\\w*|surgery|alive|released)\\b",
            "The boy is in stable condition.",
            "The boy was shot in the head.");

    /** Whoever says so counts enemies, not his own. */
    static final Cues ENEMIES = cue(
            "enemies",
            "\\b(militants?|terrorists?|insurgents?|extremists?|bandits?|rebels?|enem(y|ies)|mercenar(y|ies)|infidels?|crusaders?|operatives?)\\b",
            "Four militants were killed.",
            "Four soldiers were killed.");

    /** An outlet that speaks for a party to the fight. */
    static final Cues PRESS_OFFICE = cue(
            "press-office",
            "\\b(commands?|ministry|army|armed forces|forces|military|public affairs|press (office|service)|general staff|brigades?|corps|government|presidency|spokes\\w+)\\b",
            "U.S. Central Command",
            "American Press Review");

    /** Words before a count of all who were hit. */
    static final Cues HIT_BEFORE = cue(
            "hit-before",
            "\\b(shot|hit|struck|stabbed|gunned down|attacked) $",
            "A gunman shot ",
            "A gunman shot and wounded ");

    /** The figure is a total of all that came before. */
    static final Cues TOTAL = cue(
            "total",
            "\\b((bring|brought|rais|risen|rose|ris|tak|took)\\w* .{0,60}?\\bto (at least |more than |over |about |around |some |nearly |almost |a |the )?(\\d"
                    + "|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|twent|thirt|fort|fift|sixt|sevent|eight|ninet|hundred|dozen|number|total|toll)\\w*|in (all|total)|altogether|total(ling|s|ed)?|toll|so far|of the \\w+ (taken|kidnapped|abducted|seized|have)"
                    + "|have (now )?(come back|returned|been (freed|released|rescued)))\\b",
            "His death brings to four the number of those killed.",
            "He was brought to the hospital with two others.");

    /** The figure is about those who are still held, not about all who were taken. */
    static final Cues STILL_HELD = cue(
            "still-held",
            "\\b(still|remain\\w*|are|is) (being )?(held|captive|hostage|in the (power|hands)|in captivity|missing)|\\bremain\\w* (in|with|hostage|captive)",
            "Nine men are still held.",
            "Gunmen held up a bus and took nine men.");

    /** They were let go where they were stopped: never among those taken. */
    static final Cues ON_THE_SPOT = cue(
            "on-the-spot",
            "\\b(on the spot|at once|immediately|straight away|there and then|told (him|her|them) not to|let go with|minutes later|at the scene)\\b",
            "The driver was let go with two old people on the spot.",
            "Five of the captives were let go on Saturday.");

    /** It may have been so: nobody counted. */
    static final Cues HYPOTHETICAL = cue(
            "hypothetical",
            "\\b(feared|could have (killed|been)|may have (killed|died|been killed)|might have|presumed|believed (to be )?(dead|trapped|buried))\\b",
            "Dozens are feared dead under the rubble.",
            "Dozens were killed under the rubble, people fear for the rest.");

    /** The figure is of some of those that were just counted. */
    static final Cues PART = cue(
            "part",
            "\\b((out )?of (which|whom|these|those)|among (them|whom|which|these|those)|including|at least one of)\\b",
            "Forty-one persons are in hospital, out of which eight were flown to the capital.",
            "The bomb went off at the gate, and eight people were hurt.");

    /** Somebody who looked into it denies the figure in the next words. */
    static final Cues REJECTED = cue(
            "rejected",
            "\\b(reject|dismiss|den(y|ie)|rubbish|refut|brand|call|describ)\\w*\\b[^.]{0,60}\\b(false|propaganda|lies?|baseless|exaggerat\\w+|fabricat\\w+"
                    + "|untrue|nonsense|fantas\\w+|absurd|inflated|unfounded)\\b",
            "The police dismissed the figures as the usual lies.",
            "The police gave the figures in the morning.");

    /** Words of denial: without them nobody denies a figure. */
    static final Cues DENIAL = cue(
            "denial",
            "\\b(den(y|ies|ied|ying|ials?)|reject\\w*|refut\\w+|disput\\w+|contradict\\w+|dismiss\\w*|disown\\w*|false(ly)?|untrue|baseless|no truth|doubt\\w*|question\\w*|not true|(did|was|were|had|has|have) not|n['’]t|no|never|rumou?rs?)\\b",
            "The army denied that ten people had been killed.",
            "Investigators declined to name the man who was killed.");

    /** A correction. */
    static final Cues CORRECTION = cue(
            "correction",
            "\\b(correct\\w*|revis\\w+|not (about |some )?\\d+|and not|withdraw\\w*|withdrew|retract\\w*|now turns out|lower(ed)? (the|its)|mistaken\\w*|erroneous\\w*|miscount\\w*|double.count\\w*)\\b",
            "Police revised the number of dead to 14.",
            "Police said 14 were dead.");

    static final List<Cues> ALL = List.of(
            OUTDATED,
            MORE,
            ON_TOP,
            ANOTHER,
            SOME_OF,
            THE_REST,
            OTHERS,
            ALL_VICTIMS,
            TENDED,
            ENEMIES,
            PRESS_OFFICE,
            HIT_AFTER,
            HIT_BEFORE,
            TOTAL,
            STILL_HELD,
            ON_THE_SPOT,
            HYPOTHETICAL,
            PART,
            REJECTED,
            DENIAL,
            CORRECTION);

    private static Cues cue(String name, String words, String example, String miss) {
        return new Cues(name, Pattern.compile(words, Pattern.CASE_INSENSITIVE), example, miss);
    }

    boolean in(String sentence) {
        return words.matcher(sentence).find();
    }

    /** Whether the words stand within so many characters before or after the figure's own words. */
    boolean near(String sentence, String figure, int reach) {
        int at = sentence.indexOf(figure);
        if (at < 0) {
            return in(sentence);
        }
        int from = Math.max(0, at - reach);
        int to = Math.min(sentence.length(), at + figure.length() + reach);
        return words.matcher(sentence.substring(from, to)).find();
    }

    /** Whether the words stand within so many characters before the figure's own words. */
    boolean before(String sentence, String figure, int reach) {
        int at = sentence.indexOf(figure);
        return at > 0
                && words.matcher(sentence.substring(Math.max(0, at - reach), at))
                        .find();
    }

    /** Where the words stand in the sentence. */
    Optional<Integer> position(String sentence) {
        Matcher matcher = words.matcher(sentence);
        return matcher.find() ? Optional.of(matcher.start()) : Optional.empty();
    }
}
