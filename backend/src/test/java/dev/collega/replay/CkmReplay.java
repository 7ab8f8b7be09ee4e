package dev.collega.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Lets the physicians of {@link CkmNetwork} sign up and connect, through the public API alone. It may be run as often
 * as one likes: each time other physicians come.
 */
public final class CkmReplay {

    static final String PASSWORD = "peoria quincy galesburg";

    private static final int THREADS = 4;
    private static final int PAGE = 50;
    private static final Map<String, String> REASONS = Map.of(
            "STRATEGIC", "I turn to you when I need advice about therapy.",
            "OPERATIONAL", "We discuss our cases in an ordinary week.",
            "PERSONAL", "We see each other often, and not about work.");

    private record Physician(String memberId, Api.Session session) {}

    private final CkmNetwork network;
    private final Api api;
    private final PrintStream out;
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private final Map<Integer, Physician> physicians = new ConcurrentHashMap<>();

    CkmReplay(CkmNetwork network, URI base, PrintStream out) {
        this.network = network;
        this.api = new Api(base);
        this.out = out;
    }

    /** Arguments: the folder with multiplex.edges, layers.txt and nodes.txt, and where Collega is. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Give the folder with the network and the address of a Collega.");
        }
        var network = CkmNetwork.read(Path.of(arguments[0]));
        var replay = new CkmReplay(network, URI.create(arguments[1]), System.out);
        var started = Instant.now();
        replay.run();
        replay.report(Duration.between(started, Instant.now()));
    }

    void run() {
        inThreads("signed up", network.physicians(), this::signUp);
        inThreads("connected", network.pairs(), this::connect);
    }

    private void signUp(int number) {
        var email = emailOf(number);
        var account = api.post(
                "/accounts",
                Map.of(
                        "email",
                        email,
                        "password",
                        PASSWORD,
                        "fullName",
                        "Physician " + number,
                        "profession",
                        "physician",
                        "timeZone",
                        "America/Chicago"));
        physicians.put(number, new Physician(account.get("memberId").asText(), api.signIn(email, PASSWORD)));
    }

    private void connect(CkmNetwork.Pair pair) {
        var asker = physicians.get(pair.asker());
        var asked = physicians.get(pair.asked());
        var networkTypes = network.networkTypes(pair.asker(), pair.asked());
        var reason = String.join(" ", networkTypes.stream().map(REASONS::get).toList());
        var request = asker.session()
                .post(
                        "/connections",
                        Map.of("memberId", asked.memberId(), "reason", reason, "networkTypes", networkTypes));
        asked.session()
                .put(
                        "/connections/" + request.get("id").asText() + "/acceptance",
                        Map.of("networkTypes", network.networkTypes(pair.asked(), pair.asker())));
    }

    /** What a physician's own list says, read page by page: with whom, and what it is for on their side. */
    Map<Integer, Set<String>> connectionsOf(int number, int limit) {
        var numbers = new HashMap<String, Integer>();
        physicians.forEach((other, physician) -> numbers.put(physician.memberId(), other));
        var connections = new TreeMap<Integer, Set<String>>();
        var path = "/connections?limit=" + limit;
        for (var next = path; next != null; ) {
            var page = physicians.get(number).session().get(next);
            for (var connection : page.get("items")) {
                var types = new TreeSet<String>();
                connection.get("networkTypes").forEach(type -> types.add(type.asText()));
                var other = numbers.get(connection.get("member").get("id").asText());
                if (connections.put(other, types) != null) {
                    throw new IllegalStateException("Physician " + other + " is listed twice for " + number);
                }
            }
            next = page.get("nextCursor").isNull()
                    ? null
                    : path + "&cursor=" + page.get("nextCursor").asText();
        }
        return connections;
    }

    String emailOf(int number) {
        return "physician-" + number + "-" + run + "@ckm.example";
    }

    private void report(Duration time) {
        var counts = new ConcurrentHashMap<Integer, Integer>();
        inThreads("lists read", network.physicians(), number -> {
            var listed = connectionsOf(number, PAGE);
            if (!listed.equals(network.connectionsOf(number))) {
                throw new IllegalStateException("The list of physician " + number + " is not what was said");
            }
            counts.put(number, listed.size());
        });
        var most = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(3)
                .map(entry -> entry.getValue() + " (physician " + entry.getKey() + ")")
                .toList();
        var alone = counts.entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .sorted(Comparator.naturalOrder())
                .toList();
        out.printf(
                "%d physicians, %d connections in %d s; every list equals the file%n",
                counts.size(),
                counts.values().stream().mapToInt(Integer::intValue).sum() / 2,
                time.toSeconds());
        out.printf("Most connections: %s; none: %s%n", String.join(", ", most), alone);
        out.printf("Sign in as %s with the password %s%n", emailOf(122), PASSWORD);
    }

    /** The first failure ends the rest. */
    private <T> void inThreads(String done, Collection<T> things, Consumer<T> action) {
        var count = new AtomicInteger();
        List<Callable<Void>> tasks = things.stream()
                .<Callable<Void>>map(thing -> () -> {
                    action.accept(thing);
                    var soFar = count.incrementAndGet();
                    if (soFar % 100 == 0 || soFar == things.size()) {
                        out.println(soFar + " of " + things.size() + " " + done);
                    }
                    return null;
                })
                .toList();
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            for (var task : tasks.stream().map(pool::submit).toList()) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
