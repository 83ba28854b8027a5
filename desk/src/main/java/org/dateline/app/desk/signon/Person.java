package org.dateline.app.desk.signon;

import java.util.List;

/**
 * Somebody as the provider knows them.
 *
 * @param subject the provider's address and its lasting name for them, parted by a space; never given to anybody else
 * @param name as they like to be called; not unique, and may change
 * @param words of the claim that roles are taken from
 */
public record Person(String subject, String name, List<String> words) {
    public Person {
        words = List.copyOf(words);
    }
}
