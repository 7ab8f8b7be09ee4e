package dev.collega.account;

import java.util.Optional;

/** One kind of bearer token. What looks like several kinds is read as each of them, until one takes it. */
public interface BearerTokens {

    /** Whether it looks like one of these; costs nothing. */
    boolean issued(String token);

    /** Who it stands for, as the database has it now; empty when it is not valid, expired or revoked. */
    Optional<Caller> read(String token);
}
