package dev.collega.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which installation this is. */
@ApplicationScoped
class Instance {

    private final Jdbi jdbi;

    Instance(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    UUID id() {
        return jdbi.withHandle(handle ->
                handle.createQuery("select id from instance").mapTo(UUID.class).one());
    }
}
