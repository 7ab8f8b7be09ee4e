package dev.collega.demo;

import dev.collega.contactimport.ContactImportSeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A file from elsewhere that Ines has sent and not confirmed yet. */
@ApplicationScoped
class DemoImports {

    private static final String FILE = "Connections.csv";

    private final ContactImportSeed imports;

    DemoImports(ContactImportSeed imports) {
        this.imports = imports;
    }

    void send(DemoCast cast) {
        try (var file = DemoImports.class.getResourceAsStream("/demo/" + FILE)) {
            imports.send(cast.id("ines"), file, FILE, cast.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
