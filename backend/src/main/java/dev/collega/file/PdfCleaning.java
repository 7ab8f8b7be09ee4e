package dev.collega.file;

import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
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

    private final Duration longestReading;
    private final Semaphore working;

    PdfCleaning(
            @ConfigProperty(name = "collega.files.longest-reading") Duration longestReading,
            @ConfigProperty(name = "collega.photos.parallel") int parallel) {
        this.longestReading = longestReading;
        this.working = new Semaphore(parallel, true);
    }

    /** @throws ProblemException unreadable-file */
    CleanFile clean(Path received) throws IOException {
        working.acquireUninterruptibly();
        try {
            if (PdfWeight.isTooMuch(Files.readAllBytes(received))) {
                throw unreadable("Unfolded, this PDF is larger than is taken here.");
            }
            return made(received);
        } catch (InvalidPasswordException e) {
            throw unreadable("This PDF is locked with a password. Save it without one, and send it again.");
        } catch (IOException | StackOverflowError e) {
            throw broken();
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            // What a broken file does to its reader is up to the file.
            LOG.debugf(e, "A PDF could not be read");
            throw broken();
        } finally {
            working.release();
        }
    }

    private CleanFile made(Path received) throws IOException {
        try (var document =
                Loader.loadPDF(received.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() < 1) {
                throw broken();
            }
            document.setAllSecurityToBeRemoved(true);
            flatten(document);
            var washing = new PdfWashing();
            washing.wash(document.getDocument().getTrailer());
            var text = washing.notes() + PdfReading.textOf(document, longestReading);
            var content = CleanFile.draft();
            try {
                document.save(content.toFile());
            } catch (IOException | RuntimeException | StackOverflowError e) {
                Files.deleteIfExists(content);
                throw e;
            }
            return new CleanFile(FileKind.PDF, content, null, null, text);
        }
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
