package dev.collega.testing;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Different calls at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** @return how often each status was answered */
    @SafeVarargs
    public static TreeMap<Integer, Integer> statusesOf(Callable<Integer>... calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.length);
        var start = new CyclicBarrier(calls.length);
        try {
            var running = List.of(calls).stream()
                    .map(call -> pool.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            var statuses = new TreeMap<Integer, Integer>();
            for (var one : running) {
                statuses.merge(one.get(), 1, Integer::sum);
            }
            return statuses;
        } finally {
            pool.shutdown();
        }
    }
}
