package dev.collega.contactimport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * How a table is to be read, found out from its first lines: what stands between its columns, where it begins (there may
 * be words before it, as in LinkedIn's) and what its columns seem to hold.
 *
 * @param skipped how many lines come before the table
 * @param headed whether its first row names the columns
 * @param understood whether it does so in words that are known: what cells look like is no more than a hint
 */
record TableLayout(
        char delimiter,
        int skipped,
        boolean headed,
        boolean understood,
        List<String> headers,
        List<List<String>> examples,
        List<ContactColumn> guessed) {

    private static final String DELIMITERS = ",;\t|";
    private static final int LINES_LOOKED_AT = 200;
    private static final int CHARACTERS_LOOKED_AT = 256 * 1024;
    private static final int LOWEST_HEADER = 60;
    private static final int MOST_COLUMNS = 300;
    private static final int EXAMPLES = 3;
    private static final int LONGEST_SHOWN = 80;

    static TableLayout of(Reader text) throws IOException {
        var head = head(text);
        TableLayout best = null;
        var bestScore = -1;
        for (var delimiter : DELIMITERS.toCharArray()) {
            var rows = rows(head, delimiter);
            var layout = of(rows, delimiter);
            var score = layout == null ? -1 : score(layout, rows);
            if (score > bestScore) {
                best = layout;
                bestScore = score;
            }
        }
        if (best == null) {
            throw new Unreadable("The file is empty.");
        }
        if (best.headers().size() > MOST_COLUMNS) {
            throw new Unreadable("The table has more than " + MOST_COLUMNS + " columns.");
        }
        return best;
    }

    private static String head(Reader text) throws IOException {
        var head = new StringBuilder();
        try (var lines = new Lines(text)) {
            for (var line = lines.next();
                    line != null && line.number() <= LINES_LOOKED_AT && head.length() < CHARACTERS_LOOKED_AT;
                    line = lines.next()) {
                head.append(line.text()).append('\n');
            }
        }
        return head.toString();
    }

    /** As far as they can be read; what is wrong with them is told when the whole is read. */
    private static List<CsvRecord> rows(String head, char delimiter) {
        var rows = new ArrayList<CsvRecord>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(head)) {
            for (var row : reader) {
                if (row.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    rows.add(row);
                }
            }
        } catch (CsvParseException | IOException e) {
            return rows;
        }
        return rows;
    }

    private static TableLayout of(List<CsvRecord> rows, char delimiter) {
        if (rows.isEmpty()) {
            return null;
        }
        for (var at = 0; at < rows.size() && rows.get(at).getStartingLineNumber() <= LOWEST_HEADER; at++) {
            var columns = columnsOf(rows.get(at).getFields());
            var known = columns.stream()
                    .filter(column -> column != ContactColumn.NOTHING)
                    .count();
            if (known >= Math.min(2, columns.size()) && columns.stream().anyMatch(ContactColumn.TELLING::contains)) {
                return layout(rows, at, delimiter, true, true, columns);
            }
        }
        return withoutKnownNames(rows, delimiter);
    }

    /** Headers that we do not know, or none: what the columns hold may tell. */
    private static TableLayout withoutKnownNames(List<CsvRecord> rows, char delimiter) {
        var widest = rows.stream().mapToInt(CsvRecord::getFieldCount).max().orElse(0);
        var first = 0;
        while (rows.get(first).getFieldCount() < widest) {
            first++;
        }
        var cells = rows.get(first).getFields();
        var headed = rows.size() > first + 1
                && cells.stream().noneMatch(cell -> looksLikeAddress(cell) || looksLikeNumber(cell));
        var guessed = new ArrayList<>(Collections.nCopies(widest, ContactColumn.NOTHING));
        var layout = layout(rows, first, delimiter, headed, false, guessed);
        for (var column = 0; column < widest; column++) {
            var examples = layout.examples().get(column);
            if (!examples.isEmpty() && examples.stream().allMatch(TableLayout::looksLikeAddress)) {
                guessed.set(column, ContactColumn.EMAIL);
            } else if (!examples.isEmpty() && examples.stream().allMatch(TableLayout::looksLikeNumber)) {
                guessed.set(column, ContactColumn.PHONE);
            }
        }
        return layout(rows, first, delimiter, headed, false, guessed);
    }

    private static boolean looksLikeAddress(String cell) {
        return cell.indexOf('@') > 0;
    }

    private static boolean looksLikeNumber(String cell) {
        return cell.replaceAll("\\D", "").length() >= 6 && cell.matches("[\\s\\d+()/.'-]+");
    }

    private static TableLayout layout(
            List<CsvRecord> rows,
            int first,
            char delimiter,
            boolean headed,
            boolean understood,
            List<ContactColumn> guessed) {
        var cells = rows.get(first).getFields();
        var headers = new ArrayList<String>();
        var examples = new ArrayList<List<String>>();
        for (var column = 0; column < guessed.size(); column++) {
            var at = column;
            var header = headed && column < cells.size() ? FoundPerson.clean(cells.get(column)) : null;
            headers.add(header == null ? "Column " + (column + 1) : shown(header));
            examples.add(rows.subList(headed ? first + 1 : first, rows.size()).stream()
                    .map(row -> at < row.getFieldCount() ? FoundPerson.clean(row.getField(at)) : null)
                    .filter(Objects::nonNull)
                    .map(TableLayout::shown)
                    .distinct()
                    .limit(EXAMPLES)
                    .toList());
        }
        var skipped = (int) rows.get(first).getStartingLineNumber() - 1;
        return new TableLayout(
                delimiter,
                skipped,
                headed,
                understood,
                List.copyOf(headers),
                List.copyOf(examples),
                List.copyOf(guessed));
    }

    private static String shown(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN - 1) + "…";
    }

    /** First of all names that are known, then columns. */
    private static int score(TableLayout layout, List<CsvRecord> rows) {
        var known = layout.guessed().stream()
                .filter(column -> column != ContactColumn.NOTHING)
                .count();
        var columns = Math.min(MOST_COLUMNS, layout.headers().size());
        return (int) known * MOST_COLUMNS * 2 + (rows.size() > 1 ? columns : 0);
    }

    /**
     * "Nome", "Nombre", "Nom" and "Name" are the whole name in one table and a part of it in another: the rest of the
     * table tells.
     */
    private static List<ContactColumn> columnsOf(List<String> headers) {
        var columns = new ArrayList<ContactColumn>();
        headers.forEach(header -> columns.add(ColumnNames.columnOf(header)));
        var first = columns.contains(ContactColumn.FIRST_NAME);
        var last = columns.contains(ContactColumn.LAST_NAME);
        if (first != last) {
            columns.replaceAll(column ->
                    column == ContactColumn.NAME ? first ? ContactColumn.LAST_NAME : ContactColumn.FIRST_NAME : column);
        }
        // Beside a "Job Title" a "Title" is how one is addressed.
        if (Collections.frequency(columns, ContactColumn.POSITION) > 1) {
            for (var at = 0; at < columns.size(); at++) {
                if (ColumnNames.normal(headers.get(at)).equals("title")) {
                    columns.set(at, ContactColumn.NOTHING);
                }
            }
        }
        return columns;
    }

    /** Names, and when one was connected, as LinkedIn's table has them. */
    boolean isOfLinkedIn() {
        return guessed.contains(ContactColumn.FIRST_NAME)
                && guessed.contains(ContactColumn.LAST_NAME)
                && (guessed.contains(ContactColumn.CONNECTED_ON)
                        || examples.stream().flatMap(List::stream).anyMatch(cell -> cell.contains("linkedin.com/in/")));
    }
}
