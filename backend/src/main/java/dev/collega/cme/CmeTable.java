package dev.collega.cme;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A log as a table, as spreadsheets and boards take it: in UTF-8 with a mark in front, by which they know it. */
final class CmeTable {

    private static final List<String> HEADERS = List.of(
            "Read on",
            "Minutes",
            "Title",
            "Authors",
            "Journal",
            "Published",
            "DOI",
            "PubMed",
            "Category",
            "Reflection");

    private CmeTable() {}

    static byte[] of(List<CmeEntryView> entries) throws IOException {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var table = CsvWriter.builder().build(text)) {
            table.writeRecord(HEADERS);
            entries.forEach(entry -> table.writeRecord(row(entry)));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(CmeEntryView entry) {
        var work = entry.citation();
        return Stream.of(
                        entry.readOn().toString(),
                        Integer.toString(entry.minutes()),
                        entry.title(),
                        work == null ? null : String.join("; ", work.authors()),
                        work == null ? null : work.journal(),
                        work == null ? null : work.published(),
                        work == null ? null : work.doi(),
                        work == null ? null : work.pmid(),
                        entry.category(),
                        entry.reflection())
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .map(CmeTable::plain)
                .collect(Collectors.toList());
    }

    /** What begins like a formula would be one in a spreadsheet. */
    private static String plain(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
