package dev.collega.member;

import dev.collega.shared.database.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * For whom each field of a profile is, as the database keeps it: what is not for everyone, and what of that is not for
 * connections either.
 */
record Audiences(List<String> reserved, List<String> keptPrivate) {

    static Audiences ofANewcomer() {
        return new Audiences(List.of(), List.of()).with(null);
    }

    static Audiences from(ResultSet row) throws SQLException {
        return new Audiences(Rows.texts(row, "reserved"), Rows.texts(row, "kept_private"));
    }

    FieldAudience of(ProfileField field) {
        var name = field.toString();
        if (keptPrivate.contains(name)) {
            return FieldAudience.ONLY_ME;
        }
        return reserved.contains(name) ? FieldAudience.CONNECTIONS : FieldAudience.EVERYONE;
    }

    Map<ProfileField, FieldAudience> all() {
        var all = new EnumMap<ProfileField, FieldAudience>(ProfileField.class);
        Arrays.stream(ProfileField.values()).forEach(field -> all.put(field, of(field)));
        return all;
    }

    Set<ProfileField> seenBy(FieldAudience viewer) {
        var seen = EnumSet.noneOf(ProfileField.class);
        all().forEach((field, audience) -> {
            if (audience.includes(viewer)) {
                seen.add(field);
            }
        });
        return seen;
    }

    /** @param changes a merge patch: what is not named stays, null is what a newcomer has; null as a whole is all of that */
    Audiences with(Map<ProfileField, FieldAudience> changes) {
        var all = all();
        for (var field : ProfileField.values()) {
            if (changes == null || changes.containsKey(field)) {
                var wanted = changes == null ? null : changes.get(field);
                all.put(field, wanted == null ? field.byDefault() : wanted);
            }
        }
        return new Audiences(
                names(all, FieldAudience.CONNECTIONS, FieldAudience.ONLY_ME), names(all, FieldAudience.ONLY_ME));
    }

    private static List<String> names(Map<ProfileField, FieldAudience> all, FieldAudience... wanted) {
        return all.entrySet().stream()
                .filter(entry -> List.of(wanted).contains(entry.getValue()))
                .map(entry -> entry.getKey().toString())
                .toList();
    }
}
