package dev.collega.passing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Sends what the members of a demo network sent to each other, some time ago. */
@ApplicationScoped
public class SendingSeed {

    private final Jdbi jdbi;

    SendingSeed(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void send(UUID post, UUID sender, UUID recipient, String words, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into sending (post_id, sender_id, recipient_id, words, created_at)
                values (:post, :sender, :recipient, :words, :at)
                """)
                .bind("post", post)
                .bind("sender", sender)
                .bind("recipient", recipient)
                .bind("words", words)
                .bind("at", at)
                .execute());
    }
}
