package dev.collega.account;

import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What a password is compared with. Read outside of transactions: a hash takes long, and holds no connection meanwhile. */
@ApplicationScoped
class Credentials {

    private final Jdbi jdbi;

    Credentials(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Known(UUID accountId, String passwordHash) {}

    Optional<Known> of(String email) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, password_hash from account where lower(email) = lower(:email)")
                .bind("email", email)
                .map((row, context) -> new Known(Rows.uuid(row, "id"), row.getString("password_hash")))
                .findFirst());
    }
}
