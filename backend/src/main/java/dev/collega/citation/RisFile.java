package dev.collega.citation;

import dev.collega.citation.FoundCitations.Found;
import dev.collega.citation.TaggedFile.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** RIS, which nearly every reference manager reads and writes. */
final class RisFile {

    private static final Pattern LINE = Pattern.compile("\\uFEFF?([A-Z][A-Z0-9])  ?-(?: (.*)|$)?");

    /** What the kinds of RIS are among the publication types of MEDLINE, where a record says nothing nearer. */
    private static final Map<String, String> TYPES =
            Map.of("JOUR", "Journal Article", "BOOK", "Book", "CONF", "Congress", "CPAPER", "Congress", "NEWS", "News");

    private RisFile() {}

    static boolean is(String text) {
        return text.lines().anyMatch(line -> line.replace("\uFEFF", "").matches("TY  ?- ?.*"));
    }

    static void read(String text, Found found) {
        TaggedFile.entries(text, LINE, "TY").forEach(entry -> found.add(entry.line(), citation(entry)));
    }

    private static Citation citation(Entry entry) {
        return new Citation(
                doi(entry),
                pmid(entry),
                entry.first("TI", "T1", "CT", "BT"),
                Stream.of("AU", "A1", "A2")
                        .map(entry::all)
                        .filter(names -> !names.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                entry.first("JO", "JF", "T2", "JA", "J2"),
                published(entry),
                entry.first("VL"),
                entry.first("IS"),
                pages(entry),
                types(entry),
                url(entry));
    }

    private static String doi(Entry entry) {
        return Stream.of(entry.first("DO"), entry.first("M3"), entry.first("UR"))
                .filter(value -> value != null)
                .flatMap(value -> Identifier.in(value).stream())
                .filter(identifier -> identifier.kind() == Identifier.Kind.DOI)
                .map(Identifier::value)
                .findFirst()
                .orElse(null);
    }

    private static String pmid(Entry entry) {
        var number = entry.first("AN", "ID");
        var database = entry.first("DB", "DP");
        if (number != null
                && number.matches("[0-9]{1,9}")
                && database != null
                && database.matches("(?i).*(pubmed|medline|nlm).*")) {
            return number;
        }
        return entry.all("UR").stream()
                .flatMap(address -> Identifier.in(address).stream())
                .filter(identifier -> identifier.kind() == Identifier.Kind.PMID)
                .map(Identifier::value)
                .findFirst()
                .orElse(null);
    }

    /** The year may be written apart from a date that has more of it. */
    private static String published(Entry entry) {
        var year = PublishedOn.of(entry.first("PY", "Y1"));
        var day = PublishedOn.of(entry.first("DA"));
        return day != null && (year == null || day.startsWith(year)) ? day : year;
    }

    private static String pages(Entry entry) {
        var from = entry.first("SP");
        var to = entry.first("EP");
        return from == null || to == null || from.equals(to) || from.contains("-") ? from : from + "-" + to;
    }

    private static List<String> types(Entry entry) {
        var named = entry.all("M3").stream()
                .filter(type -> Identifier.in(type).isEmpty())
                .toList();
        var kind = TYPES.get(String.valueOf(entry.first("TY")));
        return named.isEmpty() && kind != null ? List.of(kind) : named;
    }

    private static String url(Entry entry) {
        return entry.all("UR").stream()
                .filter(address -> address.matches("(?i)https?://\\S+") && address.length() <= 2000)
                .filter(address -> Identifier.in(address).isEmpty())
                .findFirst()
                .orElse(null);
    }

    static String write(List<Citation> citations) {
        var file = new StringBuilder();
        citations.forEach(citation -> {
            lines(citation).forEach(line -> file.append(line).append("\r\n"));
            file.append("\r\n");
        });
        return file.toString();
    }

    private static List<String> lines(Citation citation) {
        var lines = new ArrayList<String>();
        lines.add("TY  - " + (citation.journal() == null ? "GEN" : "JOUR"));
        put(lines, "TI", citation.title());
        citation.authors().forEach(author -> put(lines, "AU", author));
        put(lines, "T2", citation.journal());
        if (citation.published() != null) {
            put(lines, "PY", citation.published().substring(0, 4));
            put(lines, "DA", (citation.published() + "-").replace('-', '/'));
        }
        put(lines, "VL", citation.volume());
        put(lines, "IS", citation.issue());
        var pages = citation.pages() == null ? new String[0] : citation.pages().split("-", 2);
        put(lines, "SP", pages.length > 0 ? pages[0] : null);
        put(lines, "EP", pages.length > 1 ? pages[1] : null);
        citation.types().forEach(type -> put(lines, "M3", type));
        put(lines, "DO", citation.doi());
        if (citation.pmid() != null) {
            put(lines, "AN", citation.pmid());
            put(lines, "DB", "PubMed");
        }
        put(lines, "UR", citation.url());
        lines.add("ER  - ");
        return lines;
    }

    private static void put(List<String> lines, String tag, String value) {
        if (value != null && !value.isBlank()) {
            lines.add(tag + "  - " + Citation.line(value));
        }
    }
}
