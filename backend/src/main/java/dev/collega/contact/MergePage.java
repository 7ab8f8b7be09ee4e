package dev.collega.contact;

import dev.collega.connection.NetworkType;
import dev.collega.shared.database.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One of two contacts that become one. */
record MergePage(
        UUID id,
        UUID memberId,
        long version,
        String name,
        List<ContactEmail> emails,
        List<ContactPhone> phones,
        String birthday,
        String workplace,
        String profession,
        Set<NetworkType> networkTypes,
        List<String> tags,
        String metAt,
        IntroducedBy introducedBy,
        String notes) {

    /** What {@link #from} reads of a contact {@code k} and of who introduced it, {@code i}. */
    static final String COLUMNS = """
            k.id, k.member_id, k.version, k.name, k.emails, k.phones, k.birthday, k.workplace, k.profession,
            k.network_types, k.tags, k.met_at, k.introduced_by_id, coalesce(i.name, k.introduced_by) as introduced_by, k.notes
            """;

    static MergePage from(ResultSet row) throws SQLException {
        return new MergePage(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "member_id"),
                row.getLong("version"),
                row.getString("name"),
                ContactJson.emails(row),
                ContactJson.phones(row),
                row.getString("birthday"),
                row.getString("workplace"),
                row.getString("profession"),
                Rows.constants(row, "network_types", NetworkType.class),
                Rows.texts(row, "tags"),
                row.getString("met_at"),
                IntroducedBy.of(Rows.uuid(row, "introduced_by_id"), row.getString("introduced_by")),
                row.getString("notes"));
    }

    /** This one with what was chosen of another; nobody introduces themselves. */
    MergePage with(MergePage other, Map<MergeField, MergeChoice> choices) {
        return new MergePage(
                id,
                memberId != null ? memberId : other.memberId,
                version,
                pick(choices, MergeField.NAME, name, other.name),
                switch (choices.get(MergeField.EMAILS)) {
                    case KEPT -> emails;
                    case OTHER -> other.emails;
                    case BOTH -> MergeField.union(emails, other.emails, MergeField::key);
                },
                switch (choices.get(MergeField.PHONES)) {
                    case KEPT -> phones;
                    case OTHER -> other.phones;
                    case BOTH -> MergeField.union(phones, other.phones, ContactPhone::number);
                },
                pick(choices, MergeField.BIRTHDAY, birthday, other.birthday),
                pick(choices, MergeField.WORKPLACE, workplace, other.workplace),
                pick(choices, MergeField.PROFESSION, profession, other.profession),
                switch (choices.get(MergeField.NETWORK_TYPES)) {
                    case KEPT -> networkTypes;
                    case OTHER -> other.networkTypes;
                    case BOTH -> MergeField.union(networkTypes, other.networkTypes);
                },
                switch (choices.get(MergeField.TAGS)) {
                    case KEPT -> tags;
                    case OTHER -> other.tags;
                    case BOTH -> MergeField.union(tags, other.tags, tag -> tag);
                },
                pick(choices, MergeField.MET_AT, metAt, other.metAt),
                byAnother(pick(choices, MergeField.INTRODUCED_BY, introducedBy, other.introducedBy), id, other.id),
                choices.get(MergeField.NOTES) == MergeChoice.BOTH
                        ? notes + MergeField.BETWEEN_NOTES + other.notes
                        : pick(choices, MergeField.NOTES, notes, other.notes));
    }

    private static <T> T pick(Map<MergeField, MergeChoice> choices, MergeField field, T kept, T other) {
        return choices.get(field) == MergeChoice.KEPT ? kept : other;
    }

    private static IntroducedBy byAnother(IntroducedBy who, UUID... themselves) {
        return who != null && who.contactId() != null && List.of(themselves).contains(who.contactId()) ? null : who;
    }
}
