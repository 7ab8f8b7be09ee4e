package dev.collega.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The MeSH tree as the library gives it away, read and checked as a whole. Two formats are known by their first line: tab
 * separated with the header {@code Tree Number, Desc Ui, Term}, and {@code mtrees….bin}, lines of {@code Term;Tree Number}.
 */
final class TopicFile {

    private static final int MOST_LINES = 500_000;
    private static final int LONGEST_NAME = 300;
    private static final String HEADER = "Tree Number\tDesc Ui\tTerm";
    private static final Pattern TREE_NUMBER = Pattern.compile("[A-Z]\\d{2}(\\.\\d{2,4}){0,14}");
    private static final Pattern DESCRIPTOR = Pattern.compile("D\\d{6,12}");

    private final Map<String, TopicPlace> places = new HashMap<>();
    private final Map<String, String> nameOf = new HashMap<>();
    private final Map<String, String> idOf = new HashMap<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<TopicPlace> inOrder = new ArrayList<>();
    private final String digest;

    /** @param known ids by name, for the format that has none */
    private TopicFile(InputStream file, Map<String, String> known) throws IOException {
        var sha = sha256();
        // What is no UTF-8 shall be told, not replaced.
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(new DigestInputStream(file, sha), decoder));
        read(reader, known);
        requireConnected();
        digest = HexFormat.of().formatHex(sha.digest());
    }

    /** @throws TopicFileProblem naming the first line that is wrong, and why */
    static TopicFile read(InputStream file, Map<String, String> known) {
        try {
            return new TopicFile(file, known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<TopicPlace> places() {
        return inOrder;
    }

    /** SHA-256 of the file. */
    String digest() {
        return digest;
    }

    private void read(BufferedReader reader, Map<String, String> known) throws IOException {
        int number = 0;
        try {
            var first = line(reader, ++number);
            if (first == null) {
                throw new TopicFileProblem("The file is empty.");
            }
            first = first.startsWith("\uFEFF") ? first.substring(1) : first;
            boolean tabs = first.equals(HEADER);
            if (!tabs && first.lastIndexOf(';') < 0) {
                throw new TopicFileProblem(
                        1,
                        "is neither the header \"Tree Number, Desc Ui, Term\" (separated by tabs) nor \"Term;Tree Number\"");
            }
            for (var line = tabs ? line(reader, ++number) : first; line != null; line = line(reader, ++number)) {
                add(number, tabs ? ofTabs(number, line) : ofSemicolon(number, line, known));
            }
        } catch (CharacterCodingException e) {
            throw new TopicFileProblem(number, "or one of the next is not written in UTF-8");
        }
        if (inOrder.isEmpty()) {
            throw new TopicFileProblem("The file holds no heading.");
        }
    }

    private static String line(BufferedReader reader, int number) throws IOException {
        if (number > MOST_LINES) {
            throw new TopicFileProblem(number, "is one more than a tree may have");
        }
        return reader.readLine();
    }

    private static TopicPlace ofTabs(int number, String line) {
        var fields = line.split("\t", -1);
        if (fields.length != 3) {
            throw new TopicFileProblem(number, "has %d fields in place of three".formatted(fields.length));
        }
        if (!DESCRIPTOR.matcher(fields[1]).matches()) {
            throw new TopicFileProblem(
                    number, "has ‘%s’ where a descriptor such as D006333 belongs".formatted(cut(fields[1])));
        }
        return new TopicPlace(fields[0], fields[1], fields[2]);
    }

    /** Where nobody knows the descriptor, the heading goes by the first of its places. */
    private TopicPlace ofSemicolon(int number, String line, Map<String, String> known) {
        var end = line.lastIndexOf(';');
        if (end < 0) {
            throw new TopicFileProblem(number, "has no semicolon between term and tree number");
        }
        var name = line.substring(0, end);
        var place = line.substring(end + 1);
        return new TopicPlace(place, idOf.getOrDefault(name, known.getOrDefault(name, place)), name);
    }

    private void add(int number, TopicPlace place) {
        if (!TREE_NUMBER.matcher(place.treeNumber()).matches()) {
            throw new TopicFileProblem(
                    number, "has ‘%s’ where a tree number such as C14.280 belongs".formatted(cut(place.treeNumber())));
        }
        if (place.name().isBlank()
                || place.name().length() > LONGEST_NAME
                || place.name().indexOf('\0') >= 0) {
            throw new TopicFileProblem(number, "has no term of 1 to %d characters".formatted(LONGEST_NAME));
        }
        if (places.put(place.treeNumber(), place) != null) {
            throw new TopicFileProblem(number, "has %s, which stood further up".formatted(place.treeNumber()));
        }
        var name = nameOf.putIfAbsent(place.id(), place.name());
        if (name != null && !name.equals(place.name())) {
            throw new TopicFileProblem(
                    number,
                    "calls %s ‘%s’, which was ‘%s’ further up".formatted(place.id(), cut(place.name()), cut(name)));
        }
        var id = idOf.putIfAbsent(place.name(), place.id());
        if (id != null && !id.equals(place.id())) {
            throw new TopicFileProblem(
                    number, "gives ‘%s’ to %s, which was %s further up".formatted(cut(place.name()), place.id(), id));
        }
        inOrder.add(place);
        lines.add(number);
    }

    /** A file that was cut or put together by hand shows itself by branches without a trunk. */
    private void requireConnected() {
        for (int i = 0; i < inOrder.size(); i++) {
            var number = inOrder.get(i).treeNumber();
            var point = number.lastIndexOf('.');
            if (point > 0 && !places.containsKey(number.substring(0, point))) {
                throw new TopicFileProblem(
                        lines.get(i),
                        "has %s, and the file has no %s above it".formatted(number, number.substring(0, point)));
            }
        }
    }

    private static String cut(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
