package org.dateline.intake.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.util.ContentUtil;
import org.dateline.intake.Arrival;
import org.dateline.intake.Charsets;
import org.dateline.intake.Limits;
import org.dateline.intake.Origin;
import org.dateline.intake.RefusedException;
import org.dateline.intake.page.Fragments;
import org.dateline.report.Report;

/** Letters: one ({@code .eml}), or many in a box ({@code mbox}). A press release that hangs on one is a report of its own. */
public final class Letters {
    private static final MimeConfig CONFIG = new MimeConfig.Builder()
            .setMaxLineLen(1 << 20)
            .setMaxHeaderCount(2_000)
            .setMaxHeaderLen(1 << 20)
            .setMaxContentLen(Limits.BYTES)
            .setMalformedHeaderStartsBody(false)
            .build();
    private static final int DEEPEST = 10;
    private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};

    private final Origin origin;

    private Letters(Origin origin) {
        this.origin = origin;
    }

    /** Hands on one letter and what hangs on it. */
    public static void take(byte[] bytes, Origin origin, Consumer<Arrival> to) {
        new Letters(origin).takeLetter(bytes, origin.name(), to);
    }

    /** Hands on every letter of a box, one after the other, whatever its size. */
    public static void takeBox(InputStream in, Origin origin, Consumer<Arrival> to) throws IOException {
        Letters letters = new Letters(origin);
        ByteArrayOutputStream letter = new ByteArrayOutputStream();
        long number = 0;
        long length = 0;
        boolean afterBlank = true;
        for (byte[] line = line(in); line.length > 0; line = line(in)) {
            if (afterBlank && startsWith(line, 0)) {
                if (length > 0) {
                    letters.takeWhole(letter, length, ++number, to);
                }
                letter.reset();
                length = 0;
            } else {
                length += line.length;
                int from = isQuotedFrom(line) ? 1 : 0;
                if (letter.size() <= Limits.BYTES) {
                    letter.write(line, from, line.length - from);
                }
            }
            afterBlank = line.length <= 2 && (line[0] == '\n' || line[0] == '\r');
        }
        if (length > 0) {
            letters.takeWhole(letter, length, ++number, to);
        }
    }

    private void takeWhole(ByteArrayOutputStream letter, long length, long number, Consumer<Arrival> to) {
        String name = origin.lineName(number);
        if (length > Limits.BYTES) {
            to.accept(Arrival.refused(name, Limits.tooLarge(length)));
        } else {
            takeLetter(letter.toByteArray(), name, to);
        }
    }

    /** A line with its end; empty at the end of the stream. Overlong lines come in pieces. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(100);
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n' || line.size() >= 1 << 20) {
                break;
            }
        }
        return line.toByteArray();
    }

    private static boolean startsWith(byte[] line, int from) {
        return line.length >= from + FROM.length
                && java.util.Arrays.equals(line, from, from + FROM.length, FROM, 0, FROM.length);
    }

    private static boolean isQuotedFrom(byte[] line) {
        int i = 0;
        while (i < line.length && line[i] == '>') {
            i++;
        }
        return i > 0 && startsWith(line, i);
    }

    private void takeLetter(byte[] bytes, String name, Consumer<Arrival> to) {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(CONFIG);
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        try {
            Message letter = builder.parseMessage(new ByteArrayInputStream(bytes));
            List<Entity> parts = new ArrayList<>();
            collect(letter, parts, 0);
            String id = Optional.ofNullable(letter.getMessageId())
                    .map(it -> it.replaceAll("^<|>$", ""))
                    .filter(it -> !it.isBlank())
                    .orElse(name);
            to.accept(new Arrival(id, () -> report(letter, parts, id)));
            parts.stream().filter(Letters::isDocument).forEach(it -> takeAttached(it, letter, id, to));
        } catch (IOException | RuntimeException e) {
            to.accept(Arrival.refused(name, "is no letter that can be read: " + e.getMessage()));
        }
    }

    /** Single parts in their order; of alternatives all. */
    private static void collect(Entity entity, List<Entity> parts, int depth) {
        Body body = entity.getBody();
        if (depth > DEEPEST) {
            return;
        }
        if (body instanceof Multipart many) {
            many.getBodyParts().forEach(it -> collect(it, parts, depth + 1));
        } else if (body instanceof Message forwarded) {
            collect(forwarded, parts, depth + 1);
        } else if (body instanceof SingleBody) {
            parts.add(entity);
        }
    }

    private static boolean isDocument(Entity part) {
        String type = type(part);
        String file = Optional.ofNullable(part.getFilename()).orElse("").toLowerCase(Locale.ROOT);
        return type.equals("application/pdf") || file.endsWith(".pdf") || isWord(type, file);
    }

    private static boolean isWord(String type, String file) {
        return type.endsWith("wordprocessingml.document") || file.endsWith(".docx");
    }

    private void takeAttached(Entity part, Message letter, String id, Consumer<Arrival> to) {
        String file = Optional.ofNullable(part.getFilename()).orElse("attachment");
        Origin inside = new Origin(id + "/" + file, origin.file());
        to.accept(new Arrival(inside.name(), () -> {
            byte[] bytes = bytes(part);
            Report report = isWord(type(part), file.toLowerCase(Locale.ROOT))
                    ? WordFiles.report(bytes, inside)
                    : Pdfs.report(bytes, inside);
            return report.publishedIfUnknown(published(letter));
        }));
    }

    private Report report(Message letter, List<Entity> parts, String id) throws RefusedException {
        String text = text(parts);
        if (text.isBlank()) {
            throw new RefusedException("is a letter without text");
        }
        return new Report(
                Charsets.withoutLoneSurrogates(id),
                Limits.checkedText(text),
                Optional.ofNullable(letter.getSubject())
                        .flatMap(Fragments::line)
                        .map(Charsets::withoutLoneSurrogates),
                published(letter),
                sender(letter).map(Charsets::withoutLoneSurrogates),
                origin.file(),
                Optional.empty(),
                Optional.empty());
    }

    private static String text(List<Entity> parts) throws RefusedException {
        for (String type : new String[] {"text/plain", "text/html"}) {
            StringBuilder text = new StringBuilder();
            for (Entity part : parts) {
                if (type(part).equals(type) && !"attachment".equalsIgnoreCase(part.getDispositionType())) {
                    String words = Charsets.decodePage(
                            bytes(part), Optional.ofNullable(part.getCharset()).filter(it -> isTold(part)));
                    String plain = type.equals("text/plain") ? unflowed(part, words) : Fragments.text(words);
                    text.append(text.isEmpty() || plain.isBlank() ? "" : "\n\n").append(plain);
                }
            }
            if (!text.toString().isBlank()) {
                return text.toString();
            }
        }
        return "";
    }

    /** RFC 3676: a line that ends in a space goes on in the next. */
    private static String unflowed(Entity part, String words) {
        String plain = words.replace("\r\n", "\n").strip();
        return contentType(part).contains("format=flowed") ? plain.replaceAll("(?<=\\S) \n(?=\\S)", " ") : plain;
    }

    private static boolean isTold(Entity part) {
        return contentType(part).contains("charset");
    }

    private static String contentType(Entity part) {
        Field field = part.getHeader() == null ? null : part.getHeader().getField("Content-Type");
        return field == null ? "" : String.valueOf(field.getBody()).toLowerCase(Locale.ROOT);
    }

    private static String type(Entity part) {
        return Optional.ofNullable(part.getMimeType()).orElse("text/plain").toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(Entity part) throws RefusedException {
        try (InputStream in = ((SingleBody) part.getBody()).getInputStream()) {
            byte[] bytes = in.readNBytes(Limits.BYTES + 1);
            if (bytes.length > Limits.BYTES) {
                throw new RefusedException(Limits.tooLarge(bytes.length));
            }
            return bytes;
        } catch (IOException e) {
            throw new RefusedException("has a part that cannot be decoded: " + e.getMessage());
        }
    }

    /** As the letter writes it, with its zone; mime4j's own date would lose that. */
    private static Optional<String> published(Message letter) {
        Field date = letter.getHeader().getField("Date");
        return date == null
                ? Optional.empty()
                : FeedDates.find(ContentUtil.decode(date.getRaw()).replaceFirst("(?i)^date:", ""));
    }

    private static Optional<String> sender(Message letter) {
        return letter.getFrom() == null || letter.getFrom().isEmpty()
                ? Optional.empty()
                : Optional.of(letter.getFrom().get(0)).map(Letters::name).filter(it -> !it.isBlank());
    }

    private static String name(Mailbox from) {
        return from.getName() != null && !from.getName().isBlank()
                ? from.getName().strip()
                : String.valueOf(from.getDomain());
    }
}
