package dev.collega.demo;

import dev.collega.connection.ConnectionSeed;
import dev.collega.connection.NetworkType;
import dev.collega.connection.NewConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** Who is connected with whom in the demo network, and who has asked. */
@ApplicationScoped
class DemoConnections {

    private static final String NOTHING = "-";

    private final DemoFiles files;
    private final ConnectionSeed connections;
    private final EntityManager entities;

    DemoConnections(DemoFiles files, ConnectionSeed connections, EntityManager entities) {
        this.files = files;
        this.connections = connections;
        this.entities = entities;
    }

    /** @return how many there are, those not answered yet included */
    int make(DemoCast cast) {
        var rows = files.rows("connections.tsv");
        for (var row : rows) {
            var request = new NewConnection(
                    cast.id(row[1]), row[7], networkTypes(row[2]), row[6].equals(NOTHING) ? null : row[6]);
            var id = connections.ask(cast.id(row[0]), files.checked(request), cast.ago(Duration.parse(row[4])));
            if (!row[5].equals(NOTHING)) {
                connections.accept(id, networkTypes(row[3]), cast.ago(Duration.parse(row[5])));
                // What Hibernate remembers it looks through at every flush.
                entities.clear();
            }
        }
        return rows.size();
    }

    /** By their first letters: {@code OS} is operational and strategic. */
    private static Set<NetworkType> networkTypes(String letters) {
        var types = EnumSet.noneOf(NetworkType.class);
        for (var type : NetworkType.values()) {
            if (letters.indexOf(type.name().charAt(0)) >= 0) {
                types.add(type);
            }
        }
        return types;
    }
}
