package dev.collega.file;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** What can be read in a PDF: its first pages, up to so many letters, and for so long. */
final class PdfReading extends PDFTextStripper {

    private static final int PAGES = 60;
    private static final int LETTERS = 300_000;

    private final long until;
    private final Deadline deadline;
    private final StringWriter read = new StringWriter();

    private PdfReading(Duration longest, Deadline deadline) {
        until = System.nanoTime() + longest.toNanos();
        this.deadline = deadline;
        setEndPage(PAGES);
        setSortByPosition(false);
    }

    /** @throws Deadline.Passed where even that takes too long */
    static String textOf(PDDocument document, Duration longest, Deadline deadline) {
        var reading = new PdfReading(longest, deadline);
        try {
            reading.writeText(document, reading.read);
        } catch (Deadline.Passed e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Enough, or a font that is broken: what was read is looked at.
        }
        return reading.read.toString();
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        deadline.check();
        super.processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        deadline.check();
        if (System.nanoTime() - until > 0 || read.getBuffer().length() > LETTERS) {
            throw new IOException("that is enough");
        }
        super.processOperator(operator, operands);
    }
}
