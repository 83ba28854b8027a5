package org.dateline.reading.role;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.dateline.mention.name.NameMention;
import org.dateline.mention.people.PeopleMention;
import org.dateline.mention.phrase.NounPhrase;
import org.dateline.mention.thing.ThingMention;

/** Which mention a token stands for: the one that it heads, else the smallest one around it. */
public record Entities(List<PeopleMention> people, List<NameMention> names, List<ThingMention> things) {
    public Entities {
        people = List.copyOf(people);
        names = List.copyOf(names);
        things = List.copyOf(things);
    }

    public Optional<PeopleMention> findPeople(int token) {
        return best(people, token, PeopleMention::head, mention -> core(mention.phrase(), token));
    }

    public Optional<ThingMention> findThing(int token) {
        return best(things, token, ThingMention::head, mention -> core(mention.phrase(), token));
    }

    public Optional<NameMention> findName(int token) {
        return names.stream()
                .filter(name -> name.first() <= token && token < name.end())
                .min(Comparator.comparingInt(name -> name.end() - name.first()));
    }

    private static <T> Optional<T> best(List<T> mentions, int token, ToIntFunction<T> head, ToIntFunction<T> size) {
        Optional<T> heads = mentions.stream()
                .filter(mention -> head.applyAsInt(mention) == token)
                .findFirst();
        return heads.or(() -> mentions.stream()
                .filter(mention -> size.applyAsInt(mention) > 0)
                .min(Comparator.comparingInt(size)));
    }

    /** Length of the noun group where it holds the token to the right of its head ("six PEOPLE"), 0 where it does not. */
    private static int core(NounPhrase phrase, int token) {
        return phrase.head() <= token && token < phrase.coreEnd() ? phrase.coreEnd() - phrase.first() : 0;
    }
}
