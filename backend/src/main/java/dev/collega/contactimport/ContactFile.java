package dev.collega.contactimport;

import dev.collega.shared.archive.ArchiveProblem;
import dev.collega.shared.archive.ReceivedArchive;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A file as it was sent: found out what it is, and read as people. */
final class ContactFile implements Closeable {

    private static final String GUESSED =
            "The file does not say how its letters are written; it was read as Windows does in western Europe. Where names"
                    + " look wrong, save it as UTF-8 and send it again.";

    private final ReceivedArchive zip;
    private final List<Source> sources;
    private final ContactImportFormat format;
    private final List<String> notes = new ArrayList<>();
    private TableLayout layout;

    private ContactFile(ReceivedArchive zip, List<Source> sources, ContactImportFormat format) {
        this.zip = zip;
        this.sources = sources;
        this.format = format;
    }

    /**
     * @param asked what its owner says it is; null where that is to be found out
     * @throws Unreadable where it is nothing that can be read
     */
    static ContactFile open(Path file, ContactImportFormat asked) throws IOException {
        if (Files.size(file) == 0) {
            throw new Unreadable("The file is empty.");
        }
        if (!isZip(file)) {
            if (asked == ContactImportFormat.ARCHIVE) {
                throw new Unreadable("This is no archive of Collega, which is a ZIP.");
            }
            return recognised(null, List.of(() -> Files.newInputStream(file)), asked);
        }
        try {
            return inZip(ReceivedArchive.open(file), asked);
        } catch (ArchiveProblem e) {
            throw new Unreadable(e.getMessage());
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] < 9 && start[3] < 9;
        }
    }

    private static ContactFile inZip(ReceivedArchive zip, ContactImportFormat asked) throws IOException {
        try {
            var names = zip.names().stream().filter(name -> !isAside(name)).toList();
            if (names.contains("archive.json") && names.contains("contacts.vcf")) {
                return new ContactFile(zip, List.of(source(zip, "contacts.vcf")), ContactImportFormat.ARCHIVE);
            }
            if (asked == ContactImportFormat.ARCHIVE) {
                throw new Unreadable("This is no archive of Collega: it has no archive.json.");
            }
            var connections = names.stream()
                    .filter(name -> base(name).equals("connections.csv"))
                    .toList();
            var tables = names.stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .toList();
            var cards = names.stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".vcf"))
                    .toList();
            if (!connections.isEmpty()) {
                return recognised(zip, List.of(source(zip, connections.get(0))), asked);
            }
            if (!cards.isEmpty() && asked != ContactImportFormat.CSV) {
                return recognised(
                        zip, cards.stream().map(name -> source(zip, name)).toList(), ContactImportFormat.VCARD);
            }
            if (tables.size() == 1) {
                return recognised(zip, List.of(source(zip, tables.get(0))), asked);
            }
            throw new Unreadable(
                    tables.isEmpty()
                            ? names.contains("[Content_Types].xml")
                                    ? "This is a document of an office program. Save the table as CSV and send that."
                                    : "The ZIP holds neither vCards nor a table of contacts (CSV)."
                            : "The ZIP holds several tables; send the one that is meant: " + several(tables) + ".");
        } catch (RuntimeException | IOException e) {
            zip.close();
            throw e;
        }
    }

    /** What a Mac puts beside each file. */
    private static boolean isAside(String name) {
        return name.startsWith("__MACOSX/") || base(name).startsWith(".");
    }

    private static String base(String name) {
        return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static String several(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(5, names.size())));
    }

    private static Source source(ReceivedArchive zip, String name) {
        return () -> zip.open(name).orElseGet(InputStream::nullInputStream);
    }

    private static ContactFile recognised(ReceivedArchive zip, List<Source> sources, ContactImportFormat asked)
            throws IOException {
        var text = PlainText.of(sources.get(0));
        if (asked == ContactImportFormat.VCARD || asked == null && Cards.isIn(text.open())) {
            return new ContactFile(zip, sources, ContactImportFormat.VCARD);
        }
        TableLayout layout;
        try (var in = text.open()) {
            layout = TableLayout.of(in);
        }
        if (asked == ContactImportFormat.LINKEDIN && !layout.isOfLinkedIn()) {
            throw new Unreadable("This is not the list of connections that LinkedIn hands out: it has no columns for"
                    + " first name, last name and when you connected.");
        }
        var linkedIn = asked != ContactImportFormat.CSV && layout.isOfLinkedIn();
        var file = new ContactFile(zip, sources, linkedIn ? ContactImportFormat.LINKEDIN : ContactImportFormat.CSV);
        file.layout = layout;
        return file;
    }

    ContactImportFormat format() {
        return format;
    }

    /** Null for what is no table. */
    TableLayout layout() {
        return layout;
    }

    /** What its owner should know of the file as a whole. */
    List<String> notes() {
        return notes;
    }

    /** @param columns what the columns of a table hold; null for what is none */
    void read(List<ContactColumn> columns, Consumer<FoundPerson> each) throws IOException {
        try {
            for (var source : sources) {
                var text = PlainText.of(source);
                if (text.isGuessed() && notes.isEmpty()) {
                    notes.add(GUESSED);
                }
                if (layout == null) {
                    Cards.read(text.open(), text.charset(), each);
                } else {
                    try (var in = text.open()) {
                        new Table(layout, columns, format == ContactImportFormat.LINKEDIN).read(in, each);
                    }
                }
            }
        } catch (ArchiveProblem e) {
            throw new Unreadable(e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
