package dev.collega.contactimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Tables of contacts as spreadsheets, mail programs and LinkedIn write them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TableTest {

    private static List<String> names(String text) {
        return Files.peopleIn(text).stream().map(FoundPerson::name).toList();
    }

    private static String refused(byte[] content) {
        return assertThrows(Unreadable.class, () -> Files.peopleIn(content)).getMessage();
    }

    private static String refused(String text) {
        return refused(Files.bytes(text));
    }

    @Test
    void linkedins_table_with_its_words_in_front() {
        var layout = Files.layoutOf(Files.LINKEDIN);
        assertTrue(layout.isOfLinkedIn());
        var people = Files.peopleIn(Files.LINKEDIN);
        assertEquals(4, people.size());
        var ana = people.get(0);
        assertEquals("Ana Ferreira", ana.name());
        assertEquals(5, ana.line());
        assertEquals("ana@clinic.example", ana.emails().get(0).value());
        assertEquals("Santa Maria", ana.workplace());
        assertEquals("ICU nurse", ana.position());
        assertEquals("LinkedIn, 12 Mar 2024", ana.metAt());
        assertEquals("linkedin:linkedin.com/in/ana-ferreira", ana.identity());
        assertEquals("Rui Costa, MD", people.get(1).name());
        assertTrue(people.get(1).emails().isEmpty());
        assertEquals("São João, Porto", people.get(1).workplace());
    }

    @Test
    void linkedins_headers_as_they_were_and_may_become() {
        for (var header : List.of(
                "First Name,Last Name,Email Address,Company,Position,Connected On",
                "\uFEFFFirst Name,Last Name,URL,Email Address,Company,Position,Connected On",
                "FirstName,LastName,Profile URL,E-mail Address,Current Company,Job Title,Connected At",
                "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am",
                "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connecté le",
                "Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el",
                "Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em",
                "Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op")) {
            var columns = header.split(",");
            var row = new String[columns.length];
            for (var at = 0; at < row.length; at++) {
                row[at] = "v" + at;
            }
            row[0] = "Ana";
            row[1] = "Ferreira";
            row[columns.length - 1] = "12 Mar 2024";
            for (var text : List.of(header, Files.PREAMBLE + header.replace("\uFEFF", ""))) {
                var layout = Files.layoutOf(text + "\n" + String.join(",", row) + "\n");
                assertTrue(layout.isOfLinkedIn(), header + " " + layout.guessed());
                assertFalse(layout.guessed().contains(ContactColumn.NOTHING), header + " " + layout.guessed());
                var person = Files.peopleIn(text + "\n" + String.join(",", row) + "\n");
                assertEquals("Ana Ferreira", person.get(0).name());
                assertEquals("LinkedIn, 12 Mar 2024", person.get(0).metAt());
            }
        }
    }

    @Test
    void any_delimiter_and_the_line_with_which_excel_says_it() {
        for (var delimiter : List.of(",", ";", "\t", "|")) {
            var text =
                    "Name,E-Mail,Telefon,Firma\nAna,ana@x.example,123456,\"A \"\"B\"\" C\"\n".replace(",", delimiter);
            assertEquals(List.of("Ana"), names(text));
            assertEquals("A \"B\" C", Files.peopleIn(text).get(0).workplace());
        }
        assertEquals(List.of("Ana"), names("sep=;\nName;E-Mail\nAna;ana@x.example\n"));
        // A comma in cells of a table that semicolons divide.
        assertEquals(List.of("Ferreira, Ana"), names("Name;Notizen\nFerreira, Ana;a, b, c, d\n"));
    }

    @Test
    void any_charset() {
        var text = "Name;E-Mail\nJürgen Müller;j@x.example\n";
        for (var charset : List.of(
                StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, PlainText.WINDOWS, StandardCharsets.UTF_16LE)) {
            assertEquals("Jürgen Müller", Files.peopleIn(text, charset).get(0).name(), charset.name());
        }
        assertEquals(
                "Jürgen Müller",
                Files.peopleIn("\uFEFF" + text, StandardCharsets.UTF_16BE)
                        .get(0)
                        .name());
        // A letter of two bytes that stands across the end of the first piece that is read.
        var padded = "Name;E-Mail\n" + "x".repeat(4096 - 13) + "ü;j@x.example\n";
        assertTrue(Files.peopleIn(padded).get(0).name().endsWith("ü"));
    }

    @Test
    void googles_and_outlooks_tables() {
        var google = Files.peopleIn("""
                Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title,Birthday,Notes
                Ana Ferreira,Ana,Ferreira,* myContacts ::: sepsis,* Work,a@x.example ::: b@x.example,c@x.example,Mobile,+351 912 345 678 ::: 21 000 00 00,Santa Maria,Nurse,1980-04-15,Likes tea
                """).get(0);
        assertEquals("Ana Ferreira", google.name());
        assertEquals(3, google.emails().size());
        assertEquals(2, google.phones().size());
        assertEquals("Santa Maria", google.workplace());
        assertEquals("Nurse", google.position());
        assertEquals(List.of("myContacts", "sepsis"), List.copyOf(google.tags()));
        var outlook = Files.peopleIn("""
                "Title","First Name","Middle Name","Last Name","Company","Job Title","Business Fax","Business Phone","Home Phone","Mobile Phone","E-mail Address","E-mail 2 Address","Categories","Web Page"
                "Dr.","Ana","Maria","Ferreira","Santa Maria","ICU nurse","999","111111","222222","333333","a@x.example","b@x.example","sepsis;choir","https://x.example"
                """).get(0);
        assertEquals("Ana Maria Ferreira", outlook.name());
        assertEquals("ICU nurse", outlook.position());
        assertEquals(
                List.of(
                        new FoundPerson.Reach("111111", "work"),
                        new FoundPerson.Reach("222222", "home"),
                        new FoundPerson.Reach("333333", "cell")),
                outlook.phones());
        assertEquals(2, outlook.emails().size());
        assertEquals(2, outlook.tags().size());
    }

    @Test
    void columns_that_nobody_knows_are_asked_about() {
        var layout = Files.layoutOf("姓名,電話,電郵\n王小明,0912345678,wang@x.example\n李大華,0987654321,li@x.example\n");
        assertFalse(layout.understood());
        assertTrue(layout.headed());
        assertEquals(List.of("姓名", "電話", "電郵"), layout.headers());
        assertEquals(List.of(ContactColumn.NOTHING, ContactColumn.PHONE, ContactColumn.EMAIL), layout.guessed());
        assertEquals(List.of("王小明", "李大華"), layout.examples().get(0));
        var bare = Files.layoutOf("Ana Ferreira,ana@x.example\nRui Costa,rui@x.example\n");
        assertFalse(bare.headed());
        assertEquals(List.of("Column 1", "Column 2"), bare.headers());
        assertEquals(2, bare.examples().get(0).size());
    }

    @Test
    void rows_that_are_short_long_empty_or_the_header_again() {
        assertEquals(List.of("Ana", "Ben", "Cleo"), names("""
                Name,Email,Phone
                Ana
                ,,
                Ben,ben@x.example,1234567,more,and more

                Name,Email,Phone
                Cleo,,7654321
                """));
    }

    @Test
    void a_quotation_mark_that_is_never_closed_loses_nobody_in_silence() {
        assertTrue(refused("Name,Email\nAna,a@x.example\n\"Ben,b@x.example\nCleo,c@x.example\nDora,d@x.example\n")
                .contains("never closed"));
        assertTrue(refused("Name,Notes\nAna,\"so \"she\" said\"\nBen,\"x\"\n").contains("line"));
        assertEquals(List.of("Ana", "Ben"), names("Name,Notes\nAna,5\" tube\nBen,\"two\nlines\"\"\"\n"));
    }

    @Test
    void a_line_that_never_ends_is_refused() {
        assertTrue(refused("Name,Email\nAna," + "x".repeat(3_000_000) + "\n").contains("too long"));
        assertTrue(refused("Name,Email" + ",More".repeat(400) + "\nAna\n").contains("columns"));
    }

    @Test
    void what_is_no_table_is_refused() {
        assertTrue(refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13})
                .contains("neither"));
        assertTrue(refused("").contains("empty"));
        assertTrue(refused("\n\n  \n").contains("empty"));
        assertTrue(assertThrows(
                        Unreadable.class,
                        () -> Files.peopleIn(
                                Files.bytes("Name,Email\nAna,a@x.example\n"), ContactImportFormat.LINKEDIN))
                .getMessage()
                .contains("LinkedIn"));
    }

    @Test
    void a_zip_is_what_is_in_it() {
        var connections = Files.bytes(Files.LINKEDIN);
        assertEquals(
                4,
                Files.peopleIn(Files.zip(Map.of(
                                "Basic_LinkedInDataExport/Connections.csv",
                                connections,
                                "Basic_LinkedInDataExport/messages.csv",
                                Files.bytes("a,b\n1,2\n"),
                                "__MACOSX/Basic/._Connections.csv",
                                new byte[] {0, 5, 22, 7})))
                        .size());
        var card = "BEGIN:VCARD\nVERSION:3.0\nFN:%s\nEND:VCARD\n";
        assertEquals(
                2,
                Files.peopleIn(Files.zip(Map.of(
                                "a.vcf", Files.bytes(card.formatted("Ana")),
                                "b/b.VCF", Files.bytes(card.formatted("Ben")))))
                        .size());
        assertTrue(refused(Files.zip(Map.of("one.csv", connections, "two.csv", connections)))
                .contains("several"));
        assertTrue(refused(Files.zip(Map.of("[Content_Types].xml", new byte[3], "xl/workbook.xml", new byte[3])))
                .contains("CSV"));
        assertTrue(refused(Files.zip(Map.of("hello.txt", new byte[3]))).contains("neither"));
        assertTrue(refused(Files.zip(Map.of("../../a.csv", connections))).contains("elsewhere"));
    }

    @Test
    void a_zip_bomb_is_no_danger() {
        assertTrue(refused(Files.bomb("contacts.csv", "Name,Email\n", 400)).length() > 10);
        var cards = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nNOTE:";
        assertTrue(refused(Files.bomb("contacts.vcf", cards, 400)).contains("larger"));
    }

    @Test
    void an_apostrophe_that_guards_against_formulas_is_taken_off() {
        var person = Files.peopleIn("Name,Phone,Notes\n'=Ana,'+351 912 345 678,'quoted'\n")
                .get(0);
        assertEquals("=Ana", person.name());
        assertEquals("+351 912 345 678", person.phones().get(0).value());
        assertEquals(List.of("'quoted'"), person.notes());
    }

    @Test
    void text_is_clean_of_what_does_harm() {
        assertEquals("Ana Ferreira", FoundPerson.clean(" Ana\u00a0Fer\u0000reira\u202e\u0007 "));
        assertEquals("é", FoundPerson.clean("e\u0301"));
        assertEquals("a\nb", FoundPerson.clean("a\r\nb"));
        assertEquals("می\u200cخواهم", FoundPerson.clean("می\u200cخواهم"));
    }

    @Test
    void birthdays_that_are_certain() {
        var today = LocalDate.of(2026, 11, 21);
        assertEquals(Optional.of("1980-04-15"), Birthdays.read("1980-04-15", today));
        assertEquals(Optional.of("1980-04-15"), Birthdays.read("19800415T000000Z", today));
        assertEquals(Optional.of("1980-04-15"), Birthdays.read("15.4.1980", today));
        assertEquals(Optional.of("1980-04-15"), Birthdays.read("4/15/1980", today));
        assertEquals(Optional.of("1980-04-15"), Birthdays.read("15/04/1980", today));
        assertEquals(Optional.of("1980-04-04"), Birthdays.read("04/04/1980", today));
        assertEquals(Optional.of("--02-29"), Birthdays.read("--0229", today));
        for (var none : List.of("03/04/1980", "1980", "2026-12-24", "31.2.1980", "30/30/1980", "soon", "0000-01-01")) {
            assertEquals(Optional.empty(), Birthdays.read(none, today), none);
        }
    }
}
