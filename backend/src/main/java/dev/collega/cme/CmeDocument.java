package dev.collega.cme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A log as a document to hand to a board. Its font is embedded, so that every name reads as it is written. */
final class CmeDocument {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private CmeDocument() {}

    static byte[] of(String owner, List<CmeEntryView> entries, LocalDate today) throws IOException {
        try (var document = new PDDocument();
                var font = PDDocument.class.getResourceAsStream(FONT)) {
            document.getDocumentInformation().setTitle("Learning log of " + owner);
            document.getDocumentInformation().setAuthor(owner);
            try (var text = new PdfText(document, PDType0Font.load(document, font))) {
                text.line(18, "Learning log");
                text.gap(4);
                text.line(11, owner + " · " + today);
                totals(text, entries);
                for (var entry : entries) {
                    write(text, entry);
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void totals(PdfText text, List<CmeEntryView> entries) throws IOException {
        var years = new TreeMap<Integer, Integer>();
        entries.forEach(entry -> years.merge(entry.readOn().getYear(), entry.minutes(), Integer::sum));
        text.gap(8);
        for (var year : years.entrySet()) {
            text.line(11, year.getKey() + ": " + time(year.getValue()));
        }
        if (years.isEmpty()) {
            text.line(11, "Nothing was read in this time.");
        }
    }

    private static void write(PdfText text, CmeEntryView entry) throws IOException {
        text.gap(14);
        text.keepTogether(48);
        text.line(
                9,
                entry.readOn() + " · " + time(entry.minutes())
                        + (entry.category() == null ? "" : " · " + entry.category()));
        text.line(12, entry.title());
        var work = entry.citation();
        if (work != null) {
            var authors = String.join("; ", work.authors().stream().limit(6).toList())
                    + (work.authors().size() > 6 ? " et al." : "");
            text.line(9, authors);
            text.line(9, source(work.journal(), work.published(), work.doi(), work.pmid()));
        }
        if (entry.reflection() != null) {
            text.gap(3);
            for (var paragraph : entry.reflection().split("\\R")) {
                text.line(10, paragraph);
            }
        }
    }

    private static String source(String journal, String published, String doi, String pmid) {
        return String.join(
                " · ",
                Stream.of(journal, published, doi == null ? null : "doi:" + doi, pmid == null ? null : "PMID " + pmid)
                        .filter(part -> part != null)
                        .toList());
    }

    private static String time(int minutes) {
        var hours = minutes / 60;
        var rest = minutes % 60;
        return hours == 0 ? rest + " min" : rest == 0 ? hours + " h" : hours + " h " + rest + " min";
    }
}
