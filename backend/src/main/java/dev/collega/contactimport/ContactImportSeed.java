package dev.collega.contactimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;

/** Leaves a file for a member of a demo network to look at. */
@ApplicationScoped
public class ContactImportSeed {

    private final ContactImports imports;

    ContactImportSeed(ContactImports imports) {
        this.imports = imports;
    }

    /** It is read in the background, and waits to be confirmed then. */
    public void send(UUID member, InputStream file, String fileName, Instant at) throws IOException {
        imports.receive(member, file, fileName, null, at);
    }
}
