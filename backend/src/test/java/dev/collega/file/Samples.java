package dev.collega.file;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files as members send them. */
public final class Samples {

    private Samples() {}

    public static byte[] png(int width, int height) {
        return image("png", width, height, BufferedImage.TYPE_INT_ARGB);
    }

    /** The upper left quarter is red, all else blue; where it can be, the lower right corner is transparent. */
    static byte[] image(String format, int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var canvas = image.createGraphics();
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, 0, width, height - 1);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** With an EXIF block that says that the camera stood on its right side, and where. */
    static byte[] heldJpeg(int width, int height, String place) {
        var jpeg = image("jpeg", width, height, BufferedImage.TYPE_INT_RGB);
        var exif = new ByteArrayOutputStream();
        // Of one entry, orientation 6; what follows is read by nobody here.
        exif.writeBytes("Exif\0\0MM\0*\0\0\0\u0008\0\1\u0001\u0012\0\3\0\0\0\1\0\6\0\0\0\0\0\0"
                .getBytes(StandardCharsets.ISO_8859_1));
        exif.writeBytes(place.getBytes(StandardCharsets.US_ASCII));
        var held = new ByteArrayOutputStream();
        held.write(jpeg, 0, 2);
        held.write(0xff);
        held.write(0xe1);
        held.write((exif.size() + 2) >> 8);
        held.write((exif.size() + 2) & 0xff);
        held.writeBytes(exif.toByteArray());
        held.write(jpeg, 2, jpeg.length - 2);
        return held.toByteArray();
    }

    public static byte[] pdf(String... lines) {
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setAuthor("zzauthorzz");
            page(document, lines);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PDPage page(PDDocument document, String... lines) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(50, 700);
            content.setLeading(15);
            for (var line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
        return page;
    }

    static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
