package dev.collega.citation;

import dev.collega.citation.FoundCitations.Found;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;

/**
 * BibTeX. Each entry is read by itself, so that a fault in one costs no other; the abbreviations of a file stand before
 * each of them, but none that is made of others, or a few lines would unfold to any length.
 */
final class BibTexFile {

    private static final Pattern BEGINS = Pattern.compile("^\\s*@\\s*([A-Za-z]+)\\s*[{(].*");
    private static final int LONGEST_ENTRY = 50_000;
    private static final int LONGEST_ABBREVIATION = 500;
    private static final int MOST_ABBREVIATIONS = 200;
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 2_000;

    private static final Map<String, String> TYPES = Map.of(
            "article", "Journal Article",
            "book", "Book",
            "inproceedings", "Congress",
            "conference", "Congress",
            "phdthesis", "Academic Dissertation",
            "techreport", "Technical Report");

    private BibTexFile() {}

    static boolean is(String text) {
        return text.lines().anyMatch(line -> BEGINS.matcher(line).matches());
    }

    private record Part(int line, String kind, String text) {}

    static void read(String text, Found found) {
        var parts = parts(text);
        var abbreviations = new StringBuilder();
        parts.stream()
                .filter(part -> part.kind().equals("string"))
                .filter(part -> part.text().length() <= LONGEST_ABBREVIATION
                        && !part.text().contains("#"))
                .limit(MOST_ABBREVIATIONS)
                .forEach(part -> abbreviations.append(part.text()));
        for (var part : parts.subList(0, Math.min(parts.size(), MOST_PARTS))) {
            if (!Set.of("string", "comment", "preamble").contains(part.kind())) {
                read(part, abbreviations.toString(), found);
            }
        }
    }

    private static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        var part = new StringBuilder();
        var kind = "comment";
        var from = 1;
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var begins = BEGINS.matcher(line);
            if (begins.matches()) {
                parts.add(new Part(from, kind, part.toString()));
                part.setLength(0);
                from = number;
                kind = begins.group(1).toLowerCase(Locale.ROOT);
            }
            part.append(line).append('\n');
        }
        parts.add(new Part(from, kind, part.toString()));
        return parts;
    }

    private static void read(Part part, String abbreviations, Found found) {
        if (part.text().length() > LONGEST_ENTRY || depth(part.text()) > DEEPEST) {
            found.problem(part.line(), "This entry is larger than that of any one work.");
            return;
        }
        try {
            var entries = new Lenient()
                    .parse(new StringReader(abbreviations + part.text()))
                    .getEntries()
                    .values();
            if (entries.isEmpty()) {
                found.problem(part.line(), "This entry is no work.");
            }
            entries.forEach(entry -> found.add(part.line(), citation(entry)));
        } catch (ParseException | TokenMgrException | ObjectResolutionException e) {
            found.problem(part.line(), "This entry is no BibTeX that can be read: look at its braces and commas.");
        }
    }

    private static int depth(String text) {
        var depth = 0;
        var deepest = 0;
        for (var each : text.toCharArray()) {
            depth += each == '{' ? 1 : each == '}' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /** An abbreviation that is defined nowhere stands for itself. */
    private static final class Lenient extends BibTeXParser {

        Lenient() throws ParseException, TokenMgrException {}

        @Override
        public void checkStringResolution(Key key, BibTeXString string) {
            if (string == null) {
                addMacro(key.getValue(), key.getValue());
            }
        }

        @Override
        public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {}
    }

    private static Citation citation(BibTeXEntry entry) {
        var doi = field(entry, "doi");
        return new Citation(
                doi == null ? null : Identifier.in(doi).map(Identifier::value).orElse(null),
                digits(field(entry, "pmid")),
                field(entry, "title"),
                authors(raw(entry, "author")),
                first(field(entry, "journal"), field(entry, "journaltitle"), field(entry, "booktitle")),
                published(entry),
                field(entry, "volume"),
                first(field(entry, "number"), field(entry, "issue")),
                pages(field(entry, "pages")),
                types(entry),
                address(field(entry, "url")));
    }

    private static String raw(BibTeXEntry entry, String name) {
        Value value = entry.getField(new Key(name));
        return value == null ? null : value.toUserString();
    }

    private static String field(BibTeXEntry entry, String name) {
        var raw = raw(entry, name);
        return raw == null || raw.isBlank() ? null : Latex.decode(raw);
    }

    private static String first(String... values) {
        for (var value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static String digits(String value) {
        return value != null && value.strip().matches("[0-9]{1,9}") ? value.strip() : null;
    }

    private static String address(String value) {
        return value != null && value.matches("(?i)https?://\\S{1,1990}") ? value : null;
    }

    private static String pages(String value) {
        return value == null ? null : value.replaceAll("\\s*[–—]\\s*", "-");
    }

    private static String published(BibTeXEntry entry) {
        var date = PublishedOn.of(field(entry, "date"));
        return date != null
                ? date
                : PublishedOn.of(
                        digitsOfYear(field(entry, "year")), field(entry, "month"), digits(field(entry, "day")));
    }

    private static String digitsOfYear(String year) {
        return year != null && year.strip().matches("[12][0-9]{3}") ? year.strip() : null;
    }

    private static List<String> types(BibTeXEntry entry) {
        var named = field(entry, "type");
        if (named != null) {
            return List.of(named.split("\\s*;\\s*"));
        }
        var kind = TYPES.get(entry.getType().getValue().toLowerCase(Locale.ROOT));
        return kind == null ? List.of() : List.of(kind);
    }

    /** By "and", where it stands in no braces. */
    private static List<String> authors(String names) {
        var authors = new ArrayList<String>();
        if (names == null) {
            return authors;
        }
        var depth = 0;
        var from = 0;
        for (var at = 0; at < names.length(); at++) {
            var each = names.charAt(at);
            depth += each == '{' ? 1 : each == '}' ? -1 : 0;
            if (depth == 0
                    && Character.isWhitespace(each)
                    && names.regionMatches(true, at + 1, "and", 0, 3)
                    && at + 4 < names.length()
                    && Character.isWhitespace(names.charAt(at + 4))) {
                authors.add(Latex.decode(names.substring(from, at)));
                from = at + 5;
                at = from - 1;
            }
        }
        authors.add(Latex.decode(names.substring(Math.min(from, names.length()))));
        authors.removeIf(author -> author.isBlank() || author.strip().equalsIgnoreCase("others"));
        return authors;
    }

    static String write(List<Citation> citations) {
        var file = new StringBuilder();
        var keys = new HashSet<String>();
        citations.forEach(citation -> entry(file, citation, key(citation, keys)));
        return file.toString();
    }

    private static void entry(StringBuilder file, Citation citation, String key) {
        file.append(citation.journal() == null ? "@misc{" : "@article{")
                .append(key)
                .append(",\n");
        put(file, "title", "{" + encoded(citation.title()) + "}");
        put(
                file,
                "author",
                String.join(
                        " and ",
                        citation.authors().stream().map(BibTexFile::author).toList()));
        put(file, "journal", encoded(citation.journal()));
        var published = citation.published() == null
                ? new String[0]
                : citation.published().split("-");
        put(file, "year", published.length > 0 ? published[0] : null);
        put(file, "month", published.length > 1 ? String.valueOf(Integer.parseInt(published[1])) : null);
        put(file, "day", published.length > 2 ? String.valueOf(Integer.parseInt(published[2])) : null);
        put(file, "volume", encoded(citation.volume()));
        put(file, "number", encoded(citation.issue()));
        put(file, "pages", citation.pages() == null ? null : encoded(citation.pages()));
        put(file, "type", encoded(String.join("; ", citation.types())));
        put(file, "doi", encoded(citation.doi()));
        put(file, "pmid", citation.pmid());
        put(file, "url", encoded(citation.url()));
        file.append("}\n\n");
    }

    /** A group whose name has an "and" in it is one author. */
    private static String author(String name) {
        return name.matches("(?i).*\\sand\\s.*") ? "{" + encoded(name) + "}" : encoded(name);
    }

    private static String encoded(String text) {
        return text == null ? null : Latex.encode(Citation.line(text) == null ? "" : Citation.line(text));
    }

    private static void put(StringBuilder file, String name, String value) {
        if (value != null && !value.isBlank()) {
            file.append("  ").append(name).append(" = {").append(value).append("},\n");
        }
    }

    /** Family name, year and the first long word of the title, of plain letters; with a number where it is taken. */
    private static String key(Citation citation, Set<String> taken) {
        var family =
                citation.authors().isEmpty() ? "" : citation.authors().get(0).split(",")[0];
        var year = citation.published() == null ? "" : citation.published().substring(0, 4);
        var word = Pattern.compile("\\s+")
                .splitAsStream(citation.title())
                .map(BibTexFile::plain)
                .filter(each -> each.length() > 3)
                .findFirst()
                .orElse("");
        var key = plain(family) + year + word;
        var base = key.isEmpty() ? "work" : key;
        var unique = base;
        for (var number = 2; !taken.add(unique); number++) {
            unique = base + "-" + number;
        }
        return unique;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^A-Za-z0-9]", "");
    }
}
