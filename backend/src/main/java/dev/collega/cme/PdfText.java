package dev.collega.cme;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Lines of text, broken where they are too long, page after page. Sizes are in points. */
final class PdfText implements Closeable {

    private static final float MARGIN = 56;
    private static final float LEADING = 1.35f;

    private final PDDocument document;
    private final PDFont font;
    private final Map<Integer, Float> widths = new HashMap<>();
    private PDPageContentStream page;
    private float y;

    PdfText(PDDocument document, PDFont font) throws IOException {
        this.document = document;
        this.font = font;
        turn();
    }

    private void turn() throws IOException {
        if (page != null) {
            page.close();
        }
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    void gap(float height) {
        y -= height;
    }

    /** Begins a new page where less than this is left of the one at hand. */
    void keepTogether(float height) throws IOException {
        if (y - height < MARGIN) {
            turn();
        }
    }

    void line(float size, String text) throws IOException {
        for (var line : broken(known(text), size)) {
            if (y - size < MARGIN) {
                turn();
            }
            y -= size * LEADING;
            page.beginText();
            page.setFont(font, size);
            page.newLineAtOffset(MARGIN, y);
            page.showText(line);
            page.endText();
        }
    }

    /** A letter that the font does not have would end the document. */
    private String known(String text) {
        var known = new StringBuilder();
        text.codePoints()
                .map(letter -> Character.isWhitespace(letter) ? ' ' : letter)
                .forEach(letter -> known.appendCodePoint(width(letter) < 0 ? '?' : letter));
        return known.toString();
    }

    /** In thousandths of the size; negative where there is no such letter. */
    private float width(int letter) {
        return widths.computeIfAbsent(letter, one -> {
            try {
                return font.getStringWidth(Character.toString(one));
            } catch (IOException | IllegalArgumentException e) {
                return -1f;
            }
        });
    }

    private List<String> broken(String text, float size) {
        var most = (PDRectangle.A4.getWidth() - 2 * MARGIN) * 1000 / size;
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var wide = 0f;
        for (var word : text.strip().split(" +")) {
            var width = wordWidth(word);
            if (wide > 0 && wide + width(' ') + width > most) {
                lines.add(line.toString());
                line.setLength(0);
                wide = 0;
            }
            if (wide > 0) {
                line.append(' ');
                wide += width(' ');
            }
            for (var letter : word.codePoints().toArray()) {
                if (wide + width(letter) > most) {
                    lines.add(line.toString());
                    line.setLength(0);
                    wide = 0;
                }
                line.appendCodePoint(letter);
                wide += width(letter);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private float wordWidth(String word) {
        return (float) word.codePoints().mapToDouble(this::width).sum();
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
