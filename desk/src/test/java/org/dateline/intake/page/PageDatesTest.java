package org.dateline.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where pages tell the day of publication. */
class PageDatesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            JSON-LD | <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2019-11-18T10:00:00+03:00","dateModified":"2019-11-20T10:00:00+03:00"}</script> | 2019-11-18T10:00+03:00
            JSON-LD graph | <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["Article","BlogPosting"],"datePublished":"2019-11-18"}]}</script> | 2019-11-18
            JSON-LD in a list | <script type="application/ld+json">[{"@type":"Organization"},{"@type":"http://schema.org/NewsArticle","datePublished":"2019-11-18T10:00:00Z"}]</script> | 2019-11-18T10:00Z
            JSON-LD with a raw line break | <script type="application/ld+json">{"@type":"NewsArticle","headline":"a\tb","datePublished":"2019-11-18",}</script> | 2019-11-18
            broken JSON-LD and meta | <script type="application/ld+json">{"@type":"NewsArticle","datePublished":</script><meta property="article:published_time" content="2019-11-18T10:00:00Z"> | 2019-11-18T10:00Z
            meta property | <meta property="article:published_time" content="2019-11-18T10:00:00+00:00"> | 2019-11-18T10:00Z
            published before modified | <meta property="article:modified_time" content="2019-11-20T10:00:00Z"><meta property="article:published_time" content="2019-11-18T10:00:00Z"> | 2019-11-18T10:00Z
            only modified | <meta property="article:modified_time" content="2019-11-20T10:00:00Z"> | 2019-11-20T10:00Z
            meta name | <meta name="pubdate" content="20191118"> | 2019-11-18
            Dublin Core | <meta name="DC.date.issued" content="2019-11-18"> | 2019-11-18
            Parsely | <meta name="parsely-pub-date" content="2019-11-18T10:00:00Z"> | 2019-11-18T10:00Z
            Sailthru | <meta name="sailthru.date" content="Mon, 18 Nov 2019 10:00:00 -0500"> | 2019-11-18T10:00-05:00
            microdata in the head | <meta itemprop="datePublished" content="2019-11-18"> | 2019-11-18
            address | <link rel="canonical" href="https://www.example.org/2019/11/18/world/baidoa-bomb.html"> | 2019-11-18
            address with month name | <link rel="canonical" href="https://www.example.org/world/2019/nov/18/baidoa-bomb"> | 2019-11-18
            address in one piece | <link rel="canonical" href="https://www.example.org/news/20191118-baidoa-bomb"> | 2019-11-18
            script | <script>window.page = {"id": 7, "publishedAt": "2019-11-18T10:00:00Z"};</script> | 2019-11-18T10:00Z
            nonsense is passed by | <meta name="date" content="0000-00-00"><meta name="pubdate" content="2019-11-18"> | 2019-11-18
            """)
    void inTheHead(String where, String head, String published) {
        assertThat(Page.article(Page.of(head, Page.PROSE)).published()).contains(published);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            time element | <p class="byline">By Jane Doe <time datetime="2019-11-18T10:00:00+03:00">18 Nov</time></p> | 2019-11-18T10:00+03:00
            time element without attribute | <time>18 November 2019</time> | 2019-11-18
            microdata | <span itemprop="datePublished" content="2019-11-18T10:00">Monday</span> | 2019-11-18T10:00
            line under the headline | <div class="meta">Published 18 November 2019, 10:00 GMT</div> | 2019-11-18T10:00Z
            published and updated in a line | <div>Published: Nov. 18, 2019 Updated: Nov. 20, 2019</div> | 2019-11-18
            two times | <div><span class="updated">Updated <time datetime="2019-11-20">20 Nov</time></span> <span class="published">Posted <time datetime="2019-11-18">18 Nov</time></span></div> | 2019-11-18
            Spanish | <div class="fecha">18 de noviembre de 2019</div> | 2019-11-18
            day within American English | <div class="date">11/18/2019</div> | 2019-11-18
            abbr | <abbr class="published" title="2019-11-18T10:00:00Z">Monday</abbr> | 2019-11-18T10:00Z
            """)
    void nearTheHeadline(String where, String line, String published) {
        assertThat(Page.article(Page.of("", line + Page.PROSE)).published()).contains(published);
    }

    @Test
    void aRelatedStorysDayIsNotThePages() {
        String related =
                "<aside class=related><h3>Related</h3><ul><li><a href=/x>Old story</a> <time datetime=2015-01-01>1 Jan"
                        + " 2015</time></li></ul></aside>";
        String page = Page.of("", "<p class=byline>By Jane Doe, November 18, 2019</p>" + Page.PROSE + related);
        assertThat(Page.article(page).published()).contains("2019-11-18");
    }

    @Test
    void aDayInTheStoryIsNotThePages() {
        String page = Page.of(
                "",
                Page.PROSE
                        + "<p>An attack on 3 May 2015 killed twenty people in the same town, and nobody was ever tried"
                        + " for it.</p>");
        assertThat(Page.article(page).published()).isEmpty();
    }

    @Test
    void aTimeIsTakenFromWhereThePageTellsItMostExactly() {
        String page = Page.of(
                "<meta name=pubdate content=2019-11-18>",
                "<time datetime='2019-11-18T10:00:00+03:00' class=published>Monday</time>" + Page.PROSE);
        assertThat(Page.article(page).published()).contains("2019-11-18T10:00+03:00");
    }
}
