package dev.collega.contact;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pages of the address book as vCards (RFC 6350), one after the other. */
final class ContactCards {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private final VObjectWriter lines;

    ContactCards(OutputStream out) {
        lines = new VObjectWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), SyntaxStyle.NEW);
    }

    void add(ArchivedContact contact) throws IOException {
        lines.writeBeginComponent("VCARD");
        lines.writeVersion("4.0");
        lines.writeProperty("UID", "urn:uuid:" + contact.id());
        lines.writeProperty("KIND", "individual");
        text("FN", contact.name());
        text("EMAIL", contact.email());
        text("TEL", contact.phone());
        if (contact.workplace() != null) {
            lines.writeProperty(
                    "ORG", VObjectPropertyValues.writeSemiStructured(List.of(contact.workplace()), true, false));
        }
        text("ROLE", contact.profession());
        var categories = new ArrayList<String>();
        contact.networkTypes().forEach(type -> categories.add(type.name().toLowerCase(Locale.ROOT)));
        categories.addAll(contact.tags());
        if (!categories.isEmpty()) {
            lines.writeProperty("CATEGORIES", VObjectPropertyValues.writeList(categories));
        }
        text("NOTE", contact.notes());
        text("X-MET-AT", contact.metAt());
        lines.writeProperty("REV", UTC.format(contact.updatedAt().atOffset(ZoneOffset.UTC)));
        lines.writeEndComponent("VCARD");
    }

    private void text(String name, String value) throws IOException {
        if (value != null) {
            lines.writeProperty(name, VObjectPropertyValues.escape(value).replaceAll("\\R", "\\\\n"));
        }
    }

    /** Leaves the stream open, which is the archive's. */
    void end() throws IOException {
        lines.flush();
    }
}
