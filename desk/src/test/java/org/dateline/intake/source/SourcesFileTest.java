package org.dateline.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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

    @Test
    void foldersAndTopicsAreSourcesToo() throws Exception {
        SourcesFile file = SourcesFile.parse("""
                every: 2h
                sources:
                  - {name: Drop, folder: drop/here}
                  - {folder: /srv/news, every: 2s, outlet: The Wire}
                  - url: kafka://broker:9092/reports
                """);
        assertThat(file.sources())
                .extracting(Source::kind)
                .containsExactly(Source.Kind.FOLDER, Source.Kind.FOLDER, Source.Kind.TOPIC);
        assertThat(file.sources()).extracting(Source::name).containsExactly("Drop", "/srv/news", "broker:9092/reports");
        assertThat(file.sources())
                .extracting(Source::every)
                .containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(2), Duration.ofSeconds(10));
        assertThat(Path.of(file.sources().getFirst().address())).isAbsolute().endsWithRaw(Path.of("drop/here"));
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
                    {sources: [{name: A, url: 'http://a.test/', every: 0m}]}     | once in 60 seconds at most
                    {sources: [{name: A, url: 'http://a.test/', kind: tape}]}    | feed, sitemap or page
                    {sources: [{name: A, url: 'http://a.test/', follow: maybe}]} | true or false
                    {sources: [{name: A, url: 'http://a.test/'}, {name: A, url: 'http://b.test/'}]} | two sources are called 'A'
                    {sources: [{name: A, url: 'http://a.test/', folder: in}]}    | A: has both 'url' and 'folder'
                    {sources: [{name: A, folder: in, every: 0s}]}                | once in 1 seconds at most
                    {sources: [{name: A, url: 'kafka://broker:9092'}]}           | a topic is named as kafka://broker:9092/topic
                    {sources: [{name: A, url: 'file:///etc', kind: feed}, {url: x}]} | begins with http
                    {sources: [                                                  | is no YAML
                    {sources: [!!java.net.URL ['http://a.test/']]}               | is no YAML
                    """)
    void mistakesAreTold(String yaml, String message) {
        assertThatThrownBy(() -> SourcesFile.parse(yaml))
                .isInstanceOf(SourcesFile.WrongException.class)
                .hasMessageContaining(message);
    }
}
