package dev.collega.file;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** What a file is called: one line that no file system and no reader takes for anything else, with the ending of its kind. */
final class FileName {

    private static final int LONGEST = 150;

    private FileName() {}

    static String tidy(String name, FileKind kind) {
        // Letters that nobody sees can turn an ending around.
        var plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[:*?\"<>|]", "-")
                .replaceAll("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[ .]+|[ .]+$", "");
        var cut = plain.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return (cut.isEmpty() ? "file" : cut) + "." + kind.ending();
    }

    /** For a header (RFC 6266); programs that know no other letters get plain ones. */
    static String disposition(FileKind kind, String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9 ._-]", "_");
        return (kind.isImage() ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }
}
