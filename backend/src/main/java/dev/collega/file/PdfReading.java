package dev.collega.file;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What can be read in a PDF: its first pages, up to so many letters, and for so long. */
final class PdfReading extends PDFTextStripper {

    private static final int PAGES = 60;
    private static final int LETTERS = 300_000;

    private final long until;
    private final StringWriter read = new StringWriter();

    private PdfReading(Duration longest) {
        until = System.nanoTime() + longest.toNanos();
        setEndPage(PAGES);
        setSortByPosition(false);
    }

    static String textOf(PDDocument document, Duration longest) {
        var reading = new PdfReading(longest);
        try {
            reading.writeText(document, reading.read);
        } catch (IOException | RuntimeException e) {
            // Enough, or a font that is broken: what was read is looked at.
        }
        return reading.read.toString();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (System.nanoTime() > until || read.getBuffer().length() > LETTERS) {
            throw new IOException("that is enough");
        }
        super.processOperator(operator, operands);
    }
}
