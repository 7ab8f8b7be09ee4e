package dev.collega.shared.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/** A QR code as SVG: dark on light whatever the page's colours are, for scanners ask for that. */
public final class QrCode {

    private static final int QUIET_ZONE = 4;

    private QrCode() {}

    public static String svg(String text) {
        try {
            var code = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
            return """
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                    <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s"/></svg>""".formatted(code.getWidth(), path(code));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each run of dark modules in a line is one rectangle. */
    private static String path(BitMatrix code) {
        var path = new StringBuilder();
        for (var y = 0; y < code.getHeight(); y++) {
            for (var x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    var start = x;
                    while (x < code.getWidth() && code.get(x, y)) {
                        x++;
                    }
                    var length = x - start;
                    path.append("M%d %dh%dv1h-%dz".formatted(start, y, length, length));
                }
            }
        }
        return path.toString();
    }
}
