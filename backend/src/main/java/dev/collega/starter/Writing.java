package dev.collega.starter;

import dev.collega.member.CareerStage;
import dev.collega.member.Unseen;
import dev.collega.shared.database.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Who writes to whom, as far as the one who writes may know.
 *
 * @param metAt where the two met; null where that is not noted
 */
record Writing(
        UUID contactId,
        String name,
        String myName,
        String language,
        StarterTone tone,
        List<String> theirs,
        String metAt) {

    static final String OF_CONTACTS = """
            select k.id, k.name, k.met_at, mine.full_name as my_name, mine.languages as my_languages,
              mine.career_stage as my_stage,
              case when 'languages' <> all(m.reserved) then m.languages end as their_languages,
              case when 'careerStage' <> all(m.reserved) then m.career_stage end as their_stage
            from contact k join member mine on mine.id = k.owner_id
            left join member m on m.id = k.member_id and\s""" + Unseen.M_IS_THERE + """

            where k.owner_id = :me and k.id = any(:contacts)
            """;

    /** Their first name is not the one that comes first. */
    private static final List<String> FAMILY_NAME_FIRST = List.of("zh", "ja", "ko", "vi", "hu");

    private static final Pattern TITLE = Pattern.compile("(?i)(prof|dr|doc|mag|sr|sra|m|mme|herr|frau|mr|mrs|ms)\\.?");

    static Writing from(ResultSet row) throws SQLException {
        var theirs = Rows.texts(row, "their_languages");
        return new Writing(
                Rows.uuid(row, "id"),
                row.getString("name"),
                row.getString("my_name"),
                StarterLanguages.shared(Rows.texts(row, "my_languages"), theirs),
                StarterTone.between(
                        Rows.constant(row, "my_stage", CareerStage.class),
                        Rows.constant(row, "their_stage", CareerStage.class)),
                theirs,
                row.getString("met_at"));
    }

    Writing in(String language) {
        return new Writing(contactId, name, myName, language, tone, theirs, metAt);
    }

    /** @param about what it is about, in words; null for nothing in particular */
    Map<String, String> fields(StarterOccasion occasion, String about, String news) {
        var fields = new HashMap<String, String>();
        fields.put(StarterFields.NAME, calledBy());
        fields.put(StarterFields.MY_NAME, tone == StarterTone.TO_SENIOR ? myName : firstOf(myName, List.of()));
        fields.put(StarterFields.NEWS, news);
        var words = about == null && occasion == StarterOccasion.AFTER_MEETING ? metAt : about;
        if (words != null) {
            fields.put(StarterFields.OCCASION, words);
        }
        return fields;
    }

    private String calledBy() {
        return tone == StarterTone.TO_SENIOR ? name : firstOf(name, theirs);
    }

    /** The whole name where one cannot be sure: a draft that is too stiff is mended sooner than a wrong name. */
    private static String firstOf(String name, List<String> languages) {
        var first = name.split("\\s+", 2)[0];
        var familyFirst = !languages.isEmpty()
                && FAMILY_NAME_FIRST.contains(
                        Locale.forLanguageTag(languages.get(0)).getLanguage());
        return familyFirst || first.endsWith(",") || TITLE.matcher(first).matches() ? name : first;
    }
}
