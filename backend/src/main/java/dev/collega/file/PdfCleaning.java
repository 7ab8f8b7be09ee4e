package dev.collega.file;

import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes a PDF anew: its pages, its links on the web and its outline stay; what it says of who made it, what runs, what is
 * attached and what sends something goes. Forms become what one sees of them.
 */
@Singleton
class PdfCleaning {

    private static final Logger LOG = Logger.getLogger(PdfCleaning.class);
    private static final int MOST_FIELDS = 2_000;

    /** What comes by a look at the clock ends by itself; only for what does not the thread is left alone. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Duration longestReading;
    private final Duration longestCleaning;
    private final TimedWork work;

    PdfCleaning(
            @ConfigProperty(name = "collega.files.longest-reading") Duration longestReading,
            @ConfigProperty(name = "collega.files.longest-cleaning") Duration longestCleaning,
            @ConfigProperty(name = "collega.photos.parallel") int parallel) {
        this.longestReading = longestReading;
        this.longestCleaning = longestCleaning;
        this.work = new TimedWork(longestCleaning.plus(GRACE), parallel);
    }

    /** @throws ProblemException unreadable-file */
    CleanFile clean(Path received) throws IOException {
        try {
            return work.within(() -> made(received, new Deadline(longestCleaning)));
        } catch (InvalidPasswordException e) {
            throw unreadable("This PDF is locked with a password. Save it without one, and send it again.");
        } catch (Deadline.Passed e) {
            throw unreadable("This PDF takes too long to read. Print it into a new PDF, and send that.");
        } catch (IOException | StackOverflowError e) {
            throw broken();
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            // What a broken file does to its reader is up to the file.
            LOG.debugf(e, "A PDF could not be read");
            throw broken();
        }
    }

    private CleanFile made(Path received, Deadline deadline) throws IOException {
        if (PdfWeight.isTooMuch(Files.readAllBytes(received), deadline)) {
            throw unreadable("Unfolded, this PDF is larger than is taken here.");
        }
        try (var file = new TimedRead(new RandomAccessReadBufferedFile(received), deadline);
                var document = Loader.loadPDF(file, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() < 1) {
                throw broken();
            }
            document.setAllSecurityToBeRemoved(true);
            flatten(document);
            var washing = new PdfWashing(deadline);
            washing.wash(document.getDocument().getTrailer());
            var text = washing.notes() + PdfReading.textOf(document, longestReading, deadline);
            return new CleanFile(FileKind.PDF, saved(document, deadline), null, null, text);
        }
    }

    private static Path saved(PDDocument document, Deadline deadline) throws IOException {
        var content = CleanFile.draft();
        try (var out = new BufferedOutputStream(new TimedWrite(Files.newOutputStream(content), deadline))) {
            document.save(out);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            Files.deleteIfExists(content);
            throw e;
        }
        return content;
    }

    /** What was filled in becomes part of its page; where that cannot be done, the page stays without it. */
    private static void flatten(PDDocument document) {
        var catalog = document.getDocumentCatalog();
        try {
            var form = catalog.getAcroForm(null);
            if (form != null && form.getFields().size() <= MOST_FIELDS) {
                form.setXFA(null);
                form.flatten();
            }
        } catch (Deadline.Passed e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.debugf(e, "The form of a PDF could not be made part of its pages");
        }
        catalog.getCOSObject().removeItem(COSName.ACRO_FORM);
    }

    private static ProblemException broken() {
        return unreadable("This PDF is broken: it cannot be opened. Save it anew, and send it again.");
    }

    private static ProblemException unreadable(String detail) {
        return Problems.unprocessable("unreadable-file", detail);
    }
}
