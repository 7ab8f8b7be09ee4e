package dev.collega.followup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Folds content lines of UTF-8 at 75 octets (RFC 5545, 3.1), and never within a character. */
final class FoldedLines extends FilterOutputStream {

    private static final int LONGEST = 75;
    private static final byte[] FOLD = {'\r', '\n', ' '};

    private int octets;

    FoldedLines(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) throws IOException {
        var value = octet & 0xFF;
        if (value == '\r' || value == '\n') {
            octets = 0;
        } else {
            if (octets + lengthOfCharacter(value) > LONGEST) {
                out.write(FOLD);
                octets = 1;
            }
            octets++;
        }
        out.write(value);
    }

    /** Of the character that begins with this octet; those within one belong where it began. */
    private static int lengthOfCharacter(int first) {
        if (first < 0x80) {
            return 1;
        }
        return first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (var i = offset; i < offset + length; i++) {
            write(bytes[i]);
        }
    }
}
