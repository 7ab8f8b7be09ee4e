package dev.collega.account;

import java.util.Optional;

/** One kind of bearer token. Each implementation knows its own at first sight and leaves the others alone. */
public interface BearerTokens {

    boolean issued(String token);

    /** Who it stands for, as the database has it now; empty when it is not valid, expired or revoked. */
    Optional<Caller> read(String token);
}
