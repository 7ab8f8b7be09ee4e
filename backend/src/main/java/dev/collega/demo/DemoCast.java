package dev.collega.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The members of the demo network by the short names that its files use.
 *
 * @param now the moment from which all that has happened is counted back
 */
record DemoCast(Instant now, Map<String, UUID> members) {

    UUID id(String name) {
        var id = members.get(name);
        if (id == null) {
            throw new IllegalArgumentException("Nobody in demo/members.json is called " + name);
        }
        return id;
    }

    Instant ago(Duration time) {
        return now.minus(time);
    }

    int size() {
        return members.size();
    }
}
