package org.dateline.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dateline.reading.record.ReadingJson;

/**
 * A desk's folder in one ZIP file, and back. Databases are copied whole while others go on writing; the search index is left out, as it
 * is made anew from the ledger. The last entry, {@code manifest.json}, has a hash of each.
 */
final class Backup {
    private static final String MANIFEST = "manifest.json";
    private static final List<String> DATABASES = List.of("ledger.db", "intake.db", "desk.db");
    private static final List<String> FILES = List.of("accounts.json", "sources.yaml");

    private Backup() {}

    /** What is wrong with a backup or with where it is to go; the message is for its owner. */
    static final class WrongException extends Exception {
        private static final long serialVersionUID = 1L;

        WrongException(String message) {
            super(message);
        }
    }

    private record Manifest(int version, Map<String, String> hashes) {}

    /** Writes what stands in a folder; the names that went in come back. */
    static List<String> write(Path folder, Path zip) throws IOException, WrongException {
        Path part = zip.resolveSibling(zip.getFileName() + ".part");
        Map<String, String> hashes = new LinkedHashMap<>();
        Path copies = Files.createTempDirectory(folder, "backup-");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(part))) {
            for (String name : DATABASES) {
                if (Files.exists(folder.resolve(name))) {
                    Path copy = copies.resolve(name);
                    copy(folder.resolve(name), copy);
                    hashes.put(name, add(out, name, copy));
                    Files.delete(copy);
                }
            }
            for (String name : FILES) {
                if (Files.exists(folder.resolve(name))) {
                    hashes.put(name, add(out, name, folder.resolve(name)));
                }
            }
            out.putNextEntry(new ZipEntry(MANIFEST));
            out.write(ReadingJson.recordMapper().writeValueAsBytes(new Manifest(1, hashes)));
            out.closeEntry();
        } finally {
            Files.delete(copies);
        }
        if (hashes.isEmpty()) {
            Files.delete(part);
            throw new WrongException("there is nothing to back up");
        }
        if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(part, zip, StandardCopyOption.REPLACE_EXISTING);
        return new ArrayList<>(hashes.keySet());
    }

    /** One state of a database, whatever is written meanwhile. */
    private static void copy(Path database, Path to) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                PreparedStatement copying = connection.prepareStatement("vacuum into ?")) {
            copying.setString(1, to.toString());
            copying.execute();
        } catch (SQLException e) {
            throw new IOException(database + " cannot be copied: " + e.getMessage(), e);
        }
    }

    private static String add(ZipOutputStream out, String name, Path file) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(out);
        }
        out.closeEntry();
        return hash(file);
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Brings a backup back into a folder that has nothing of it; the names that came out come back. */
    static List<String> restore(Path zip, Path folder) throws IOException, WrongException {
        for (String name : names()) {
            if (Files.exists(folder.resolve(name))) {
                throw new WrongException(folder + " holds " + name + " already; name an empty folder with --data");
            }
        }
        Files.createDirectories(folder);
        Path next = Files.createTempDirectory(folder, "restore-");
        try {
            Map<String, String> hashes = unpack(zip, next);
            for (String name : hashes.keySet()) {
                Files.move(next.resolve(name), folder.resolve(name));
            }
            return new ArrayList<>(hashes.keySet());
        } finally {
            for (String name : names()) {
                Files.deleteIfExists(next.resolve(name));
            }
            Files.delete(next);
        }
    }

    private static List<String> names() {
        List<String> all = new ArrayList<>(DATABASES);
        all.addAll(FILES);
        return all;
    }

    /** Only names that we write are taken, so that none leads out of the folder. */
    private static Map<String, String> unpack(Path zip, Path to) throws IOException, WrongException {
        Map<String, String> found = new LinkedHashMap<>();
        Manifest manifest = null;
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (name.equals(MANIFEST)) {
                    String text = new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8);
                    manifest = ReadingJson.recordMapper().readValue(text, Manifest.class);
                } else if (names().contains(name)) {
                    try (OutputStream out = Files.newOutputStream(to.resolve(name))) {
                        in.transferTo(out);
                    }
                    found.put(name, hash(to.resolve(name)));
                } else {
                    throw new WrongException(zip + " holds '" + name + "', which no backup has");
                }
            }
        } catch (tools.jackson.core.JacksonException e) {
            throw new WrongException(zip + " has a manifest that cannot be read");
        }
        if (manifest == null || !manifest.hashes().equals(found)) {
            throw new WrongException(zip + " is no whole backup: its files are not those of its manifest");
        }
        return found;
    }
}
