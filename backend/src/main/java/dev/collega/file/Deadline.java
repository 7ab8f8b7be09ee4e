package dev.collega.file;

import java.time.Duration;

/** By when something is to be done. It is asked wherever one comes by again and again, and ends what takes too long. */
final class Deadline {

    /** No IOException: those are what is expected of broken files, and read over. */
    static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Passed() {
            super("it takes too long", null, false, false);
        }
    }

    private final long at;

    Deadline(Duration longest) {
        at = System.nanoTime() + longest.toNanos();
    }

    /** @throws Passed once it has */
    void check() {
        if (System.nanoTime() - at > 0) {
            throw new Passed();
        }
    }
}
