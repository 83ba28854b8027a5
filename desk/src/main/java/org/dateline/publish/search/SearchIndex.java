package org.dateline.publish.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.Reading;

/**
 * A full-text index of reports. May be shared by threads.
 *
 * <pre>{@code
 * index.add("r1", reading);
 * index.refresh();
 * index.search("rocket +haditha", 20).forEach(hit -> show(hit.report(), hit.passage()));
 * }</pre>
 */
public final class SearchIndex implements AutoCloseable {
    /** It would advise every user to start Java with an option that is for benchmarks; kept, or it would be forgotten with its level. */
    private static final Logger ADVICE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        ADVICE.setLevel(Level.SEVERE);
    }

    private static final String ID = "id";
    private static final String TEXT = "text";
    private static final String UP_TO = "up-to";
    private static final int LONGEST_QUERY = 1000;
    /** Nobody looks at more, and finding words in a text again is the dear part. */
    private static final int MOST_PASSAGES = 60;

    /** Marks the beginning of found words inside a passage; no text of ours holds it. */
    public static final char FOUND = '\uE000';
    /** Marks their end. */
    public static final char END = '\uE001';

    /**
     * A report that was found.
     *
     * @param report its id
     * @param passage words around what was found, each find between {@link #FOUND} and {@link #END}; absent where only its facts match
     */
    public record Hit(String report, float score, Optional<String> passage) {}

    private final Analyzer analyzer = new StandardAnalyzer();
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile long upTo;

    private SearchIndex(Directory directory) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
        this.searchers = new SearcherManager(writer, null);
        this.upTo = committed();
    }

    /** An index in memory. */
    public static SearchIndex inMemory() {
        return opened(new ByteBuffersDirectory());
    }

    /**
     * An index in a folder.
     *
     * @throws UncheckedIOException if it cannot be used
     */
    public static SearchIndex in(Path folder) {
        try {
            return opened(FSDirectory.open(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SearchIndex opened(Directory directory) {
        try {
            return new SearchIndex(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the last reading that it holds, as {@link #refresh(long)} was told; 0 where it is empty. */
    public long upTo() {
        return upTo;
    }

    /** Whether it holds a report. */
    public boolean holds(String report) {
        return with(searcher -> searcher.count(new TermQuery(new Term(ID, report))) > 0);
    }

    /** Forgets all. */
    public void clear() {
        try {
            writer.deleteAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        refresh(0);
    }

    /** How many reports it holds. */
    public int size() {
        return writer.getDocStats().numDocs;
    }

    /** Adds a report, or puts its new reading in the place of the old. */
    public void add(String report, Reading reading) {
        Document document = new Document();
        document.add(new StringField(ID, report, Field.Store.YES));
        document.add(new TextField("title", reading.report().title().orElse(""), Field.Store.NO));
        document.add(new TextField(TEXT, reading.report().text(), Field.Store.YES));
        document.add(new TextField("facts", facts(reading), Field.Store.NO));
        try {
            writer.updateDocument(new Term(ID, report), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the report tells of in other words than its own: countries, known names of groups, kinds. */
    private static String facts(Reading reading) {
        return reading.incidents().stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it.kind().toString()),
                        Stream.concat(
                                it.where().stream().flatMap(SearchIndex::place),
                                it.actors().stream().flatMap(SearchIndex::actor))))
                .distinct()
                .collect(Collectors.joining("\n", reading.report().outlet().orElse("") + "\n", ""));
    }

    private static Stream<String> place(Place it) {
        return Stream.of(Optional.of(it.name()), it.town(), it.admin1(), it.country())
                .flatMap(Optional::stream);
    }

    private static Stream<String> actor(Actor it) {
        return Stream.of(it.canonical(), it.name()).flatMap(Optional::stream);
    }

    /** The same, and that it holds what a ledger read up to a number. */
    public void refresh(long number) {
        writer.setLiveCommitData(Map.of(UP_TO, Long.toString(number)).entrySet());
        refresh();
        upTo = number;
    }

    private long committed() {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(UP_TO)) {
                    return Long.parseLong(entry.getValue());
                }
            }
        }
        return 0;
    }

    /** Makes what was added findable, and writes it down. */
    public void refresh() {
        try {
            writer.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reports in which words stand: all of them, {@code "phrases"}, {@code -without}, {@code begin*}; never an error. */
    public List<Hit> search(String words, int most) {
        SimpleQueryParser parser = new SimpleQueryParser(analyzer, Map.of(TEXT, 1f, "title", 2f, "facts", 1.5f));
        parser.setDefaultOperator(BooleanClause.Occur.MUST);
        return found(
                parser.parse(words.length() > LONGEST_QUERY ? words.substring(0, LONGEST_QUERY) : words), most, true);
    }

    /** Reports that are like one of them in their words, itself left out. */
    public List<Hit> similar(String report, int most) {
        return with(searcher -> {
            TopDocs itself = searcher.search(new TermQuery(new Term(ID, report)), 1);
            if (itself.scoreDocs.length == 0) {
                return List.of();
            }
            MoreLikeThis like = new MoreLikeThis(searcher.getIndexReader());
            like.setAnalyzer(analyzer);
            like.setFieldNames(new String[] {TEXT});
            like.setMinTermFreq(1);
            like.setMinDocFreq(2);
            String text =
                    searcher.storedFields().document(itself.scoreDocs[0].doc).get(TEXT);
            Query query = new BooleanQuery.Builder()
                    .add(like.like(TEXT, new StringReader(text)), BooleanClause.Occur.MUST)
                    .add(new TermQuery(new Term(ID, report)), BooleanClause.Occur.MUST_NOT)
                    .build();
            return hits(searcher, query, most, false);
        });
    }

    private List<Hit> found(Query query, int most, boolean passages) {
        return with(searcher -> hits(searcher, query, most, passages));
    }

    private List<Hit> hits(IndexSearcher searcher, Query query, int most, boolean passages) throws IOException {
        TopDocs top = searcher.search(query, most);
        int shown = Math.min(top.scoreDocs.length, MOST_PASSAGES);
        TopDocs first = new TopDocs(top.totalHits, Arrays.copyOf(top.scoreDocs, shown));
        String[] words =
                passages && shown > 0 ? highlighter(searcher).highlight(TEXT, query, first, 2) : new String[shown];
        List<Hit> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (int i = 0; i < top.scoreDocs.length; i++) {
            ScoreDoc doc = top.scoreDocs[i];
            Optional<String> passage =
                    Optional.ofNullable(i < shown ? words[i] : null).filter(it -> it.indexOf(FOUND) >= 0);
            hits.add(new Hit(stored.document(doc.doc, java.util.Set.of(ID)).get(ID), doc.score, passage));
        }
        return hits;
    }

    private UnifiedHighlighter highlighter(IndexSearcher searcher) {
        return UnifiedHighlighter.builder(searcher, analyzer)
                .withFormatter(new org.apache.lucene.search.uhighlight.DefaultPassageFormatter(
                        String.valueOf(FOUND), String.valueOf(END), " … ", false))
                .build();
    }

    @FunctionalInterface
    private interface Looking<T> {
        T look(IndexSearcher searcher) throws IOException;
    }

    private <T> T with(Looking<T> looking) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return looking.look(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
