package dev.collega.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.shared.problem.ProblemException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What goes out of a PDF, wherever it hangs, and what stays. */
class PdfCleaningTest {

    private static final String SECRET = "zzsecretzz";

    private final PdfCleaning cleaning = new PdfCleaning(Duration.ofSeconds(10), Duration.ofSeconds(30), 1);

    private record Cleaned(byte[] bytes, String text) {}

    private Cleaned clean(byte[] pdf) throws IOException {
        var received = Files.createTempFile("pdf", ".pdf");
        try {
            Files.write(received, pdf);
            try (var clean = cleaning.clean(received)) {
                return new Cleaned(Files.readAllBytes(clean.content()), clean.text());
            }
        } finally {
            Files.delete(received);
        }
    }

    private String refused(byte[] pdf) {
        return assertThrows(ProblemException.class, () -> clean(pdf)).getMessage();
    }

    /** All that is in it, unpacked: nothing can hide in what is compressed. */
    private static String allOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var bytes = new ByteArrayOutputStream();
            for (var key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject()
                        instanceof org.apache.pdfbox.cos.COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        bytes.writeBytes(in.readAllBytes());
                    } catch (IOException e) {
                        bytes.writeBytes(stream.createRawInputStream().readAllBytes());
                    }
                }
            }
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void who_made_it_what_runs_and_what_is_attached_goes_and_the_pages_stay() throws IOException {
        byte[] loaded;
        try (var document = new PDDocument()) {
            var page = Samples.page(document, "Daily weights kept people at home.");
            document.getDocumentInformation().setAuthor(SECRET + " author");
            document.getDocumentInformation().setProducer(SECRET + " producer");
            var metadata = new PDMetadata(document);
            metadata.importXMPMetadata(("<x>" + SECRET + " xmp</x>").getBytes(StandardCharsets.UTF_8));
            document.getDocumentCatalog().setMetadata(metadata);
            page.setMetadata(new PDMetadata(
                    document, new ByteArrayInputStream((SECRET + " page").getBytes(StandardCharsets.UTF_8))));
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + SECRET + " opens')"));
            var additional = new COSDictionary();
            additional.setItem("O", new PDActionJavaScript(SECRET + " page opens"));
            page.getCOSObject().setItem("AA", additional);
            attach(document);
            annotate(document, page);
            loaded = Samples.saved(document);
        }
        assertTrue(allOf(loaded).contains(SECRET));

        var clean = clean(loaded);
        assertFalse(allOf(clean.bytes()).contains(SECRET), "nothing of it is left");
        assertTrue(clean.text().contains("Daily weights kept people at home."));
        try (var document = Loader.loadPDF(clean.bytes())) {
            assertTrue(new PDFTextStripper().getText(document).contains("Daily weights"));
            assertNull(document.getDocumentInformation().getAuthor());
            assertNull(document.getDocumentCatalog().getOpenAction());
            var marks = document.getPage(0).getAnnotations();
            assertEquals(
                    List.of("Link", "Link", "Highlight"),
                    marks.stream().map(mark -> mark.getSubtype()).toList());
            var link = (PDAnnotationLink) marks.get(0);
            assertEquals("https://collega.example/paper", ((PDActionURI) link.getAction()).getURI());
        }
    }

    private static void attach(PDDocument document) throws IOException {
        var file = new PDEmbeddedFile(
                document, new ByteArrayInputStream((SECRET + " attached").getBytes(StandardCharsets.UTF_8)));
        var specification = new PDComplexFileSpecification();
        specification.setFile(SECRET + ".exe");
        specification.setEmbeddedFile(file);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(SECRET, specification));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        var attached = new PDAnnotationFileAttachment();
        attached.setFile(specification);
        attached.setRectangle(new PDRectangle(10, 10, 10, 10));
        document.getPage(0).getAnnotations().add(attached);
    }

    private static void annotate(PDDocument document, PDPage page) throws IOException {
        var paper = new PDActionURI();
        paper.setURI("https://collega.example/paper");
        var link = new PDAnnotationLink();
        link.setAction(paper);
        // What leads on from an action is one, too.
        var then = new COSArray();
        then.add(new PDActionJavaScript(SECRET + " next").getCOSObject());
        paper.getCOSObject().setItem("Next", then);
        var script = new PDActionURI();
        script.setURI("javascript:" + SECRET);
        var scripted = new PDAnnotationLink();
        scripted.setAction(script);
        var launched = new PDAnnotationLink();
        var launch = new PDActionLaunch();
        launch.getCOSObject().setString("F", SECRET);
        launched.setAction(launch);
        scripted.getCOSObject().setItem("PA", launch.getCOSObject());
        var note = new PDAnnotationText();
        note.setContents(SECRET + " note");
        var highlight = new PDAnnotationHighlight();
        highlight.setTitlePopup(SECRET + " reader");
        highlight.setSubject(SECRET);
        highlight.setAnnotationName(SECRET);
        page.getAnnotations().addAll(List.of(link, scripted, note, highlight));
    }

    @Test
    void a_form_becomes_what_one_sees_of_it() throws IOException {
        byte[] form;
        try (var document = new PDDocument()) {
            var page = Samples.page(document, "A checklist");
            var fields = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(fields);
            var resources = new org.apache.pdfbox.pdmodel.PDResources();
            resources.put(
                    COSName.getPDFName("Helv"),
                    new org.apache.pdfbox.pdmodel.font.PDType1Font(
                            org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.HELVETICA));
            fields.setDefaultResources(resources);
            fields.setDefaultAppearance("/Helv 10 Tf 0 g");
            var field = new PDTextField(fields);
            field.setPartialName("zzfieldzz");
            field.setDefaultAppearance("/Helv 10 Tf 0 g");
            var place = field.getWidgets().get(0);
            place.setRectangle(new PDRectangle(50, 500, 200, 20));
            place.setPage(page);
            page.getAnnotations().add(place);
            fields.getFields().add(field);
            field.setValue("weighed at seven");
            form = Samples.saved(document);
        }
        var clean = clean(form);
        assertTrue(clean.text().contains("weighed at seven"), clean.text());
        assertFalse(allOf(clean.bytes()).contains("zzfieldzz"));
    }

    @Test
    void photographs_in_it_lose_what_the_camera_notes() throws IOException {
        byte[] pdf;
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var jpeg = Samples.heldJpeg(40, 30, SECRET);
            var photo = PDImageXObject.createFromByteArray(document, jpeg, "photo");
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(photo, 10, 10);
            }
            pdf = Samples.saved(document);
        }
        assertTrue(new String(pdf, StandardCharsets.ISO_8859_1).contains(SECRET));
        var clean = clean(pdf).bytes();
        assertFalse(new String(clean, StandardCharsets.ISO_8859_1).contains(SECRET));
        try (var document = Loader.loadPDF(clean)) {
            var resources = document.getPage(0).getResources();
            var name = resources.getXObjectNames().iterator().next();
            assertEquals(
                    40, ((PDImageXObject) resources.getXObject(name)).getImage().getWidth());
        }
        var plain = Samples.image("jpeg", 9, 9, BufferedImage.TYPE_INT_RGB);
        assertArrayEquals(plain, PdfPhotos.withoutNotes(plain));
    }

    @Test
    void what_is_locked_or_broken_is_refused() throws IOException {
        var whole = Samples.pdf("Words");
        try (var document = Loader.loadPDF(whole)) {
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            assertTrue(refused(Samples.saved(document)).contains("password"));
        }
        // One that anybody may open is opened, and stays open.
        try (var document = Loader.loadPDF(whole)) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            try (var open = Loader.loadPDF(clean(Samples.saved(document)).bytes())) {
                assertFalse(open.isEncrypted());
            }
        }
        assertTrue(refused("%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII))
                .contains("broken"));
        assertTrue(refused(Arrays.copyOf(whole, 60)).contains("broken"));
    }

    @Test
    void what_takes_too_long_is_refused_and_holds_nobody_up() throws IOException {
        var impatient = new PdfCleaning(Duration.ofMinutes(10), Duration.ofMillis(700), 1);
        for (var endless : List.of(formsInForms(40), streamsWithoutEnd(2_000_000))) {
            var received = Files.createTempFile("pdf", ".pdf");
            try {
                Files.write(received, endless);
                // There is one place: the second would wait for the first.
                for (var again = 0; again < 2; again++) {
                    var began = System.nanoTime();
                    var refusal = assertThrows(ProblemException.class, () -> impatient.clean(received));
                    assertTrue(refusal.getMessage().contains("too long"), refusal.getMessage());
                    assertTrue(Duration.ofNanos(System.nanoTime() - began).toSeconds() < 30);
                }
            } finally {
                Files.delete(received);
            }
        }
    }

    /** Each draws the next one twice: as many words as 2 has to the power of their number. */
    private static byte[] formsInForms(int many) throws IOException {
        try (var document = new PDDocument()) {
            var page = Samples.page(document, "Words");
            PDFormXObject inner = null;
            for (var form = 0; form < many; form++) {
                var outer = new PDFormXObject(document);
                outer.setBBox(new PDRectangle(10, 10));
                outer.setResources(new PDResources());
                var name =
                        inner == null ? null : outer.getResources().add(inner).getName();
                var draws = name == null ? "q Q" : "/" + name + " Do /" + name + " Do";
                try (var out = outer.getContentStream().createOutputStream()) {
                    out.write(draws.getBytes(StandardCharsets.US_ASCII));
                }
                inner = outer;
            }
            try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                content.drawForm(inner);
            }
            return Samples.saved(document);
        }
    }

    /** Whoever weighs them begins two million times. */
    private static byte[] streamsWithoutEnd(int many) {
        return ("%PDF-1.7\n" + "stream\n".repeat(many)).getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void a_few_bytes_that_unfold_to_gigabytes_are_not_unfolded() throws IOException {
        var bomb = new ByteArrayOutputStream();
        bomb.writeBytes(
                "%PDF-1.7\n1 0 obj <</Length 1 /Filter /FlateDecode>>\nstream\r\n".getBytes(StandardCharsets.US_ASCII));
        try (var packed = new DeflaterOutputStream(bomb, new Deflater(9))) {
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 200; megabyte++) {
                packed.write(zeros);
            }
        }
        bomb.writeBytes("\nendstream endobj".getBytes(StandardCharsets.US_ASCII));
        assertTrue(refused(bomb.toByteArray()).contains("larger"));
    }
}
