package dev.collega.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * Puts a file of topics in the place of those that are there: all of it in one transaction, or nothing. Who reads
 * meanwhile sees the old ones, and what has not changed is not touched.
 */
public final class TopicLoad {

    /** Of several that load at once one goes first. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('collega.topics'))";

    /** Headings before the places that refer to them, and gone after those. */
    private static final String[] REPLACE = {"""
        insert into topic (id, name) select distinct id, name from incoming_place
        on conflict (id) do update set name = excluded.name where topic.name <> excluded.name
        """, """
        delete from topic_place p where not exists (select 1 from incoming_place i where i.tree_number = p.tree_number)
        """, """
        insert into topic_place (tree_number, topic_id) select tree_number, id from incoming_place
        on conflict (tree_number) do update set topic_id = excluded.topic_id where topic_place.topic_id <> excluded.topic_id
        """, """
        delete from topic t where not exists (select 1 from topic_place p where p.topic_id = t.id)
        """};

    private final Connection database;

    private TopicLoad(Connection database) {
        this.database = database;
    }

    /** How many places there are now, of how many headings; {@code unchanged} when this very file was loaded before. */
    public record Loaded(int places, int headings, boolean unchanged) {}

    /**
     * @param database without an open transaction, as any role that may write to the tables
     * @throws TopicFileProblem naming the line that is wrong, and why
     */
    public static Loaded of(Path file, Connection database) throws IOException, SQLException {
        try (var in = Files.newInputStream(file)) {
            return new TopicLoad(database).run("FILE", in);
        }
    }

    /** The selection that comes with Collega; never in the place of what an operator has loaded. */
    static Loaded starter(Connection database) throws IOException, SQLException {
        try (var in = TopicLoad.class.getResourceAsStream("/vocabulary/topics.tsv")) {
            return new TopicLoad(database).run("STARTER", in);
        }
    }

    private Loaded run(String origin, InputStream in) throws SQLException, IOException {
        boolean committing = database.getAutoCommit();
        database.setAutoCommit(false);
        try {
            execute(ONE_AT_A_TIME);
            var loaded = load(origin, in);
            database.commit();
            return loaded;
        } catch (SQLException | IOException | RuntimeException e) {
            database.rollback();
            throw e;
        } finally {
            database.setAutoCommit(committing);
        }
    }

    private Loaded load(String origin, InputStream in) throws SQLException, IOException {
        if (origin.equals("STARTER") && count("select count(*) from topic_source where origin = 'FILE'") > 0) {
            return counted(true);
        }
        var file = TopicFile.read(in, knownIds());
        if (isLoaded(file.digest())) {
            return counted(true);
        }
        copy(file);
        for (var statement : REPLACE) {
            execute(statement);
        }
        note(origin, file);
        return counted(false);
    }

    private Map<String, String> knownIds() throws SQLException {
        var ids = new HashMap<String, String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select name, id from topic")) {
            while (rows.next()) {
                ids.put(rows.getString(1), rows.getString(2));
            }
        }
        return ids;
    }

    private boolean isLoaded(String digest) throws SQLException {
        try (var statement = database.prepareStatement("select 1 from topic_source where digest = ?")) {
            statement.setString(1, digest);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void copy(TopicFile file) throws SQLException, IOException {
        execute("create temporary table incoming_place (tree_number text collate \"C\" primary key, id text, name text)"
                + " on commit drop");
        var text = new StringBuilder();
        for (var place : file.places()) {
            // What the format of COPY itself would read as something else.
            text.append(place.treeNumber()).append('\t').append(place.id()).append('\t');
            text.append(place.name().replace("\\", "\\\\").replace("\t", "\\t")).append('\n');
        }
        database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy incoming_place from stdin", new StringReader(text.toString()));
        execute("analyze incoming_place");
    }

    private void note(String origin, TopicFile file) throws SQLException {
        try (var statement = database.prepareStatement("""
                insert into topic_source (origin, digest, places, loaded_at) values (?, ?, ?, now())
                on conflict (only_one) do update set origin = excluded.origin, digest = excluded.digest,
                  places = excluded.places, loaded_at = excluded.loaded_at
                """)) {
            statement.setString(1, origin);
            statement.setString(2, file.digest());
            statement.setInt(3, file.places().size());
            statement.executeUpdate();
        }
    }

    private Loaded counted(boolean unchanged) throws SQLException {
        return new Loaded(count("select count(*) from topic_place"), count("select count(*) from topic"), unchanged);
    }

    private int count(String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
