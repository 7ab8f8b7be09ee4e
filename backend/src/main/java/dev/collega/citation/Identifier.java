package dev.collega.citation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What names one work: a DOI or a PubMed identifier, however it was pasted. */
record Identifier(Kind kind, String value) {

    enum Kind {
        DOI,
        PMID
    }

    private static final Pattern DOI = Pattern.compile("10\\.[0-9]{4,9}/[^\\s\"<>]{1,180}");
    private static final Pattern PMID = Pattern.compile(
            "(?i)(?:pmid:? ?|pubmed\\.ncbi\\.nlm\\.nih\\.gov/|ncbi\\.nlm\\.nih\\.gov/(?:m/)?pubmed/(?:\\?term=)?)([0-9]{1,9})(?![0-9])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{4,9}");
    private static final Pattern RESOLVER = Pattern.compile("(?i)^(?:https?://(?:dx\\.)?doi\\.org/|doi: ?)");

    /** In a line of whatever text; where it names several, the first, and a PubMed address before a DOI. */
    static Optional<Identifier> in(String line) {
        var text = line.strip();
        var pmid = PMID.matcher(text);
        if (pmid.find()) {
            return Optional.of(new Identifier(Kind.PMID, pmid.group(1)));
        }
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new Identifier(Kind.PMID, text));
        }
        var doi = DOI.matcher(decoded(text));
        return doi.find() ? Optional.of(new Identifier(Kind.DOI, withoutEnd(doi.group()))) : Optional.empty();
    }

    /** An address may have escaped the slash, or the brackets of old DOIs. */
    private static String decoded(String text) {
        if (!text.toLowerCase(Locale.ROOT).startsWith("http") || text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** What ends a sentence is no part of the DOI in it; a bracket is where it was opened within. */
    private static String withoutEnd(String doi) {
        var end = doi.length();
        while (end > 0 && ends(doi.substring(0, end))) {
            end--;
        }
        return doi.substring(0, end);
    }

    private static boolean ends(String doi) {
        var last = doi.charAt(doi.length() - 1);
        return ".,;:'".indexOf(last) >= 0
                || last == ')' && count(doi, ')') > count(doi, '(')
                || last == ']' && count(doi, ']') > count(doi, '[');
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
    }

    static String bareDoi(String doi) {
        return doi == null ? null : RESOLVER.matcher(doi).replaceFirst("");
    }

    /** All that is known without asking anybody. */
    Citation citation() {
        return new Citation(
                kind == Kind.DOI ? value : null,
                kind == Kind.PMID ? value : null,
                "",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }
}
