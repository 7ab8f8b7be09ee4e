package dev.collega.account;

import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Whose account an address is, where that was shown here: the only addresses that another issuer's word is taken for. */
@ApplicationScoped
public class VerifiedAddresses {

    private final Jdbi jdbi;

    VerifiedAddresses(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Empty for accounts that may not be used just now, too. */
    public Optional<UUID> ownerOf(String email) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id from account
                        where lower(email) = lower(:email) and email_verified_at is not null and suspended_at is null
                          and deletion_due_at is null
                        """)
                .bind("email", email)
                .map((row, context) -> Rows.uuid(row, "id"))
                .findFirst());
    }
}
