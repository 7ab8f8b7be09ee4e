package dev.collega.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Records of lines that begin with a tag, as MEDLINE and RIS have them; a line without one goes on with the field before. */
final class TaggedFile {

    private TaggedFile() {}

    record Field(String tag, String value) {}

    /** @param line where it begins, counted from 1 */
    record Entry(int line, List<Field> fields) {

        List<String> all(String tag) {
            return fields.stream()
                    .filter(field -> field.tag().equals(tag))
                    .map(Field::value)
                    .toList();
        }

        /** The first value of the first of these tags that has one; null for none. */
        String first(String... tags) {
            for (var tag : tags) {
                for (var field : fields) {
                    if (field.tag().equals(tag) && !field.value().isBlank()) {
                        return field.value().strip();
                    }
                }
            }
            return null;
        }
    }

    /**
     * @param line two groups, the tag and the value
     * @param begins the tag with which a new record begins
     */
    static List<Entry> entries(String text, Pattern line, String begins) {
        var entries = new ArrayList<Entry>();
        var fields = new ArrayList<Field>();
        var from = 1;
        var number = 0;
        for (var each : text.lines().toList()) {
            number++;
            var matcher = line.matcher(each);
            if (!matcher.matches()) {
                goOn(fields, each);
                continue;
            }
            var tag = matcher.group(1).strip();
            if (tag.equals(begins) && !fields.isEmpty()) {
                entries.add(new Entry(from, List.copyOf(fields)));
                fields.clear();
            }
            if (fields.isEmpty()) {
                from = number;
            }
            fields.add(new Field(
                    tag, matcher.group(2) == null ? "" : matcher.group(2).strip()));
        }
        if (!fields.isEmpty()) {
            entries.add(new Entry(from, List.copyOf(fields)));
        }
        return entries;
    }

    private static void goOn(List<Field> fields, String line) {
        if (!fields.isEmpty() && !line.isBlank()) {
            var last = fields.remove(fields.size() - 1);
            fields.add(new Field(last.tag(), (last.value() + " " + line.strip()).strip()));
        }
    }
}
