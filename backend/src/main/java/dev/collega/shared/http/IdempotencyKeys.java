package dev.collega.shared.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What is kept to replay the answers of repeated POSTs. */
@ApplicationScoped
public class IdempotencyKeys {

    private final Jdbi jdbi;

    IdempotencyKeys(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Answers to others may name the member too, and always with their id. There are those of a day at most to look through. */
    public void forgetThoseOf(UUID member) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from idempotency_key where owner = :member or strpos(answer, :member) > 0")
                .bind("member", member.toString())
                .execute());
    }
}
