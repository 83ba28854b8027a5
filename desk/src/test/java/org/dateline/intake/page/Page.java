package org.dateline.intake.page;

import java.util.Optional;

/** Small pages for tests. */
final class Page {
    static final String FIRST =
            "At least five people were killed and a dozen wounded when a car bomb exploded near a market in Baidoa on"
                    + " Monday, the police said.";
    static final String SECOND =
            "The blast, which was heard across the town, destroyed several shops and set a bus on fire, according to"
                    + " witnesses who spoke by telephone.";
    static final String THIRD =
            "No group has claimed responsibility for the attack. Militants have often struck the town, where a"
                    + " regional government has its seat.";
    static final String PROSE = "<p>" + FIRST + "</p>\n<p>" + SECOND + "</p>\n<p>" + THIRD + "</p>";
    static final String TEXT = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;
    static final String TITLE = "Car bomb kills five near market in Baidoa";

    private Page() {}

    /** A site's usual page around an article. */
    static String of(String head, String article) {
        return "<!doctype html><html lang=en><head><title>" + TITLE + " | The Daily Example</title>" + head
                + "</head><body><header><nav><ul><li><a href=/>Home</a></li><li><a href=/w>World</a></li><li><a"
                + " href=/s>Sport</a></li></ul></nav></header><main><article"
                + " class=story><h1>" + TITLE + "</h1>" + article + "</article></main><footer><p><a"
                + " href=/p>Privacy policy</a> <a"
                + " href=/t>Terms of use</a></p><p>©"
                + " 2019 The Daily Example. All rights"
                + " reserved.</p></footer></body></html>";
    }

    static Article article(String html) {
        return switch (PageReader.read(html, Optional.empty())) {
            case PageReading.Found(Article article) -> article;
            case PageReading.Refused(String reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    static String text(String article) {
        return article(of("", article)).text();
    }

    static String refusal(String html) {
        return switch (PageReader.read(html, Optional.empty())) {
            case PageReading.Found(Article article) -> throw new AssertionError("read: " + article.text());
            case PageReading.Refused(String reason) -> reason;
        };
    }
}
