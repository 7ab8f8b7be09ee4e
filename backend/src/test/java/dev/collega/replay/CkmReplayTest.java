package dev.collega.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.collega.testing.ApiTest;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A real network, through the API: what 246 physicians said of each other is what their lists say. */
@ApiTest
class CkmReplayTest {

    @TestHTTPResource
    URI base;

    @Test
    void every_physician_finds_those_whom_they_named_or_who_named_them() throws IOException {
        assumeTrue(CkmNetwork.isThere(), CkmNetwork::whereItShouldBe);
        var network = CkmNetwork.read(CkmNetwork.folder());
        assertEquals(246, network.physicians().size());
        assertEquals(924, network.pairs().size());

        var replay = new CkmReplay(network, base, System.out);
        replay.run();

        var accepted = 0;
        for (var physician : network.physicians()) {
            var listed = replay.connectionsOf(physician, 100);
            assertEquals(network.connectionsOf(physician), listed, "physician " + physician);
            accepted += listed.size();
        }
        assertEquals(924, accepted / 2);
        for (var alone : List.of(154, 165, 195, 201, 203)) {
            assertEquals(Map.of(), replay.connectionsOf(alone, 100));
        }
        // Short pages; 28 is four full ones
        for (var entry : Map.of(122, 28, 29, 26, 141, 22).entrySet()) {
            var listed = replay.connectionsOf(entry.getKey(), 7);
            assertEquals(entry.getValue(), listed.size());
            assertEquals(network.connectionsOf(entry.getKey()), listed);
        }
    }
}
