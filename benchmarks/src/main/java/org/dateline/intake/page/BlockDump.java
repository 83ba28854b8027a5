package org.dateline.intake.page;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the blocks of pages with their features as JSON Lines, for {@code training/page/train.py}: FOLDER OUT. */
final class BlockDump {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private BlockDump() {}

    public static void main(String[] args) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(args[0]));
                Writer out = Files.newBufferedWriter(Path.of(args[1]))) {
            for (Path file : files.sorted().toList()) {
                out.write(page(file).toString());
                out.write('\n');
            }
        }
    }

    private static ObjectNode page(Path file) throws IOException {
        Document page = PageParser.parse(Files.readString(file));
        List<Block> blocks = BlockCutter.cut(page.body());
        PageFacts facts = new PageFacts(blocks, Head.of(page).headings());
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", file.getFileName().toString().replace(".html", ""));
        var list = node.putArray("blocks");
        for (int i = 0; i < blocks.size(); i++) {
            ObjectNode block = list.addObject().put("text", blocks.get(i).text());
            var parent = blocks.get(i).holder().parent();
            block.put("parent", parent == null ? 0 : System.identityHashCode(parent));
            var features = block.putArray("features");
            BlockFeatures.of(facts, i).forEach(features::add);
        }
        return node;
    }
}
