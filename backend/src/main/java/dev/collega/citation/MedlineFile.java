package dev.collega.citation;

import dev.collega.citation.FoundCitations.Found;
import dev.collega.citation.TaggedFile.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** MEDLINE records (nbib), as PubMed gives them with "Send to citation manager". */
final class MedlineFile {

    private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9 ]{3})-(?: (.*)|$)?");
    private static final Pattern DOI = Pattern.compile("(\\S+) \\[doi]");

    private MedlineFile() {}

    static boolean is(String text) {
        return text.lines().anyMatch(line -> line.startsWith("PMID- ") || line.startsWith("PMID-"));
    }

    static void read(String text, Found found) {
        TaggedFile.entries(text, LINE, "PMID").forEach(entry -> found.add(entry.line(), citation(entry)));
    }

    private static Citation citation(Entry entry) {
        return new Citation(
                doi(entry),
                entry.first("PMID"),
                entry.first("TI", "BTI", "CTI", "TT"),
                authors(entry),
                entry.first("JT", "TA", "BTI"),
                PublishedOn.of(entry.first("DP", "DEP")),
                entry.first("VI"),
                entry.first("IP"),
                entry.first("PG"),
                List.copyOf(new LinkedHashSet<>(entry.all("PT"))),
                null);
    }

    private static String doi(Entry entry) {
        for (var tag : List.of("LID", "AID")) {
            for (var value : entry.all(tag)) {
                var doi = DOI.matcher(value);
                if (doi.matches()) {
                    return doi.group(1);
                }
            }
        }
        return null;
    }

    /** Full names where they are known, with groups in their places; a short name stands behind each full one. */
    private static List<String> authors(Entry entry) {
        var authors = new ArrayList<String>();
        var before = "";
        for (var field : entry.fields()) {
            var isShortOfFull = field.tag().equals("AU") && before.equals("FAU");
            if (List.of("FAU", "AU", "CN").contains(field.tag()) && !isShortOfFull) {
                authors.add(field.value());
            }
            before = field.tag();
        }
        return authors;
    }
}
