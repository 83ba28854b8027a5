package org.dateline.whole;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The order of the rooms: a room uses only rooms to its left. A rule that matches no class fails (see archunit.properties). */
class RoomsTest {
    private static final List<String> READER =
            List.of("evidence", "report", "text", "lexicon", "gazetteer", "mention", "reading");
    private static final List<String> DESK = List.of("incident", "store", "intake", "publish", "app");
    private static final List<String> ROOMS =
            Stream.concat(READER.stream(), DESK.stream()).toList();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dateline");

    @TestFactory
    Stream<DynamicTest> aRoomUsesOnlyRoomsToItsLeft() {
        return IntStream.range(0, ROOMS.size() - 1)
                .mapToObj(i -> DynamicTest.dynamicTest(
                        ROOMS.get(i), () -> usesNothingToItsRight(i).check(CLASSES)));
    }

    private static ArchRule usesNothingToItsRight(int i) {
        String[] right = ROOMS.subList(i + 1, ROOMS.size()).stream()
                .map(RoomsTest::packages)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(packages(ROOMS.get(i)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(right);
    }

    private static String packages(String room) {
        return "org.dateline." + room + "..";
    }

    @Test
    void everyClassLivesInARoom() {
        String[] rooms = ROOMS.stream().map(RoomsTest::packages).toArray(String[]::new);
        classes().should().resideInAnyPackage(rooms).check(CLASSES);
    }

    @Test
    void theMiddleRoomsAskNeitherClockNorChanceNorDisk() {
        noClasses()
                .that()
                .resideInAnyPackage(packages("mention"), packages("reading"), packages("incident"))
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.nio.file.Files.class)
                .check(CLASSES);
    }

    @Test
    void theLibraryNeedsNoProgram() {
        noClasses()
                .that()
                .resideInAnyPackage(READER.stream().map(RoomsTest::packages).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "picocli..", "org.jsoup..", "java.sql..", "java.net.http..")
                .check(CLASSES);
    }

    /** Seen to fail: turned around, the order is broken at once. */
    @Test
    void theRuleCanFail() {
        ArchRule turnedAround = noClasses()
                .that()
                .resideInAPackage(packages("reading"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packages("evidence"));
        assertThatThrownBy(() -> turnedAround.check(CLASSES)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aRuleThatMatchesNothingFails() {
        ArchRule ofNothing = noClasses()
                .that()
                .resideInAPackage("org.dateline.nowhere..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packages("app"));
        assertThatThrownBy(() -> ofNothing.check(CLASSES)).isInstanceOf(AssertionError.class);
        assertThat(CLASSES).hasSizeGreaterThan(100);
    }
}
