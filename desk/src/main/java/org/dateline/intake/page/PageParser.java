package org.dateline.intake.page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses pages as browsers do, whatever their markup; runs nothing and fetches nothing. */
final class PageParser {
    /** Deeper markup is flattened by the parser; real pages stay below 100. */
    private static final int DEEPEST = 400;

    private PageParser() {}

    static Document parse(String html) {
        return Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
    }
}
