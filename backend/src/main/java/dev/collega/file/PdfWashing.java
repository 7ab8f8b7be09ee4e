package dev.collega.file;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/**
 * Walks through all that is in a PDF and takes out what is not seen on its pages. It goes by what things are, wherever they
 * hang: there are too many places where an action may hang to know them all.
 */
final class PdfWashing {

    /** Who made it and with what, what runs by itself, what is attached, what is signed. */
    private static final Set<String> NEVER = Set.of(
            "Metadata",
            "PieceInfo",
            "LastModified",
            "JS",
            "JavaScript",
            "AA",
            "OpenAction",
            "EmbeddedFiles",
            "EF",
            "AF",
            "XFA",
            "RichMediaContent",
            "RichMediaSettings",
            "Collection",
            "Perms",
            "Legal",
            "DSS",
            "Requirements",
            "SpiderInfo",
            "Thumb",
            "AcroForm");

    /** What only the trailer says. */
    private static final Set<String> NOT_IN_TRAILER = Set.of("Info", "ID", "Encrypt");

    /** Actions that do more than to lead to a page. */
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ResetForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute",
            "GoTo3DView",
            "Hide",
            "SetOCGState",
            "Named",
            "Thread",
            "Trans");

    /** Marks on a page that one sees; notes, attachments, films and forms are none. */
    private static final Set<String> MARKS = Set.of(
            "Link",
            "Highlight",
            "Underline",
            "StrikeOut",
            "Squiggly",
            "Ink",
            "Line",
            "Square",
            "Circle",
            "Polygon",
            "PolyLine",
            "FreeText",
            "Stamp",
            "Caret");

    /** Who made a mark, when, and what they noted with it. */
    private static final List<String> OF_MARKS =
            List.of("T", "M", "CreationDate", "NM", "Subj", "RC", "Popup", "IRT", "Contents");

    /** Beneath these, names are anybody's: a font may well be called AA. */
    private static final Set<String> NAMED = Set.of(
            "Font",
            "XObject",
            "ColorSpace",
            "Pattern",
            "Shading",
            "ExtGState",
            "Properties",
            "CharProcs",
            "Dests",
            "RoleMap",
            "ClassMap",
            "N",
            "D",
            "R",
            "Colorants");

    private final Deadline deadline;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> named = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> next = new ArrayDeque<>();
    private final StringBuilder notes = new StringBuilder();

    PdfWashing(Deadline deadline) {
        this.deadline = deadline;
    }

    /** What stood in marks that show words. */
    String notes() {
        return notes.toString();
    }

    void wash(COSDictionary trailer) throws IOException {
        NOT_IN_TRAILER.forEach(name -> trailer.removeItem(COSName.getPDFName(name)));
        next.add(trailer);
        while (!next.isEmpty()) {
            deadline.check();
            var one = next.pop();
            var thing = one instanceof COSObject reference ? reference.getObject() : one;
            if (thing == null || !seen.add(thing)) {
                continue;
            }
            if (thing instanceof COSDictionary dictionary) {
                wash(dictionary, named.contains(dictionary));
                dictionary.entrySet().forEach(entry -> follow(entry.getKey(), entry.getValue()));
            } else if (thing instanceof COSArray array) {
                array.forEach(this::follow);
            }
        }
    }

    private void follow(COSName name, COSBase value) {
        if (NAMED.contains(name.getName())
                && resolved(value) instanceof COSDictionary names
                && !(names instanceof COSStream)
                && !isSomething(names)) {
            named.add(names);
        }
        follow(value);
    }

    private void follow(COSBase value) {
        if (value instanceof COSObject || value instanceof COSDictionary || value instanceof COSArray) {
            next.push(value);
        }
    }

    private static boolean isSomething(COSDictionary dictionary) {
        return List.of(COSName.TYPE, COSName.SUBTYPE, COSName.S).stream()
                .anyMatch(key -> dictionary.getDictionaryObject(key) instanceof COSName);
    }

    private static COSBase resolved(COSBase value) {
        return value instanceof COSObject reference ? reference.getObject() : value;
    }

    private void wash(COSDictionary dictionary, boolean names) throws IOException {
        if (isForbiddenAction(dictionary)) {
            dictionary.clear();
            return;
        }
        if (!names) {
            NEVER.forEach(name -> dictionary.removeItem(COSName.getPDFName(name)));
        }
        if (resolved(dictionary.getItem(COSName.ANNOTS)) instanceof COSArray marks) {
            wash(marks);
        }
        if (dictionary instanceof COSStream stream) {
            PdfPhotos.strip(stream);
        }
    }

    private static boolean isForbiddenAction(COSDictionary dictionary) {
        if (!(dictionary.getDictionaryObject(COSName.S) instanceof COSName action)) {
            return false;
        }
        if (action.getName().equals("URI")) {
            var address =
                    String.valueOf(dictionary.getString(COSName.URI)).strip().toLowerCase(Locale.ROOT);
            return !address.matches("(?s)(https?://|mailto:).*");
        }
        return ACTIONS.contains(action.getName());
    }

    private void wash(COSArray marks) {
        for (var index = marks.size() - 1; index >= 0; index--) {
            var mark = marks.getObject(index);
            if (!(mark instanceof COSDictionary seenMark)
                    || !MARKS.contains(String.valueOf(seenMark.getNameAsString(COSName.SUBTYPE)))) {
                marks.remove(index);
            } else if (!"Link".equals(seenMark.getNameAsString(COSName.SUBTYPE))) {
                var words = seenMark.getString(COSName.CONTENTS);
                if (words != null) {
                    notes.append(words).append('\n');
                }
                OF_MARKS.forEach(name -> seenMark.removeItem(COSName.getPDFName(name)));
            }
        }
    }
}
