package dev.collega.shared.image;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held, by the orientation (1 to 8) in the EXIF block of a JPEG, PNG or WebP. Nothing else of EXIF is
 * looked at: a reader of all of it would follow whatever a stranger wrote there.
 */
final class Upright {

    private static final int AS_IT_IS = 1;
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private Upright() {}

    /** Whether what is upright is as wide as the file is high. */
    static boolean isTurned(int orientation) {
        return orientation >= 5 && orientation <= 8;
    }

    /** What turns a picture of so many pixels upright. */
    static AffineTransform transform(int orientation, double width, double height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    static int orientation(byte[] file) {
        try {
            var exif = switch (ImageKind.of(file)) {
                case JPEG -> exifOfJpeg(ByteBuffer.wrap(file));
                case PNG -> chunk(ByteBuffer.wrap(file), 8, "eXIf", true);
                case WEBP -> chunk(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN), 12, "EXIF", false);
                case GIF, OTHER -> null;
            };
            return exif == null ? AS_IT_IS : orientationIn(exif);
        } catch (IndexOutOfBoundsException | ArithmeticException | IllegalArgumentException e) {
            // Broken, or meant to look so: then the picture is shown as it lies in the file.
            return AS_IT_IS;
        }
    }

    private static byte[] exifOfJpeg(ByteBuffer file) {
        for (var at = 2; (file.get(at) & 0xff) == 0xff; ) {
            var marker = file.get(at + 1) & 0xff;
            if (marker == 0xda) {
                return null;
            }
            var length = file.getShort(at + 2) & 0xffff;
            var content = Arrays.copyOfRange(file.array(), at + 4, at + 2 + length);
            if (marker == 0xe1 && startsWithExif(content)) {
                return Arrays.copyOfRange(content, EXIF.length, content.length);
            }
            at += 2 + length;
        }
        return null;
    }

    private static boolean startsWithExif(byte[] content) {
        return content.length > EXIF.length && Arrays.equals(EXIF, 0, EXIF.length, content, 0, EXIF.length);
    }

    /** Chunks of PNG say their length before their name and have four bytes of checksum; those of RIFF are even. */
    private static byte[] chunk(ByteBuffer file, int first, String name, boolean png) {
        for (var at = first; at + 8 <= file.limit(); ) {
            var length = file.getInt(png ? at : at + 4);
            if (length < 0) {
                return null;
            }
            if (name.equals(new String(file.array(), png ? at + 4 : at, 4, StandardCharsets.US_ASCII))) {
                var content = Arrays.copyOfRange(file.array(), at + 8, Math.min(at + 8 + length, file.limit()));
                return startsWithExif(content) ? Arrays.copyOfRange(content, EXIF.length, content.length) : content;
            }
            at = Math.addExact(at, Math.addExact(8, png ? Math.addExact(length, 4) : length + (length & 1)));
        }
        return null;
    }

    /** The first directory of a TIFF. */
    private static int orientationIn(byte[] exif) {
        var tiff = ByteBuffer.wrap(exif);
        tiff.order(exif[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xffff;
        for (var entry = 0; entry < entries; entry++) {
            var at = directory + 2 + 12 * entry;
            if ((tiff.getShort(at) & 0xffff) == ORIENTATION && tiff.getShort(at + 2) == SHORT) {
                return tiff.getShort(at + 8);
            }
        }
        return AS_IT_IS;
    }
}
