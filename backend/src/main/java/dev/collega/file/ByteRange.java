package dev.collega.file;

import java.util.Optional;
import java.util.regex.Pattern;

/** A part of a file that is asked for (RFC 9110, 14.1.2); of several, none is known. */
record ByteRange(long from, long length) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    /** Empty where the whole is meant; of no length where there is no such part. */
    static Optional<ByteRange> of(String header, long size) {
        var range = ONE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || range.group().equals("bytes=-")) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            var last = Math.min(Long.parseLong(range.group(2)), size);
            return Optional.of(new ByteRange(size - last, last));
        }
        var from = Long.parseLong(range.group(1));
        var to = range.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(range.group(2)), size - 1);
        if (!range.group(2).isEmpty() && Long.parseLong(range.group(2)) < from) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(from, Math.max(0, to - from + 1)));
    }

    String of(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
