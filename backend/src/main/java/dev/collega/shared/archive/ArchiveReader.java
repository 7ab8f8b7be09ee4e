package dev.collega.shared.archive;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the JSON files of an archive item by item, and keeps account of what each item has become here. */
public final class ArchiveReader {

    private static final int BATCH = 500;
    private static final int MOST_ITEMS = 200_000;
    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_TOKENS = 5_000;

    private final ArchiveFiles files;
    private final Origins origins;
    private final ObjectMapper json;
    private final Validator validator;
    private final Objection objection;
    private final ImportReport report = new ImportReport();
    private final Map<UUID, UUID> locals = new HashMap<>();

    /** What stands against bringing in a sound item, in a sentence; empty where nothing does. */
    public interface Objection {
        Optional<String> to(Record item);
    }

    public ArchiveReader(
            ArchiveFiles files, Origins origins, ObjectMapper json, Validator validator, Objection objection) {
        this.files = files;
        this.origins = origins;
        // A later version may say more than we know of.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.validator = validator;
        this.objection = objection;
    }

    public ImportReport report() {
        return report;
    }

    /** What an item of the archive is here; empty for one that was not brought in. */
    public Optional<UUID> local(UUID original) {
        return Optional.ofNullable(original).map(locals::get);
    }

    /** A file that holds one thing, as a tree: for what is taken field by field. Empty where there is none. */
    public Optional<JsonNode> object(String file) throws IOException {
        var stream = files.open(file);
        if (stream.isEmpty()) {
            return Optional.empty();
        }
        try (var in = stream.get();
                var parser = json.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new ArchiveProblem(file + " holds no object.");
            }
            return Optional.of(json.readValue(new Bounded(parser, file), JsonNode.class));
        } catch (JacksonException e) {
            throw new ArchiveProblem(file + " is no JSON that can be read" + at(e) + ".");
        }
    }

    /** A part of an {@link #object} as what it should be; empty where it is not, or breaks a rule. */
    public <T> Optional<T> valid(JsonNode part, Class<T> type) {
        try {
            return Optional.of(json.treeToValue(part, type))
                    .filter(value -> validator.validate(value).isEmpty())
                    .filter(value -> isWelcome(value, "A part of the profile"));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** A file of any kind, up to so many bytes; empty where there is none, or more. */
    public Optional<byte[]> bytes(String file, int most) throws IOException {
        var stream = files.open(file);
        if (stream.isEmpty()) {
            return Optional.empty();
        }
        try (var in = stream.get()) {
            var bytes = in.readNBytes(most + 1);
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        }
    }

    /** For the report, of what is not taken as items. */
    public void count(String noun, int added, int known) {
        report.count(noun, added, known);
    }

    /** Takes items of one kind into the database, in batches. */
    public interface Taking<T extends ArchiveItem> {

        /** A statement that selects the ids of the rows that count as there; {@code :member} is the importing member. */
        String rows();

        default Origins.Known known() {
            return Origins.Known.PER_MEMBER;
        }

        /** Items that are there already although they came another way, as the ids they have here. */
        default Map<UUID, UUID> match(List<T> items) {
            return Map.of();
        }

        /** @return the ids that the items have here from now on, without those that were left out */
        Map<UUID, UUID> add(List<T> items);
    }

    /**
     * Brings in the items of a file that are not known yet.
     *
     * @param noun what they are called in the report
     */
    public <T extends ArchiveItem> void each(String file, Class<T> type, String noun, Taking<T> taking)
            throws IOException {
        var problems = new ArrayList<String>();
        forEachBatch(file, type, problems, batch -> {
            if (problems.isEmpty()) {
                take(batch, noun, taking);
            }
        });
        if (!problems.isEmpty()) {
            throw new ArchiveProblem(problems);
        }
    }

    private <T extends ArchiveItem> void take(List<T> items, String noun, Taking<T> taking) {
        var batch = distinct(items);
        var known = new HashMap<>(origins.find(batch, taking.rows(), taking.known()));
        var matched = taking.match(without(known, batch));
        origins.remember(without(known, batch), matched);
        known.putAll(matched);
        var fresh = without(known, batch);
        var added = fresh.isEmpty() ? Map.<UUID, UUID>of() : taking.add(fresh);
        origins.remember(fresh, added);
        locals.putAll(known);
        locals.putAll(added);
        report.count(noun, added.size(), known.size());
    }

    private static <T extends ArchiveItem> List<T> distinct(List<T> items) {
        var byId = new LinkedHashMap<UUID, T>();
        items.forEach(item -> byId.putIfAbsent(item.id(), item));
        return List.copyOf(byId.values());
    }

    private static <T extends ArchiveItem> List<T> without(Map<UUID, UUID> known, List<T> items) {
        return items.stream().filter(item -> !known.containsKey(item.id())).toList();
    }

    private interface Batch<T> {
        void take(List<T> items);
    }

    private <T> void forEachBatch(String file, Class<T> type, List<String> problems, Batch<T> taking)
            throws IOException {
        var stream = files.open(file);
        if (stream.isEmpty()) {
            return;
        }
        try (var in = stream.get();
                var parser = json.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new ArchiveProblem(file + " holds no list.");
            }
            var batch = new ArrayList<T>();
            for (var number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
                if (number > MOST_ITEMS) {
                    throw new ArchiveProblem(file + " holds more than " + MOST_ITEMS + " items.");
                }
                item(file, number, parser, type, problems).ifPresent(batch::add);
                if (batch.size() == BATCH) {
                    taking.take(batch);
                    batch = new ArrayList<>();
                }
            }
            if (!batch.isEmpty()) {
                taking.take(batch);
            }
        } catch (JacksonException e) {
            throw new ArchiveProblem(file + " is no JSON that can be read" + at(e) + ".");
        }
    }

    private <T> Optional<T> item(String file, int number, JsonParser parser, Class<T> type, List<String> problems)
            throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new ArchiveProblem("Item " + number + " of " + file + " is no object.");
        }
        try {
            var item = json.readValue(new Bounded(parser, "Item " + number + " of " + file), type);
            var violations = validator.validate(item);
            violations.stream()
                    .limit(Math.max(0, MOST_PROBLEMS - problems.size()))
                    .forEach(violation -> problems.add("Item " + number + " of " + file + ": "
                            + violation.getPropertyPath() + " " + violation.getMessage() + "."));
            return violations.isEmpty() && isWelcome(item, "Item " + number + " of " + file)
                    ? Optional.of(item)
                    : Optional.empty();
        } catch (JsonMappingException e) {
            throw new ArchiveProblem("Item " + number + " of " + file + " cannot be understood" + field(e) + ".");
        }
    }

    /** What is not is left out with a word; the rest comes. */
    private boolean isWelcome(Object item, String name) {
        var objected = item instanceof Record sound ? objection.to(sound) : Optional.<String>empty();
        objected.ifPresent(why -> report.note(name + " was left out. " + why));
        return objected.isEmpty();
    }

    /** An item that never ends would be read into memory before anybody could look at it. */
    private static final class Bounded extends JsonParserDelegate {

        private final String item;
        private int tokens;

        Bounded(JsonParser parser, String item) {
            super(parser);
            this.item = item;
        }

        @Override
        public JsonToken nextToken() throws IOException {
            if (++tokens > MOST_TOKENS) {
                throw new ArchiveProblem(item + " is larger than any that Collega writes.");
            }
            return super.nextToken();
        }
    }

    private static String field(JsonMappingException e) {
        return e.getPath().isEmpty() || e.getPath().get(0).getFieldName() == null
                ? ""
                : ": see its field " + e.getPath().get(0).getFieldName();
    }

    private static String at(JacksonException e) {
        return e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
    }
}
