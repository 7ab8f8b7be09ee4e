package dev.collega.contactimport;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.collega.contact.ArchivedContact;
import dev.collega.contact.ContactCards;
import dev.collega.contact.ContactEmail;
import dev.collega.contact.ContactExtract;
import dev.collega.contact.ContactPhone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterable;

/**
 * A whole address book as one file for its owner. It is written aside first, so that a slow reader holds no connection to
 * the database.
 */
@ApplicationScoped
class AddressBookFile {

    private static final List<String> HEADERS = List.of(
            "Name",
            "Emails",
            "Phones",
            "Workplace",
            "Profession",
            "Network types",
            "Tags",
            "Met at",
            "Introduced by",
            "Birthday",
            "Notes");

    private final ContactExtract extract;
    private final Jdbi jdbi;

    AddressBookFile(ContactExtract extract, Jdbi jdbi) {
        this.extract = extract;
        this.jdbi = jdbi;
    }

    private interface Writing {
        void write(ResultIterable<ArchivedContact> contacts, OutputStream out) throws IOException;
    }

    @Transactional
    InputStream cards(UUID owner) throws IOException {
        return written(owner, AddressBookFile::writeCards);
    }

    @Transactional
    InputStream table(UUID owner) throws IOException {
        return written(owner, AddressBookFile::writeTable);
    }

    /** The file is gone as soon as it was read. */
    private InputStream written(UUID owner, Writing writing) throws IOException {
        var file = Files.createTempFile("collega-contacts", ".tmp");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                    var database = jdbi.open()) {
                writing.write(extract.of(owner, database, member -> {}), out);
            }
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException e) {
            delete(file);
            throw e;
        }
    }

    private static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    private static void writeCards(ResultIterable<ArchivedContact> contacts, OutputStream out) throws IOException {
        var cards = new ContactCards(out);
        try (var found = contacts.iterator()) {
            while (found.hasNext()) {
                cards.add(found.next());
            }
        }
        cards.end();
    }

    /** With a mark in front, without which spreadsheets take UTF-8 for something else. */
    private static void writeTable(ResultIterable<ArchivedContact> contacts, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        var table = CsvWriter.builder().build(text);
        table.writeRecord(HEADERS);
        try (var found = contacts.iterator()) {
            while (found.hasNext()) {
                table.writeRecord(row(found.next()));
            }
        }
        table.flush();
    }

    private static List<String> row(ArchivedContact contact) {
        return Stream.of(
                        contact.name(),
                        joined(contact.emails().stream().map(ContactEmail::address)),
                        joined(contact.phones().stream().map(ContactPhone::number)),
                        contact.workplace(),
                        contact.profession(),
                        joined(contact.networkTypes().stream()
                                .map(type -> type.name().toLowerCase(Locale.ROOT))),
                        joined(contact.tags().stream()),
                        contact.metAt(),
                        contact.introducedBy() == null
                                ? null
                                : contact.introducedBy().name(),
                        contact.birthday(),
                        contact.notes())
                .map(AddressBookFile::guarded)
                .toList();
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining("; "));
    }

    /** What begins like a formula would be one in a spreadsheet, and could send what stands beside it elsewhere. */
    private static String guarded(String cell) {
        return cell == null ? "" : cell.matches("(?s)[=+\\-@\\t\\r＝＋－＠].*") ? "'" + cell : cell;
    }
}
