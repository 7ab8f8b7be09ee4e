package dev.collega.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whom 246 physicians in four towns of Illinois turned to in the 1950s (Coleman, Katz, Menzel, Sociometry 20, 1957), as
 * De Domenico published it in 2014: directed ties in three layers.
 */
final class CkmNetwork {

    /** The three questions that they were asked are our three network types. */
    private static final Map<String, String> NETWORK_TYPES =
            Map.of("advice", "STRATEGIC", "discussion", "OPERATIONAL", "friend", "PERSONAL");

    /** Two physicians of whom at least one named the other; the first one is the one who asks. */
    record Pair(int asker, int asked) {}

    private final Map<Integer, Map<Integer, Set<String>>> ties = new TreeMap<>();

    private CkmNetwork() {}

    static Path folder() {
        return Optional.ofNullable(System.getProperty("ckm.folder"))
                .or(() -> Optional.ofNullable(System.getenv("CKM_FOLDER")))
                .map(Path::of)
                .orElse(Path.of("..", "..", "shared", "data", "ckm"));
    }

    static boolean isThere() {
        return Files.exists(folder().resolve("multiplex.edges"));
    }

    static String whereItShouldBe() {
        return "The network of physicians is not in "
                + folder().toAbsolutePath().normalize() + "; say with -Dckm.folder or CKM_FOLDER where it is";
    }

    static CkmNetwork read(Path folder) throws IOException {
        var network = new CkmNetwork();
        for (var node : fields(folder.resolve("nodes.txt"), true)) {
            network.ties.put(Integer.parseInt(node[0]), new TreeMap<>());
        }
        var networkTypes = new TreeMap<String, String>();
        for (var layer : fields(folder.resolve("layers.txt"), true)) {
            networkTypes.put(layer[0], NETWORK_TYPES.get(layer[1]));
        }
        for (var edge : fields(folder.resolve("multiplex.edges"), false)) {
            network.ties
                    .get(Integer.parseInt(edge[1]))
                    .computeIfAbsent(Integer.parseInt(edge[2]), other -> new TreeSet<>())
                    .add(networkTypes.get(edge[0]));
        }
        return network;
    }

    private static List<String[]> fields(Path file, boolean withHead) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(withHead ? 1 : 0)
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s+"))
                .toList();
    }

    Set<Integer> physicians() {
        return ties.keySet();
    }

    /** What one named the other for; none where only the other one did. */
    Set<String> networkTypes(int one, int other) {
        return ties.get(one).getOrDefault(other, Set.of());
    }

    List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        ties.forEach((one, named) -> named.keySet().forEach(other -> {
            var namedBack = ties.get(other).containsKey(one);
            if (!namedBack || one < other) {
                pairs.add(new Pair(one, other));
            }
        }));
        return pairs;
    }

    /** All with whom this one has a tie, from either side, and what it is for on this side. */
    Map<Integer, Set<String>> connectionsOf(int physician) {
        var connections = new TreeMap<Integer, Set<String>>(ties.get(physician));
        ties.forEach((other, named) -> {
            if (named.containsKey(physician)) {
                connections.putIfAbsent(other, Set.of());
            }
        });
        return connections;
    }
}
