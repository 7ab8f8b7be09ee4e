package dev.collega.contact;

import dev.collega.connection.NetworkType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** What of two contacts is chosen one by one when they become one. */
enum MergeField {
    NAME("name", page -> List.of(page.name())),
    EMAILS(
            "emails",
            page -> page.emails().stream()
                    .map(email -> labelled(email.address(), email.label()))
                    .toList()),
    PHONES(
            "phones",
            page -> page.phones().stream()
                    .map(phone -> labelled(phone.number(), phone.label()))
                    .toList()),
    BIRTHDAY("birthday", page -> optional(page.birthday())),
    WORKPLACE("workplace", page -> optional(page.workplace())),
    PROFESSION("profession", page -> optional(page.profession())),
    NETWORK_TYPES(
            "network_types",
            page -> page.networkTypes().stream().map(NetworkType::name).toList()),
    TAGS("tags", MergePage::tags),
    MET_AT("met_at", page -> optional(page.metAt())),
    INTRODUCED_BY(
            "introduced_by",
            page -> page.introducedBy() == null
                    ? List.of()
                    : optional(page.introducedBy().name())),
    NOTES("notes", page -> optional(page.notes()));

    static final int MOST_WAYS = 10;
    static final int MOST_TAGS = 30;
    static final int LONGEST_NOTES = 10_000;
    static final String BETWEEN_NOTES = "\n\n";

    private final String column;
    private final Function<MergePage, List<String>> words;

    MergeField(String column, Function<MergePage, List<String>> words) {
        this.column = column;
        this.words = words;
    }

    String column() {
        return column;
    }

    /** For reading: one line for each value. */
    List<String> wordsOf(MergePage page) {
        return words.apply(page);
    }

    /** What can be chosen: of two that say the same, or where one says nothing, it is no choice. */
    List<MergeChoice> choices(MergePage kept, MergePage other) {
        if (this == NAME && (kept.memberId() != null || other.memberId() != null)) {
            return List.of(kept.memberId() != null ? MergeChoice.KEPT : MergeChoice.OTHER);
        }
        var both = new ArrayList<>(List.of(MergeChoice.KEPT, MergeChoice.OTHER));
        if (fitTogether(kept, other)) {
            both.add(MergeChoice.BOTH);
        }
        return both;
    }

    private boolean fitTogether(MergePage kept, MergePage other) {
        return switch (this) {
            case EMAILS -> union(kept.emails(), other.emails(), MergeField::key).size() <= MOST_WAYS;
            case PHONES ->
                union(kept.phones(), other.phones(), ContactPhone::number).size() <= MOST_WAYS;
            case TAGS -> union(kept.tags(), other.tags(), Function.identity()).size() <= MOST_TAGS;
            case NETWORK_TYPES -> true;
            case NOTES ->
                kept.notes() != null
                        && other.notes() != null
                        && kept.notes().length()
                                        + BETWEEN_NOTES.length()
                                        + other.notes().length()
                                <= LONGEST_NOTES;
            default -> false;
        };
    }

    /** Nothing is lost where that can be: lists together, what one of them does not know from the other. */
    MergeChoice proposed(MergePage kept, MergePage other) {
        var choices = choices(kept, other);
        var mine = wordsOf(kept);
        var theirs = wordsOf(other);
        if (choices.size() == 1) {
            return choices.get(0);
        }
        if (theirs.isEmpty() || mine.equals(theirs)) {
            return MergeChoice.KEPT;
        }
        if (mine.isEmpty()) {
            return MergeChoice.OTHER;
        }
        return choices.contains(MergeChoice.BOTH) ? MergeChoice.BOTH : MergeChoice.KEPT;
    }

    static String key(ContactEmail email) {
        return email.address().toLowerCase(Locale.ROOT);
    }

    /** In order, those of the first before those of the other; of two with one key the first. */
    static <T, K> List<T> union(Collection<T> first, Collection<T> other, Function<T, K> key) {
        var keys = new HashSet<K>();
        var both = new ArrayList<T>();
        first.stream().filter(one -> keys.add(key.apply(one))).forEach(both::add);
        other.stream().filter(one -> keys.add(key.apply(one))).forEach(both::add);
        return both;
    }

    static Set<NetworkType> union(Set<NetworkType> first, Set<NetworkType> other) {
        var both = new LinkedHashSet<>(first);
        both.addAll(other);
        return both;
    }

    private static String labelled(String value, String label) {
        return label == null ? value : value + " (" + label + ")";
    }

    private static List<String> optional(String value) {
        return value == null ? List.of() : List.of(value);
    }
}
