package dev.collega.contactimport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as other programs write them, and how they are read. */
final class Files {

    /** What LinkedIn puts before its table. */
    static final String PREAMBLE = """
            Notes:
            "When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed their connections to see or download their email address using this setting https://www.linkedin.com/psettings/privacy/email. You can learn more here https://www.linkedin.com/help/linkedin/answer/261"

            """;

    static final String LINKEDIN = PREAMBLE + """
            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Ana,Ferreira,https://www.linkedin.com/in/ana-ferreira,ana@clinic.example,Santa Maria,ICU nurse,12 Mar 2024
            Rui,"Costa, MD",https://www.linkedin.com/in/rui-costa,,"São João, Porto",Nurse,01 Feb 2023
            Maria,Silva,https://www.linkedin.com/in/maria-1,,Hospital A,Midwife,03 Jan 2022
            Maria,Silva,https://www.linkedin.com/in/maria-2,,Hospital B,Surgeon,04 Jan 2022
            ,,,,,,
            """;

    private Files() {}

    static List<FoundPerson> peopleIn(String text) {
        return peopleIn(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<FoundPerson> peopleIn(String text, Charset charset) {
        return peopleIn(text.getBytes(charset));
    }

    static List<FoundPerson> peopleIn(byte[] content) {
        return peopleIn(content, null);
    }

    static List<FoundPerson> peopleIn(byte[] content, ContactImportFormat asked) {
        var people = new ArrayList<FoundPerson>();
        try {
            var path = java.nio.file.Files.createTempFile("collega-test", ".tmp");
            try {
                java.nio.file.Files.write(path, content);
                read(path, asked, people);
            } finally {
                java.nio.file.Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return people;
    }

    private static void read(Path path, ContactImportFormat asked, List<FoundPerson> people) throws IOException {
        try (var file = ContactFile.open(path, asked)) {
            file.read(file.layout() == null ? null : file.layout().guessed(), people::add);
        }
    }

    static TableLayout layoutOf(String text) {
        try {
            Source source = () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            return TableLayout.of(PlainText.of(source).open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A ZIP of little size that grows to so many megabytes. */
    static byte[] bomb(String name, String start, int megabytes) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(start.getBytes(StandardCharsets.UTF_8));
            var filler = "x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
            for (var written = 0; written < megabytes; written++) {
                zip.write(filler);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
