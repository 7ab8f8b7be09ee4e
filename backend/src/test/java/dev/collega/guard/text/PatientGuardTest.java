package dev.collega.guard.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a finding says, and what cannot be done to get around it or to make it slow. */
class PatientGuardTest {

    @Test
    void a_finding_names_its_class_and_where_it_stands() {
        var text = "Bloods of MRN 4471120 are back.";
        var finding = only(text);
        assertEquals(Identifier.MEDICAL_RECORD, finding.kind());
        assertEquals(Confidence.HIGH, finding.confidence());
        assertEquals("record-number", finding.rule());
        assertEquals("MRN 4471120", text.substring(finding.start(), finding.end()));
    }

    @Test
    void the_place_is_that_of_the_original_whatever_was_normalised() {
        for (var text : List.of(
                "👩🏽‍⚕️ “Ça alors” SSN 536-22-4718!",
                "👩🏽‍⚕️ ＳＳＮ ５３６-２２-４７１８ ﬁn",
                "S​S​N 5\u200b3\u200b6\u200b-22-4718 …",
                "ＳＳＮ　536‑22‑4718 ½",
                "ЅЅN 536\\-22\\-4718 and **more**",
                "The patient's social security: five three six two two four seven one eight, she said",
                "Patient’s social security 5 3 6 2 2 4 7 1 8 as told")) {
            var finding = only(text);
            assertEquals(Confidence.HIGH, finding.confidence(), text);
            assertTrue(finding.start() > 0 && finding.end() < text.length(), text);
            var found = text.substring(finding.start(), finding.end());
            assertTrue(found.matches("(?s).*[8８]|.*eight"), found);
        }
    }

    @Test
    void a_letter_that_becomes_many_does_not_move_what_follows() {
        var text = "ﷺ ﷺ ß ﬃ NHS number 943 476 5919.";
        var finding = only(text);
        assertEquals("NHS number 943 476 5919", text.substring(finding.start(), finding.end()));
    }

    @Test
    void what_stands_for_a_character_is_read_as_it() {
        for (var text : List.of(
                "SSN 536&#45;22&#x2d;4718",
                "SSN&nbsp;536-22-4718",
                "SSN 536-<b>22</b>-4718",
                "S.S.N. 536-22-4718",
                "M R N 44711204",
                "MRN<br>44711204",
                "MRN ~~4~~4711204",
                "MRN 447O204",
                "NHS number nine four three four seven six five nine one nine",
                "Patient's mobile: oh double seven double oh nine oh oh one two three",
                "DOB: 1 2 / 0 3 / 1 9 6 1",
                "born the twelfth of March nineteen sixty-one, he has gout",
                "The patient's email is ada.k (at) example [dot] org",
                "The patient's email is ada dot k at example dot org",
                "The patient's fever came with the IP 198[.]51[.]100[.]7",
                "MBI 1 E G 4 T E 5 M K 7 3")) {
            assertEquals(Confidence.HIGH, only(text).confidence(), text);
        }
    }

    @Test
    void a_finding_ends_where_the_number_does() {
        assertEquals("MRN 4471120", found("MRN 4471120 40 mg of furosemide given"));
        assertEquals("MRN 44711", found("MRN 44711 - seen 12 times"));
        assertEquals("94-year-old", found("A 94-year-old woman with a cough."));
        assertEquals("07700 900123", found("Call the patient (07700 900123) tonight."));
        assertEquals("k_okafor@example.org", found("Email of the patient: k_okafor@example.org."));
        assertEquals("ada.k (at) example [dot] org", found("patient's email: ada.k (at) example [dot] org, thanks"));
    }

    @Test
    void what_happened_to_no_patient_has_its_day() {
        for (var text : List.of(
                "The museum was born on 12 May 1998.",
                "The bill was admitted to the committee on 8 May 2025.",
                "Operated by volunteers since 1 May 2009.",
                "Admission criteria as of 1 April 2025.",
                "My father is 93 and sings.",
                "Our hospital is 94 years old.",
                "Apgar 9/10/10 at term.")) {
            assertEquals(List.of(), findings(text), text);
        }
    }

    private static String found(String text) {
        var finding = only(text);
        return text.substring(finding.start(), finding.end());
    }

    @Test
    void findings_stand_in_order_and_do_not_overlap() {
        var findings = findings(
                "Patient name: John Whitfield, DOB 12/03/1961, MRN 448812, phone of the patient 07700 900123.");
        assertEquals(
                List.of(Identifier.NAME, Identifier.DATE, Identifier.MEDICAL_RECORD, Identifier.TELEPHONE),
                findings.stream().map(Finding::kind).toList());
        for (int i = 1; i < findings.size(); i++) {
            assertTrue(findings.get(i - 1).end() <= findings.get(i).start());
        }
    }

    @Test
    void a_private_note_keeps_what_a_colleague_told_of_themselves_and_nothing_of_a_patient() {
        for (var mine : List.of(
                "Anna: born 12 March 1980, likes cheese.",
                "Birthday 3/4/1975, call her on 07700 900123 or anna@example.org.",
                "Dr Byrne's mobile is +353 86 123 4567, lives at 12 Oak Street.")) {
            assertEquals(List.of(), PatientGuard.findings(mine, Strictness.PRIVATE_NOTE), mine);
        }
        for (var patients : List.of(
                "Her patient was born 12 March 1980.", "Patient's mobile 07700 900123.", "Talked about MRN 4471120.")) {
            assertEquals(
                    1, PatientGuard.findings(patients, Strictness.PRIVATE_NOTE).size(), patients);
        }
    }

    @Test
    void a_case_is_asked_about_its_days() {
        var text = "Symptoms began on 3 March 2026 after a flight.";
        assertEquals(List.of(), findings(text));
        assertEquals(
                Confidence.MEDIUM,
                PatientGuard.findings(text, Strictness.CASE).get(0).confidence());
    }

    @Test
    void no_text_makes_it_slow() {
        var random = new Random(7);
        for (var piece : List.of(
                "1",
                "1 ",
                "1-",
                "a1 ",
                "(((",
                "one ",
                "patient ",
                "patient no. ",
                "MRN MRN ",
                "a@",
                "@",
                "1.1.",
                "12/12/",
                "https://",
                "::",
                "born ",
                "Mr A ",
                "12 Oak ",
                "\u0301",
                "ﷺ",
                "é",
                "A.",
                "A. ",
                "patient's 1 ",
                "tel +",
                "[at]",
                "ward 1, bed ",
                "&#1;",
                "(at",
                "<b>",
                "A B ",
                "M-R-",
                "a dot b at c dot ",
                "a . b @ c . ",
                "* 1",
                "_1_",
                "admitted 12/12/2020 ",
                "patient: A ",
                "double ",
                "A 1 ",
                "123456 is the ",
                "nata a b ")) {
            var text = piece.repeat(60_000 / piece.length());
            assertTimeout(Duration.ofSeconds(3), () -> findings(text), piece);
        }
        var noise = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            noise.append((char) random.nextInt(0x10000));
        }
        assertTimeout(Duration.ofSeconds(3), () -> findings(noise.toString()));
    }

    @Test
    void nothing_is_found_in_nothing_and_no_more_than_fifty_in_much() {
        assertEquals(List.of(), findings(""));
        assertEquals(List.of(), PatientGuard.findings(null, Strictness.PUBLIC));
        assertEquals(50, findings("MRN 4471120. ".repeat(500)).size());
    }

    private static List<Finding> findings(String text) {
        return PatientGuard.findings(text, Strictness.PUBLIC);
    }

    private static Finding only(String text) {
        var findings = findings(text);
        assertEquals(1, findings.size(), () -> text + " " + findings);
        return findings.get(0);
    }
}
