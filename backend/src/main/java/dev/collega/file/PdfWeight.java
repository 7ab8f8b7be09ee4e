package dev.collega.file;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much the packed parts of a PDF unfold to, found out without keeping any of it: a few megabytes may become more than a
 * machine has, and who reads the file would unfold them to see what is inside.
 */
final class PdfWeight {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final long MOST_IN_ONE = 128L << 20;
    private static final long MOST_IN_ALL = 512L << 20;

    private final byte[] file;
    private final Deadline deadline;
    private final byte[] unfolded = new byte[64 * 1024];

    private PdfWeight(byte[] file, Deadline deadline) {
        this.file = file;
        this.deadline = deadline;
    }

    static boolean isTooMuch(byte[] file, Deadline deadline) {
        return new PdfWeight(file, deadline).isTooMuch();
    }

    private boolean isTooMuch() {
        var all = 0L;
        for (var at = 0; at + STREAM.length < file.length; at++) {
            if (!begins(at)) {
                continue;
            }
            deadline.check();
            var one = weightFrom(at + STREAM.length);
            all += one;
            if (one > MOST_IN_ONE || all > MOST_IN_ALL) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(int at) {
        for (var letter = 0; letter < STREAM.length; letter++) {
            if (file[at + letter] != STREAM[letter]) {
                return false;
            }
        }
        return true;
    }

    /** Zero for what is not packed this way. */
    private long weightFrom(int at) {
        while (at < file.length && (file[at] == '\r' || file[at] == '\n' || file[at] == ' ')) {
            at++;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(file, at, file.length - at);
            var bytes = 0L;
            for (var more = 1; more > 0 && bytes <= MOST_IN_ONE; bytes += more) {
                more = inflater.inflate(unfolded);
            }
            return bytes;
        } catch (DataFormatException e) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
