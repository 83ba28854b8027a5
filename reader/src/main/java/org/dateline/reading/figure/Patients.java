package org.dateline.reading.figure;

import java.util.List;

/**
 * The people that an outcome word tells of.
 *
 * @param rule how they were found
 */
record Patients(List<PeoplePhrase> people, String rule) {
    static final Patients NONE = new Patients(List.of(), "none");

    Patients {
        people = List.copyOf(people);
    }

    boolean isEmpty() {
        return people.isEmpty();
    }
}
