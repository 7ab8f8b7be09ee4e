package dev.collega.contactimport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Which characters the bytes of a file stand for. Programs write UTF-8, with a mark in front or without, UTF-16, or what
 * Windows in the west of Europe calls ANSI; hardly any says so.
 */
final class PlainText {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int SAMPLE = 4096;

    private final Source source;
    private final Charset charset;
    private final int mark;

    private PlainText(Source source, Charset charset, int mark) {
        this.source = source;
        this.charset = charset;
        this.mark = mark;
    }

    /** @throws Unreadable where it is no text at all */
    static PlainText of(Source source) throws IOException {
        byte[] start;
        try (var in = source.open()) {
            start = in.readNBytes(SAMPLE);
        }
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return new PlainText(source, StandardCharsets.UTF_8, 3);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return new PlainText(source, StandardCharsets.UTF_16LE, 2);
        }
        if (begins(start, 0xFE, 0xFF)) {
            return new PlainText(source, StandardCharsets.UTF_16BE, 2);
        }
        var even = 0;
        var odd = 0;
        for (var at = 0; at < start.length; at++) {
            if (start[at] == 0) {
                if (at % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (odd > start.length / 4 && even == 0 && isText(start, StandardCharsets.UTF_16LE)) {
            return new PlainText(source, StandardCharsets.UTF_16LE, 0);
        }
        if (even > start.length / 4 && odd == 0 && isText(start, StandardCharsets.UTF_16BE)) {
            return new PlainText(source, StandardCharsets.UTF_16BE, 0);
        }
        if (even + odd > 0) {
            throw new Unreadable("This is neither a vCard nor a table of contacts (CSV) nor a ZIP with one of them.");
        }
        return new PlainText(source, isUtf8(source) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    private static boolean isText(byte[] start, Charset charset) {
        return new String(start, charset).chars().noneMatch(c -> c < ' ' && !Character.isWhitespace(c));
    }

    private static boolean begins(byte[] start, int... mark) {
        if (start.length < mark.length) {
            return false;
        }
        for (var at = 0; at < mark.length; at++) {
            if ((start[at] & 0xff) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(Source source) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var in = new InputStreamReader(source.open(), decoder)) {
            var buffer = new char[SAMPLE];
            while (in.read(buffer) >= 0) {
                // Only whether it can be read.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Nothing in the file says so, and UTF-8 it is not. */
    boolean isGuessed() {
        return charset.equals(WINDOWS);
    }

    Charset charset() {
        return charset;
    }

    Reader open() throws IOException {
        InputStream in = source.open();
        in.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(in, charset));
    }
}
