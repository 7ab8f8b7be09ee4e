package dev.collega.shared.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is by its first bytes, whatever it says of itself. */
public enum ImageKind {
    JPEG,
    PNG,
    WEBP,
    GIF,
    OTHER;

    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    public static ImageKind of(byte[] file) {
        if (file.length > 3 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8 && (file[2] & 0xff) == 0xff) {
            return JPEG;
        }
        if (file.length > 8 && Arrays.equals(PNG_BEGINS, 0, 8, file, 0, 8)) {
            return PNG;
        }
        if (file.length > 6 && says(file, 0, "GIF8")) {
            return GIF;
        }
        return file.length > 12 && says(file, 0, "RIFF") && says(file, 8, "WEBP") ? WEBP : OTHER;
    }

    private static boolean says(byte[] file, int at, String word) {
        return word.equals(new String(file, at, 4, StandardCharsets.US_ASCII));
    }
}
