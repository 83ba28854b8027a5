package org.dateline.intake.page;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PageFuzzTest {
    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<div class='comments'>",
            "</div>",
            "<table><tr><td>",
            "</table>",
            "<li>",
            "<br>",
            "<br/>",
            "<a href='x'>",
            "</a>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<script>",
            "</script>",
            "<script type='application/ld+json'>",
            "{\"@type\":\"NewsArticle\",\"datePublished\":\"",
            "[[[{",
            "\"}",
            "&#x110000;",
            "&nbsp;",
            "&#0;",
            "&amp",
            "<time datetime='2019-13-45T99:99'>",
            "<meta property='article:published_time' content='",
            "'>",
            "\u0000",
            "\uD800",
            "\uFEFF",
            "<h1>",
            "</h1>",
            "<svg><p>",
            "<math><mi>",
            "<template>",
            "<html lang='",
            "<body><body>",
            "</html>",
            "<plaintext",
            "Five people were killed on Monday, police said. ",
            "2019-11-18 ",
            "November 31, 2019 ",
            "99.99.9999",
            "<link rel=canonical href='ht!tp://%%'>");

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 400)
    void brokenMarkupNeverThrows(@ForAll("markup") String html) {
        assertThatCode(() -> PageReader.read(html, Optional.empty())).doesNotThrowAnyException();
    }

    @Property(tries = 200)
    void anyTextNeverThrows(@ForAll String html) {
        assertThatCode(() -> PageReader.read(html, Optional.of(html))).doesNotThrowAnyException();
    }

    @Property(tries = 400)
    void anyDateNeverThrows(@ForAll("dates") String words) {
        assertThatCode(() -> DateWords.find(words, true)).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> dates() {
        return Arbitraries.strings()
                .withChars("0123456789-/.:T +Zaprilmnov,'年月日")
                .ofMaxLength(40);
    }
}
