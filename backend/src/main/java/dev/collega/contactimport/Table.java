package dev.collega.contactimport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a table of contacts as people. */
final class Table {

    private static final int LONGEST_CELL = 128 * 1024;
    private static final int LONGEST_ROW = 512 * 1024;

    private final TableLayout layout;
    private final List<ContactColumn> columns;
    private final boolean linkedIn;

    Table(TableLayout layout, List<ContactColumn> columns, boolean linkedIn) {
        this.layout = layout;
        this.columns = columns;
        this.linkedIn = linkedIn;
    }

    /** @param text at its beginning; it supports marks */
    void read(Reader text, Consumer<FoundPerson> each) throws IOException {
        skipLines(text);
        var line = layout.skipped() + 1;
        var ended = false;
        try (var reader = CsvReader.builder()
                .fieldSeparator(layout.delimiter())
                .allowExtraCharsAfterClosingQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(
                        CsvRecordHandler.builder()
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_ROW)
                                .build(),
                        new Ended(text))) {
            var first = true;
            for (var row : reader) {
                ended = Ended.is(row);
                line = ended ? line : lineOf(row);
                if (!(first && layout.headed()) && !ended && !isHeader(row)) {
                    var person = person(row);
                    if (!person.isEmpty()) {
                        each.accept(person);
                    }
                }
                first = false;
            }
        } catch (CsvParseException e) {
            throw new Unreadable("The table cannot be read beyond line " + line
                    + ": a row after it is too long, or a quotation mark in it stands where none may.");
        }
        if (!ended) {
            throw new Unreadable("A quotation mark that is opened in line " + line
                    + " or after it is never closed, so the rows cannot be told apart.");
        }
    }

    private void skipLines(Reader text) throws IOException {
        for (var skipped = 0; skipped < layout.skipped(); ) {
            var c = text.read();
            if (c == '\r') {
                text.mark(1);
                if (text.read() != '\n') {
                    text.reset();
                }
            }
            skipped += c == '\n' || c == '\r' || c < 0 ? 1 : 0;
        }
    }

    private int lineOf(CsvRecord row) {
        return (int) row.getStartingLineNumber() + layout.skipped();
    }

    /** Tables that were put one after the other name their columns again. */
    private boolean isHeader(CsvRecord row) {
        return layout.headed()
                && row.getFieldCount() == layout.headers().size()
                && row.getFieldCount() > 1
                && row.getFields().stream().map(String::strip).toList().equals(layout.headers());
    }

    private FoundPerson person(CsvRecord row) {
        var person = new FoundPerson(lineOf(row));
        String first = null;
        String middle = null;
        String lastName = null;
        for (var at = 0; at < Math.min(columns.size(), row.getFieldCount()); at++) {
            var cell = unguarded(row.getField(at));
            if (cell.isBlank()) {
                continue;
            }
            var header = layout.headers().get(at);
            switch (columns.get(at)) {
                case NAME -> person.name(cell);
                case FIRST_NAME -> first = cell;
                case MIDDLE_NAME -> middle = cell;
                case LAST_NAME -> lastName = cell;
                case EMAIL ->
                    parts(cell, " ::: |[;,\\s]+").forEach(part -> person.email(part, ColumnNames.kindOf(header)));
                case PHONE ->
                    parts(cell, " ::: |[;,\\n]").forEach(part -> person.phone(part, ColumnNames.kindOf(header)));
                case WORKPLACE -> person.workplace(cell);
                case POSITION -> person.position(cell);
                case PROFESSION -> person.profession(cell);
                case NETWORK_TYPES -> parts(cell, " ::: |[;,]").forEach(person::networkType);
                case TAGS -> parts(cell, " ::: |[;,]").forEach(tag -> person.tag(tag.replaceFirst("^\\* ", "")));
                case MET_AT -> person.metAt(cell);
                case CONNECTED_ON -> person.metAt((linkedIn ? "LinkedIn, " : "Connected on ") + cell);
                case BIRTHDAY -> person.birthday(cell);
                case NOTES -> person.note(cell);
                case LINK -> link(person, cell);
                case INTRODUCED_BY -> person.introducedBy(cell);
                case NOTHING -> {}
            }
        }
        person.name(
                Stream.of(first == null ? "" : first, middle == null ? "" : middle, lastName == null ? "" : lastName)
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")));
        return person;
    }

    private void link(FoundPerson person, String cell) {
        if (linkedIn) {
            person.identity("linkedin:"
                    + cell.strip()
                            .toLowerCase(Locale.ROOT)
                            .replaceFirst("^https?://(www\\.)?", "")
                            .replaceFirst("/+$", ""));
            person.note("LinkedIn", cell);
        } else {
            person.note("Link", cell);
        }
    }

    /** An apostrophe that keeps spreadsheets from taking a cell for a formula is none of the text. */
    private static String unguarded(String cell) {
        return cell.matches("(?s)'[=+\\-@\\t\\r].*") ? cell.substring(1) : cell;
    }

    private static List<String> parts(String cell, String separators) {
        return Stream.of(cell.split(separators))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /**
     * A text with a last row of our own: where that is not found, a quotation mark was never closed, and swallowed the rest.
     */
    private static final class Ended extends FilterReader {

        private static final String END = "\u0001end\u0001";

        private Reader end;

        Ended(Reader in) {
            super(in);
        }

        static boolean is(CsvRecord row) {
            return row.getFieldCount() == 1 && row.getField(0).equals(END);
        }

        @Override
        public int read() throws IOException {
            var one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            var read = end == null ? in.read(buffer, offset, length) : -1;
            if (read >= 0) {
                return read;
            }
            end = end == null ? new StringReader("\n" + END + "\n") : end;
            return end.read(buffer, offset, length);
        }
    }
}
