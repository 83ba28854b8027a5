package org.dateline.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Oddities of pages: what belongs to the article and what the site puts around it. */
// pages are written with escapes where a space must be seen
@SuppressWarnings("UnicodeEscape")
class PageReaderTest {
    @Test
    void paragraphsStandApartByABlankLine() {
        assertThat(Page.text(Page.PROSE)).isEqualTo(Page.TEXT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            share bar | <div class="share-bar"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>
            newsletter box | <div class="newsletter-signup"><p>Sign up for our daily newsletter</p><form><input type=email></form></div>
            related link | <p><a href="/x">READ MORE: Army retakes town in the south</a></p>
            related list | <div class="related-stories"><h3>Related stories</h3><ul><li><a href="/x">Army retakes town in the south</a></li><li><a href="/y">President vows revenge</a></li></ul></div>
            caption | <figure><img src="x.jpg"><figcaption>Smoke rises over the market. (AP Photo/John Doe)</figcaption></figure>
            advertisement | <div class="ad-slot"><p>Advertisement</p></div>
            cookie banner | <div id="cookie-banner" class="cookie-consent"><p>We use cookies to improve your experience. By continuing you accept our cookie policy.</p></div>
            comments | <div id="comments" class="comments-area"><h3>2 Comments</h3><ol class="comment-list"><li class="comment"><p>This is terrible news, my heart goes out to all the families.</p></li></ol></div>
            hidden box | <div class="modal" style="display: none"><p>Subscribe now to read all our stories</p></div>
            script | <script>document.write("<p>At least ten million people love our site</p>")</script>
            style | <style>.a { color: red }</style>
            tags | <div class="tags">Tags: <a href="/a">Somalia</a> <a href="/b">Bomb</a></div>
            author box | <div class="author-bio"><p>Jane Doe is a senior reporter at The Daily Example.</p></div>
            follow line | <p class="social-follow">Follow us on Twitter and Facebook</p>
            form | <form><label>Your name</label><select><option>Somalia</option></select><button>Send</button></form>
            template | <template><p>Five more were killed in the template</p></template>
            comment of markup | <!-- <p>Five more were killed in a comment</p> -->
            svg | <svg><title>Five icons</title><text>Five</text></svg>
            video player | <div class="video-player"><p>Watch: Video</p></div>
            print line | <ul class="tools"><li><a href="#">Print</a></li><li><a href="#">E-mail</a></li></ul>
            """)
    void whatTheSitePutsAroundIsLeftOut(String what, String furniture) {
        assertThat(Page.text(Page.PROSE + furniture)).isEqualTo(Page.TEXT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            paragraphs as div | <div>1</div><div>2</div><div>3</div>
            double line breaks | <div>1<br><br>2<br><br>3</div>
            double breaks with space between | <div>1<br>&nbsp;<br />2<br>\u0020<br>3</div>
            sections | <section><p>1</p></section><section><p>2</p><p>3</p></section>
            nested layout tables | <table><tr><td><table><tr><td>1</td></tr></table></td></tr><tr><td>2</td></tr><tr><td>3</td></tr></table>
            unclosed paragraphs | <p>1<p>2<p>3
            inline markup | <p><b>1</b></p><p><font size=2><i>2</i></font></p><p><span><em>3</em></span></p>
            block quote | <p>1</p><blockquote>2</blockquote><p>3</p>
            wild white space | <p>\u0020\u00201\u0020</p>  <p>2&nbsp;</p><p>&#8203;3</p>
            AMP | <div class="amp-article-body"><p>1</p><amp-ad width=300><p>Advertisement</p></amp-ad><p>2</p><p>3</p></div>
            wrong nesting | <p><b>1</p><p></b>2</p></div></span><p>3</p>
            """)
    void paragraphsOfEveryMakeAreKept(String what, String pattern) {
        String article = pattern.replaceFirst("1", Page.FIRST)
                .replaceFirst("(?<![\\d#=])2(?!\\d)", Page.SECOND)
                .replaceFirst("(?<![\\d#=])3(?!\\d|00)", Page.THIRD);
        assertThat(Page.text(article)).isEqualTo(Page.TEXT);
    }

    @Test
    void anInFrameOfTheStoryStaysInOrder() {
        String list =
                "<ul><li>Ten soldiers were killed in Baidoa when the car bomb went off, officials said.</li><li>Four"
                        + " policemen were wounded in the shooting that followed.</li></ul>";
        assertThat(Page.text(Page.PROSE + list + "<p>" + Page.FIRST.replace("five", "nine") + "</p>"))
                .containsSubsequence(Page.THIRD, "Ten soldiers", "Four policemen", "nine");
    }

    @Test
    void entriesOfALiveBlogStayInOrder() {
        String entry = "<div class=live-entry><time datetime=2019-11-18T1%d:00:00Z>1%d:00</time><p>%s</p></div>";
        String blog = entry.formatted(2, 2, Page.THIRD)
                + entry.formatted(1, 1, Page.SECOND)
                + entry.formatted(0, 0, Page.FIRST);
        assertThat(Page.text(blog)).containsSubsequence(Page.THIRD, Page.SECOND, Page.FIRST);
    }

    @Test
    void lettersAreNotRewritten() {
        String decomposed =
                "Ame\u0301rico Pe\u0301rez and Müller were killed near Nādir on Monday, the police said, and two"
                        + " others were hurt in the blast.";
        assertThat(Page.text("<p>" + decomposed + "</p>" + Page.PROSE)).contains(decomposed);
    }

    @Test
    void aSoftHyphenIsNoLetter() {
        assertThat(Page.text(Page.PROSE.replace("responsibility", "respon&shy;sibility")))
                .isEqualTo(Page.TEXT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            soft 404 | <title>Page not found - The Daily Example</title><body><h1>Page not found</h1><p>Sorry, the page you are looking for does not exist or has been moved to another address.</p> | not found
            soft 404 by its text | <title>The Daily Example</title><body><p>We couldn't find the page you requested. It may have been moved or deleted; try the search instead.</p> | not found
            robot check | <title>Just a moment...</title><body><p>Checking if the site connection is secure. Enable JavaScript and cookies to continue.</p> | person
            denied | <title>Access Denied</title><body><p>You don't have permission to access this server. Reference #18.2 and some more words to make it long.</p> | person
            server error | <title>502 Bad Gateway</title><body><p>The server could not complete your request, please try again in 30 seconds or so.</p> | error
            only scripts | <title>News</title><body><div id=root></div><script src=app.js></script> | without words
            empty | <html></html> | without words
            list of links | <title>World</title><body><ul><li><a href=/1>One story</a></li><li><a href=/2>Another story</a></li></ul> | without an article
            subscribers only | <title>Bomb in Baidoa</title><body><article><h1>Bomb in Baidoa</h1><p>At least five people were killed on Monday when a car bomb exploded near a market, the police said.</p><div class=paywall><p>Subscribe to continue reading this article</p></div></article> | subscribers
            not free | <title>Bomb</title><script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script><body><article><h1>Bomb</h1><p>At least five people were killed on Monday when a car bomb exploded near a market, the police said.</p></article> | subscribers
            """)
    void aPageWithoutAnArticleIsRefusedWithTheReason(String what, String html, String reason) {
        assertThat(Page.refusal(html)).contains(reason);
    }

    @Test
    void anArticleOnAMissingPageIsAnArticle() {
        String html =
                Page.of("", Page.PROSE).replace(Page.TITLE, "Flight 404 not found after three days, search goes on");
        assertThat(Page.article(html).text()).isEqualTo(Page.TEXT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            outlet after a bar | <title>Car bomb kills five near market in Baidoa &#124; The Daily Example</title>
            outlet after a dash | <title>Car bomb kills five near market in Baidoa - Example</title>
            Open Graph | <title>Example</title><meta property="og:title" content="Car bomb kills five near market in Baidoa">
            JSON-LD | <title>x</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Car bomb kills five near market in Baidoa"}</script>
            """)
    void theTitleHasNoOutlet(String what, String head) {
        assertThat(Page.article("<html><head>" + head + "</head><body>" + Page.PROSE)
                        .title())
                .contains(Page.TITLE);
    }

    @Test
    void outletAuthorsAddressAndLanguageAreTold() {
        String head = "<meta property=og:site_name content='The Daily Example'><link rel=canonical"
                + " href='https://example.org/a?x=1'><script"
                + " type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Jane"
                + " Doe\"},{\"name\":\"Ali Nur\"}]}</script>";
        Article article = Page.article(Page.of(head, Page.PROSE));
        assertThat(article.outlet()).contains("The Daily Example");
        assertThat(article.authors()).containsExactly("Jane Doe", "Ali Nur");
        assertThat(article.url()).contains("https://example.org/a?x=1");
        assertThat(article.language()).contains("en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            By Jane Doe and Ali Nur | Jane Doe;Ali Nur
            by JANE DOE, Staff | JANE DOE;Staff
            Von Anna Müller | Anna Müller
            Jane Doe in Nairobi | Jane Doe
            """)
    void theBylineIsTold(String byline, String authors) {
        assertThat(Page.article(Page.of("", "<p class=byline>" + byline + "</p>" + Page.PROSE))
                        .authors())
                .containsExactly(authors.split(";"));
    }

    @Test
    void deepMarkupIsReadInBoundedTime() {
        String deep = "<div>".repeat(100_000) + Page.PROSE;
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> PageReader.read(deep, Optional.empty()));
    }

    @Test
    void entitiesAreNotExpandedFromADocumentType() {
        String bomb = "<!DOCTYPE html [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + Page.of("", Page.PROSE).substring(15);
        assertThat(Page.article(bomb.replace("market", "&b;market")).text().length())
                .isLessThan(Page.TEXT.length() + 40);
    }

    @Test
    void manyBlocksAreReadInBoundedTime() {
        String many = Page.of("", Page.PROSE + "<div class=x>word <a href=/>link</a></div>".repeat(20_000));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> PageReader.read(many, Optional.empty()));
    }
}
