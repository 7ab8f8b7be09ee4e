package dev.collega.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TopicFileTest {

    private static final String HEADER = "Tree Number\tDesc Ui\tTerm\n";

    @Test
    void a_file_with_a_byte_order_mark_and_the_line_ends_of_windows_is_read() {
        var file = read("\uFEFF" + HEADER.strip() + "\r\nA01\tD001829\tBody Regions\r\n");
        assertEquals(List.of(new TopicPlace("A01", "D001829", "Body Regions")), file.places());
    }

    @Test
    void the_format_without_descriptors_takes_them_from_what_is_known() {
        var file = TopicFile.read(
                bytes("Body Regions;A01\nBreast;A01.236\nBody; and Mind;F02\nBreast;F02.100\n"),
                Map.of("Breast", "D001940"));
        assertEquals(
                List.of(
                        new TopicPlace("A01", "A01", "Body Regions"),
                        new TopicPlace("A01.236", "D001940", "Breast"),
                        new TopicPlace("F02", "F02", "Body; and Mind"),
                        new TopicPlace("F02.100", "D001940", "Breast")),
                file.places());
    }

    @Test
    void a_malformed_line_is_named_with_its_number_and_why() {
        var good = HEADER + "A01\tD001829\tBody Regions\n";
        wrong("Line 3 has 2 fields in place of three.", good + "A01.236\tD001940\n");
        wrong("Line 3 has ‘D1’ where a descriptor such as D006333 belongs.", good + "A01.236\tD1\tBreast\n");
        wrong("Line 3 has ‘A1.236’ where a tree number such as C14.280 belongs.", good + "A1.236\tD001940\tBreast\n");
        wrong("Line 3 has no term of 1 to 300 characters.", good + "A01.236\tD001940\t \n");
        wrong("Line 3 has A01, which stood further up.", good + "A01\tD001940\tBreast\n");
        wrong(
                "Line 3 calls D001829 ‘Breast’, which was ‘Body Regions’ further up.",
                good + "A01.236\tD001829\tBreast\n");
        wrong(
                "Line 3 gives ‘Body Regions’ to D001940, which was D001829 further up.",
                good + "A02\tD001940\tBody Regions\n");
        wrong("Line 3 has A02.1000, and the file has no A02 above it.", good + "A02.1000\tD001940\tBreast\n");
        wrong("Line 3 has 1 fields in place of three.", good + "\n");
        wrong("The file is empty.", "");
        wrong("The file holds no heading.", HEADER);
        wrong(
                "Line 1 is neither the header \"Tree Number, Desc Ui, Term\" (separated by tabs) nor \"Term;Tree Number\".",
                "<xml/>\n");
    }

    @Test
    void what_is_no_utf_8_is_told_and_not_guessed() {
        var latin = (HEADER + "A01\tD001829\tM\u00e9decine\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(TopicFileProblem.class, () -> TopicFile.read(new ByteArrayInputStream(latin), Map.of()));
    }

    private static void wrong(String sentence, String text) {
        assertEquals(
                sentence, assertThrows(TopicFileProblem.class, () -> read(text)).getMessage());
    }

    private static TopicFile read(String text) {
        return TopicFile.read(bytes(text), Map.of());
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
