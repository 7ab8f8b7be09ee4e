package dev.collega.shared.fulltext;

import dev.collega.shared.database.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Texts from before anybody asked for their language, gone through once: a few in a transaction, by one process at a time,
 * from where the last one stopped. How far it is stands in {@code language_filling}; a text that is done again is as it was.
 */
public final class LanguageFilling {

    /** After the one that was done last, those that count as English so far. */
    private static final String BEYOND = " where t.id > :after and t.language = 'en' order by t.id limit :rows";

    /** Who edits the text meanwhile says its language themselves. */
    private static final String TELL = "update %s set language = :language where id = :id and language = 'en'";

    private static final int AT_ONCE = 200;

    private final Jdbi jdbi;
    private final String name;
    private final String select;
    private final String tell;

    /**
     * @param name of these texts in {@code language_filling}
     * @param table that has them, with columns id and language
     * @param select SQL that reads it as {@code t}: its id, its text, and in which language it is otherwise
     */
    public LanguageFilling(Jdbi jdbi, String name, String table, String select) {
        this.jdbi = jdbi;
        this.name = name;
        this.select = select + BEYOND;
        this.tell = TELL.formatted(table);
    }

    private record Text(UUID id, String text, String otherwise) {

        static Text from(ResultSet row) throws SQLException {
            return new Text(Rows.uuid(row, "id"), row.getString("text"), row.getString("otherwise"));
        }

        String language() {
            var guess = TextLanguage.of(text, null);
            return guess == null ? otherwise : guess.code();
        }
    }

    /** @return false where nothing is left, another process is at it, or other texts come first */
    public boolean next() {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(database ->
                        place(database).map(after -> next(database, after)).orElse(false)));
    }

    private Optional<UUID> place(Handle database) {
        return database.createQuery("""
                select f.done_until from language_filling f where f.texts = :name
                  and not exists (select 1 from language_filling first where first.place < f.place)
                for update skip locked
                """).bind("name", name).mapTo(UUID.class).findOne();
    }

    private boolean next(Handle database, UUID after) {
        var texts = database.createQuery(select)
                .bind("after", after)
                .bind("rows", AT_ONCE)
                .map((row, context) -> Text.from(row))
                .list();
        tell(database, texts);
        var more = texts.size() == AT_ONCE;
        database.createUpdate(
                        more
                                ? "update language_filling set done_until = :last where texts = :name"
                                : "delete from language_filling where texts = :name")
                .bind("name", name)
                .bind(
                        "last",
                        texts.isEmpty() ? after : texts.get(texts.size() - 1).id())
                .execute();
        return more;
    }

    private void tell(Handle database, List<Text> texts) {
        for (var text : texts) {
            var language = text.language();
            if (!language.equals(TextLanguage.EN.code())) {
                database.createUpdate(tell)
                        .bind("language", language)
                        .bind("id", text.id())
                        .execute();
            }
        }
    }
}
