package dev.collega.verification;

import java.io.IOException;
import java.util.Optional;

/** A public register of numbers that can be asked who a number belongs to. */
interface Registry {

    VerificationKind kind();

    boolean isConfigured();

    /** As everyone reads it. */
    String name();

    /** Empty where the register does not know the number. @throws IOException where it cannot be asked just now */
    Optional<Entry> look(String number) throws IOException, InterruptedException;

    /**
     * @param firstName and {@code lastName} as the register writes them; empty where it does not tell
     * @param otherNames further words that may stand in the name
     * @param field of work in the register's words; null where it knows none
     * @param fieldCode what the register calls that field in its own classification; null as above
     */
    record Entry(String firstName, String lastName, String otherNames, String field, String fieldCode) {}
}
