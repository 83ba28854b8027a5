package org.dateline.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesFileTest {
    @Test
    void aListIsRead() throws Exception {
        SourcesFile file = SourcesFile.parse("""
                contact: desk@example.org
                every: 30m
                allow_private: [Mine.test]
                sources:
                  - {name: Herald, url: 'https://herald.example/rss', follow: true, every: 2h}
                  - url: https://wire.example/map.xml
                    kind: sitemap
                  - {name: Old, url: 'http://old.example/', off: true}
                """);
        assertThat(file.contact()).contains("desk@example.org");
        assertThat(file.allowPrivate()).containsExactly("mine.test");
        assertThat(file.sources()).extracting(Source::name).containsExactly("Herald", "wire.example/map.xml");
        assertThat(file.sources())
                .extracting(Source::every)
                .containsExactly(Duration.ofHours(2), Duration.ofMinutes(30));
        assertThat(file.sources()).extracting(Source::kind).containsExactly(Source.Kind.FEED, Source.Kind.SITEMAP);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sources: x                                                   | no list of 'sources:'
                    [1, 2]                                                       | has no 'sources:'
                    {sources: [{name: A}]}                                       | A: has no 'url'
                    {sources: [{name: A, url: 'ftp://a.test/'}]}                 | begins with http
                    {sources: [{name: A, url: 'http://u:p@a.test/'}]}            | no user name
                    {sources: [{name: A, url: 'http://a.test/', evry: 5m}]}      | knows no 'evry'
                    {sources: [{name: A, url: 'http://a.test/', every: often}]}  | 15m, 2h or 1d
                    {sources: [{name: A, url: 'http://a.test/', every: 0m}]}     | once a minute at most
                    {sources: [{name: A, url: 'http://a.test/', kind: tape}]}    | feed, sitemap or page
                    {sources: [{name: A, url: 'http://a.test/', follow: maybe}]} | true or false
                    {sources: [{name: A, url: 'http://a.test/'}, {name: A, url: 'http://b.test/'}]} | two sources are called 'A'
                    {sources: [                                                  | is no YAML
                    {sources: [!!java.net.URL ['http://a.test/']]}               | is no YAML
                    """)
    void mistakesAreTold(String yaml, String message) {
        assertThatThrownBy(() -> SourcesFile.parse(yaml))
                .isInstanceOf(SourcesFile.WrongException.class)
                .hasMessageContaining(message);
    }
}
