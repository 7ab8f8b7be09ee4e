package dev.collega.contactimport;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** Lines of a text, numbered from 1. Of a line that never ends only the beginning is kept in memory. */
final class Lines implements Closeable {

    static final int LONGEST = 64 * 1024;

    private final Reader in;
    private int number;
    private int ahead = -2;

    Lines(Reader in) {
        this.in = in;
    }

    /** @param cut whether it was longer than what is kept of it */
    record Line(int number, String text, boolean cut) {}

    /** Null at the end. */
    Line next() throws IOException {
        var first = ahead == -2 ? in.read() : ahead;
        ahead = -2;
        if (first < 0) {
            return null;
        }
        var text = new StringBuilder();
        var cut = false;
        for (var c = first; c >= 0 && c != '\n'; c = in.read()) {
            if (c == '\r') {
                ahead = in.read();
                if (ahead == '\n') {
                    ahead = -2;
                }
                break;
            }
            if (text.length() < LONGEST) {
                text.append((char) c);
            } else {
                cut = true;
            }
        }
        return new Line(++number, text.toString(), cut);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
