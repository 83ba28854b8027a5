package org.dateline.app.desk;

import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.dateline.reading.record.ReadingJson;
import org.dateline.store.ChangeEntry;

/** News of changes to everybody who listens, as server-sent events. */
final class Live {
    private static final int MOST = 500;

    /**
     * What is told: which incidents changed, up to which number.
     *
     * @param number of the last change; {@code GET /api/v1/changes?after=} goes on from it
     */
    record News(long number, List<String> incidents) {}

    private final Queue<SseClient> listeners = new ConcurrentLinkedQueue<>();

    void listen(SseClient client) {
        if (listeners.size() >= MOST) {
            client.close();
            return;
        }
        client.keepAlive();
        client.onClose(() -> listeners.remove(client));
        listeners.add(client);
        client.sendComment("listening");
    }

    void tell(List<ChangeEntry> changes) {
        if (changes.isEmpty()) {
            return;
        }
        News news = new News(
                changes.getLast().number(),
                changes.stream().map(ChangeEntry::incident).distinct().toList());
        String line = ReadingJson.recordMapper().writeValueAsString(news);
        for (SseClient listener : listeners) {
            listener.sendEvent("change", line, Long.toString(news.number()));
        }
    }

    void close() {
        listeners.forEach(SseClient::close);
        listeners.clear();
    }
}
