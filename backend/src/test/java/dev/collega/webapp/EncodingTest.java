package dev.collega.webapp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EncodingTest {

    @Test
    void the_best_that_is_taken_is_given() {
        assertEquals(Encoding.BROTLI, Encoding.best("gzip, deflate, br, zstd", it -> true));
        assertEquals(Encoding.GZIP, Encoding.best("gzip, deflate", it -> true));
        assertEquals(Encoding.GZIP, Encoding.best("br;q=0, GZIP;q=0.5", it -> true));
    }

    @Test
    void what_is_not_taken_or_not_there_is_not_given() {
        assertEquals(Encoding.NONE, Encoding.best(null, it -> true));
        assertEquals(Encoding.NONE, Encoding.best("", it -> true));
        assertEquals(Encoding.NONE, Encoding.best("brotli, x-gzip", it -> true));
        assertEquals(Encoding.NONE, Encoding.best("gzip; q=0.0", it -> true));
        assertEquals(Encoding.NONE, Encoding.best("gzip, br", it -> false));
    }
}
