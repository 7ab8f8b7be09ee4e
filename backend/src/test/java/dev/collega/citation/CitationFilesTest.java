package dev.collega.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.collega.citation.FoundCitations.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The formats of other programs, in and out. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CitationFilesTest {

    private static FoundCitations read(BiConsumer<String, Found> format, String text) {
        var found = new Found();
        format.accept(text, found);
        return found.as(null);
    }

    /** What PubMed gives; the folder stands beside the project where there is one. */
    private static String medline() throws IOException {
        var file = Path.of("../../shared/data/medline/citations.nbib");
        var other = Path.of("../../../shared/data/medline/citations.nbib");
        assumeTrue(
                Files.exists(file) || Files.exists(other),
                "skipped: shared/data/medline/citations.nbib is not beside the project");
        return Files.readString(Files.exists(file) ? file : other);
    }

    @Test
    void all_sixty_records_of_pubmed_come_in_as_they_are() throws IOException {
        var text = medline();
        assertTrue(MedlineFile.is(text));
        var read = read(MedlineFile::read, text);
        assertEquals(List.of(), read.problems());
        assertEquals(60, read.citations().size());
        var titles = titles(text);
        for (var citation : read.citations()) {
            assertEquals(titles.get(citation.pmid()), citation.title(), "the title is whole");
            assertNotNull(citation.journal(), citation.title());
            assertTrue(citation.published().matches("201[0-9](-[0-9]{2}(-[0-9]{2})?)?"), citation.published());
            assertTrue(citation.types().size() > 0, citation.title());
        }
        assertEquals(
                243 + 1, read.citations().stream().mapToInt(one -> one.authors().size()).sum(), "people and one group");
        assertEquals(
                text.lines().filter(line -> line.startsWith("PT  - ")).count(),
                read.citations().stream().mapToInt(one -> one.types().size()).sum());
        var dois = read.citations().stream().filter(one -> one.doi() != null).count();
        assertEquals(records(text).filter(record -> record.contains(" [doi]")).count(), dois);
    }

    private static Stream<String> records(String text) {
        return Stream.of(text.split("\n\n(?=PMID)"));
    }

    /** Read another way: as paragraphs, with the lines of each title joined. */
    private static Map<String, String> titles(String text) {
        return records(text)
                .collect(Collectors.toMap(
                        record -> record.replaceFirst("(?s).*?PMID- (\\d+).*", "$1").strip(),
                        record -> record.replaceAll("\n {6}", " ").replaceFirst("(?s).*\nTI  - (.*?)\n.*", "$1").strip().replaceAll(" +", " ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RIS", "BIBTEX"})
    void what_is_written_can_be_read_again(CitationFormat format) throws IOException {
        var all = read(MedlineFile::read, medline()).citations();
        BiConsumer<String, Found> reading = format == CitationFormat.RIS ? RisFile::read : BibTexFile::read;
        var again = read(reading, format.write(all));
        assertEquals(List.of(), again.problems());
        assertEquals(all.size(), again.citations().size());
        List<Function<Citation, Object>> fields = List.of(
                Citation::doi,
                Citation::pmid,
                Citation::title,
                Citation::authors,
                Citation::journal,
                Citation::published,
                Citation::volume,
                Citation::issue,
                Citation::types);
        for (var number = 0; number < all.size(); number++) {
            for (var field : fields) {
                assertEquals(field.apply(all.get(number)), field.apply(again.citations().get(number)));
            }
        }
    }

    private static final Citation DIFFICULT = new Citation(
            "10.1000/a_b(1)",
            null,
            "50 % of {nurses} & €5: does “sepsis” cost $ or ~ £? ⟨β₂⟩ #1 C:\\x ^",
            List.of("Łukasiewicz, Żaneta", "Größe, Jörg", "Nuñez-Ångström, Søren Ý", "Groupe Santé and Soins", "Čapek, Õie"),
            "Revista d'Atenció",
            "2024-02-29",
            "1",
            null,
            "1-9",
            List.of("Journal Article", "Review"),
            "https://example.org/a?b=c&d=%20");

    @Test
    void diacritics_and_signs_come_through_both_formats() {
        assertEquals(DIFFICULT, read(RisFile::read, RisFile.write(List.of(DIFFICULT))).citations().get(0));
        var bibtex = BibTexFile.write(List.of(DIFFICULT));
        assertTrue(bibtex.contains("{\\\"{o}}rg"), bibtex);
        assertEquals(DIFFICULT, read(BibTexFile::read, bibtex).citations().get(0));
    }

    @Test
    void a_line_break_in_a_field_ends_no_record() {
        var sly = new Citation(null, null, "A\r\nER  - \r\nTY  - JOUR\r\nTI  - B", List.of(), null, null, null, null, null, List.of(), null);
        assertEquals(1, read(RisFile::read, RisFile.write(List.of(sly))).citations().size());
    }

    @Test
    void bibtex_is_read_as_people_write_it() {
        var read = read(BibTexFile::read, """
                A comment that nobody marked.
                @string{nejm = "N Engl J Med"}
                @Article{a1,
                  author = {Garc{\\'i}a, Jos\\'e and M{\\"u}ller, J{\\o}rn and {Group for Care and Cure} and others},
                  title = "{Early} lactate \\emph{in} sepsis -- a {R}{C}{T}",
                  journal = nejm, year = 2014, month = may, day = 3, pages = {12--19}, number = 4,
                  doi = {https://doi.org/10.1056/NEJMoa1401762}
                }
                @book{broken, title = {Never closed
                @misc{b2, title = {Another}, note = unknown # { and more}, year = "n.d."}
                @comment{x}
                """);
        assertEquals(2, read.citations().size(), () -> read.toString());
        var first = read.citations().get(0);
        assertEquals(List.of("García, José", "Müller, Jørn", "Group for Care and Cure"), first.authors());
        assertEquals("Early lactate in sepsis – a RCT", first.title());
        assertEquals("N Engl J Med", first.journal());
        assertEquals("2014-05-03", first.published());
        assertEquals("12-19", first.pages());
        assertEquals("10.1056/NEJMoa1401762", first.doi());
        assertEquals(List.of(9), read.problems().stream().map(FoundCitations.UnreadCitation::line).toList());
    }

    @Test
    void ris_is_read_as_programs_write_it() {
        var read = read(RisFile::read, """
                TY  - JOUR
                T1  - A title that goes on
                   over two lines
                A1  - Ångström, Åsa
                JO  - Lancet
                Y1  - 2014/05/03/print
                SP  - 12
                EP  - 19
                UR  - https://pubmed.ncbi.nlm.nih.gov/24635772/
                ER  -

                TY  - JOUR
                AU  - Nobody
                ER  -
                """);
        assertEquals("A title that goes on over two lines", read.citations().get(0).title());
        assertEquals("24635772", read.citations().get(0).pmid());
        assertEquals("2014-05-03", read.citations().get(0).published());
        assertEquals("12-19", read.citations().get(0).pages());
        assertEquals(12, read.problems().get(0).line());
        assertEquals("This record has no title.", read.problems().get(0).words());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.1056/NEJMoa1401762 | DOI | 10.1056/NEJMoa1401762
            doi: 10.1016/S0140-6736(00)02814-2. | DOI | 10.1016/S0140-6736(00)02814-2
            https://doi.org/10.1016/S0140-6736%2800%2902814-2 | DOI | 10.1016/S0140-6736(00)02814-2
            (see https://dx.doi.org/10.1000/182) | DOI | 10.1000/182
            Lancet 2000;356:1307. doi:10.1000/182; and more | DOI | 10.1000/182
            PMID: 24635772 | PMID | 24635772
            24635772 | PMID | 24635772
            https://pubmed.ncbi.nlm.nih.gov/24635772/?from=x | PMID | 24635772
            https://www.ncbi.nlm.nih.gov/pubmed/24635772 | PMID | 24635772
            """)
    void a_work_is_known_by_its_number_however_it_was_pasted(String pasted, Identifier.Kind kind, String value) {
        assertEquals(new Identifier(kind, value), Identifier.in(pasted).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2013 Oct 16 | 2013-10-16
            2014 Jul-Aug | 2014-07
            2014 Dec-2015 Jan | 2014-12
            2014 Spring | 2014
            2014 | 2014
            2014 Feb 30 | 2014-02
            2014/05/03/print | 2014-05-03
            2014-05 | 2014-05
            """)
    void dates_go_as_far_as_they_are_known(String written, String kept) {
        assertEquals(kept, PublishedOn.of(written));
        assertNull(PublishedOn.of("n.d."));
    }

    /** What a large file may cost, whatever is in it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@a{", "@a{x,t={", "{", "\\'", "@string{a=\"b\"}\n", "@article{a,title={x}}\n", "a and ", "TY  - JOUR\n",
                "TI  - a\n", "PMID- 1\n", "PMID- 1\nTI  - x\n", "10.1000/", "https://doi.org/10.1000/%", "((((", "\n", "  ", "0"
            })
    void no_text_costs_much_time(String piece) {
        var text = piece.repeat(300_000 / piece.length());
        var reader = new CitationReader(new Registries(Optional.empty(), Optional.empty(), null));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> reader.read(text));
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> read(BibTexFile::read, "@article{x, title = {" + text + "}}"));
    }

    @Test
    void abbreviations_do_not_unfold_without_an_end() {
        var text = new StringBuilder("@string{a0 = \"ha\"}\n");
        for (var number = 1; number < 40; number++) {
            text.append("@string{a%d = a%d # a%d}\n".formatted(number, number - 1, number - 1));
        }
        text.append("@misc{x, title = a39}");
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> read(BibTexFile::read, text.toString()));
    }
}
