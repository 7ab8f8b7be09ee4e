package dev.collega.contactimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** vCards of all versions, with the faults that programs put into them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CardsTest {

    private static FoundPerson only(String text) {
        var people = Files.peopleIn(text);
        assertEquals(1, people.size(), () -> people.toString());
        return people.get(0);
    }

    private static List<String> values(List<FoundPerson.Reach> reach) {
        return reach.stream().map(FoundPerson.Reach::value).toList();
    }

    @Test
    void version_2_with_quoted_printable_in_its_charset() {
        var person = only("""
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gon=C3=A7alves;Jo=C3=A3o;;;
                FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Jo=C3=A3o Gon=C3=A7alves
                TEL;CELL;PREF:+351 912 345 678
                TEL;HOME;VOICE:21 000 00 00
                TEL;WORK;FAX:21 999 99 99
                EMAIL;INTERNET:joao@clinic.example
                NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:first line=0D=0A=
                second line
                END:VCARD
                """);
        assertEquals("João Gonçalves", person.name());
        assertEquals(List.of("+351 912 345 678", "21 000 00 00"), values(person.phones()));
        assertEquals("cell", person.phones().get(0).label());
        assertEquals("home", person.phones().get(1).label());
        assertEquals(List.of("first line\nsecond line"), person.notes());
    }

    @Test
    void version_2_in_the_charset_of_old_phones() {
        var text = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=ISO-8859-1:Müller;Jürgen\r\nEND:VCARD\r\n";
        var people = Files.peopleIn(text, StandardCharsets.ISO_8859_1);
        assertEquals("Jürgen Müller", people.get(0).name());
        var quoted = only("BEGIN:VCARD\r\nVERSION:2.1\r\n"
                + "FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=FCrgen\r\nEND:VCARD\r\n");
        assertEquals("Jürgen", quoted.name());
    }

    @Test
    void version_3_with_groups_labels_and_folded_lines() {
        var person = only("""
                BEGIN:VCARD
                VERSION:3.0
                PRODID:-//Apple Inc.//macOS 14//EN
                N:Ferreira;Ana;Maria;;
                FN:Ana Maria
                  Ferreira
                ORG:Santa Maria;Intensive Care;
                TITLE:ICU nurse
                item1.EMAIL;type=INTERNET;type=pref:ana@clinic.example
                item1.X-ABLabel:_$!<Work>!$_
                item2.EMAIL;type=INTERNET:ana@home.example
                item2.X-ABLabel:Choir
                item3.URL:https\\://ana.example
                BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15
                NOTE:Likes tea\\, not coffee\\nand choirs
                CATEGORIES:sepsis,strategic
                PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD
                 AAAAAAAAAAAAAAAAAAAAAAAAAA
                 AAAAAAAAAAAAAAAAAAAAAAAAAA
                END:VCARD
                """);
        assertEquals("Ana Maria Ferreira", person.name());
        assertEquals("Santa Maria, Intensive Care", person.workplace());
        assertEquals("ICU nurse", person.position());
        assertEquals(List.of("ana@clinic.example", "ana@home.example"), values(person.emails()));
        assertEquals("work", person.emails().get(0).label());
        assertEquals("choir", person.emails().get(1).label());
        assertEquals("--04-15", person.birthday());
        assertTrue(
                person.notes().contains("Likes tea, not coffee\nand choirs"),
                person.notes().toString());
        assertEquals(List.of("sepsis", "strategic"), List.copyOf(person.tags()));
    }

    @Test
    void version_4_with_uris_and_partial_dates() {
        var person = only("""
                BEGIN:VCARD
                VERSION:4.0
                UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1
                FN:Dr. Mei Lin
                TEL;VALUE=uri;PREF=2;TYPE="voice,home":tel:+33-01-23-45-67
                TEL;VALUE=uri;PREF=1;TYPE="voice,work":tel:+33-02-22-22-22
                EMAIL;PREF=50:second@x.example
                EMAIL;PREF=1:first@x.example
                BDAY:--0203
                END:VCARD
                """);
        assertEquals("Dr. Mei Lin", person.name());
        assertEquals(List.of("+33-02-22-22-22", "+33-01-23-45-67"), values(person.phones()));
        assertEquals(List.of("first@x.example", "second@x.example"), values(person.emails()));
        assertEquals("--02-03", person.birthday());
        assertTrue(person.identity().contains("4fbe8971"));
    }

    @Test
    void who_has_no_name_is_not_lost() {
        assertEquals(List.of("+351 912 345 678"), values(only("""
                BEGIN:VCARD
                VERSION:3.0
                N:;;;;
                FN:
                TEL:+351 912 345 678
                END:VCARD
                """).phones()));
        assertEquals(
                "Sissi",
                only("BEGIN:VCARD\nVERSION:3.0\nNICKNAME:Sissi\nEND:VCARD").name());
    }

    @Test
    void a_card_that_is_broken_breaks_no_other() {
        var people = Files.peopleIn("""
                BEGIN:VCARD
                VERSION:3.0
                FN:One
                BEGIN:VCARD
                VERSION:3.0
                FN:Two
                END:VCARD

                some words between
                begin:vcard
                version:3.0
                fn:Three
                this is no property at all
                end:vcard
                BEGIN:VCARD
                VERSION:4.0
                KIND:group
                FN:All of us
                MEMBER:urn:uuid:1
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                FN:Four
                """);
        assertEquals(5, people.size());
        assertTrue(people.get(0).broken().contains("cut off"));
        assertEquals("Two", people.get(1).name());
        assertEquals("Three", people.get(2).name());
        assertEquals(10, people.get(2).line());
        assertTrue(people.get(3).broken().contains("list of people"));
        assertTrue(people.get(4).broken().contains("cut off"));
    }

    @Test
    void a_card_within_a_card_is_not_another_person() {
        var people = Files.peopleIn("""
                BEGIN:VCARD
                VERSION:2.1
                FN:The boss
                AGENT:
                BEGIN:VCARD
                VERSION:2.1
                FN:The secretary
                END:VCARD
                TEL:12345
                END:VCARD
                """);
        assertEquals(1, people.size());
        assertEquals("The boss", people.get(0).name());
        assertNull(people.get(0).broken());
    }

    @Test
    void lines_without_end_and_photographs_of_any_size_do_no_harm() {
        var photo = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nPHOTO;ENCODING=b:" + "A".repeat(8_000_000) + "\nEND:VCARD\n";
        assertEquals("Ana", only(photo).name());
        var endless = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nNOTE:" + "A".repeat(1_000_000) + "\nEND:VCARD\n";
        assertTrue(only(endless).broken().contains("Line 4 is longer"));
        var wide = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\n" + "NOTE:again\n".repeat(100_000) + "END:VCARD\n";
        assertTrue(only(wide).broken().contains("longer than"));
    }

    @Test
    void all_kinds_of_line_ends_and_marks() {
        for (var end : List.of("\n", "\r\n", "\r")) {
            var text = "\uFEFFBEGIN:VCARD" + end + "VERSION:3.0" + end + "FN:Ana Ferreira" + end + "END:VCARD" + end;
            assertEquals("Ana Ferreira", only(text).name());
            for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                assertEquals(
                        "Ana Ferreira", Files.peopleIn(text, charset).get(0).name());
                assertEquals(
                        "Ana Ferreira",
                        Files.peopleIn(text.substring(1), charset).get(0).name());
            }
        }
    }
}
