package dev.collega.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Photographs in a PDF lie there as the camera made them: with what it notes of place and time, which goes. */
final class PdfPhotos {

    private PdfPhotos() {}

    static void strip(COSStream stream) throws IOException {
        var filter = stream.getDictionaryObject(COSName.FILTER);
        var only = filter instanceof COSArray several && several.size() == 1 ? several.getObject(0) : filter;
        if (!COSName.DCT_DECODE.equals(only)) {
            return;
        }
        byte[] jpeg;
        try (var in = stream.createRawInputStream()) {
            jpeg = in.readAllBytes();
        }
        var stripped = withoutNotes(jpeg);
        if (stripped.length < jpeg.length) {
            try (var out = stream.createRawOutputStream()) {
                out.write(stripped);
            }
        }
    }

    /** Without comments and the parts of applications, but for those that say what its colours are. */
    static byte[] withoutNotes(byte[] jpeg) {
        var file = ByteBuffer.wrap(jpeg);
        var kept = new ByteArrayOutputStream(jpeg.length);
        var at = 2;
        kept.write(jpeg, 0, Math.min(2, jpeg.length));
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
            var marker = jpeg[at + 1] & 0xff;
            var end = at + 2 + (file.getShort(at + 2) & 0xffff);
            if (marker == 0xda || end > jpeg.length) {
                break;
            }
            var note = marker == 0xfe || (marker >= 0xe1 && marker <= 0xef && marker != 0xe2 && marker != 0xee);
            if (!note) {
                kept.write(jpeg, at, end - at);
            }
            at = end;
        }
        if (at < jpeg.length) {
            kept.write(jpeg, at, jpeg.length - at);
        }
        return kept.toByteArray();
    }
}
