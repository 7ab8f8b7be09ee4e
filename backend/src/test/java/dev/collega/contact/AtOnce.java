package dev.collega.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Requests that begin at one moment. */
final class AtOnce {

    private AtOnce() {}

    /** @return the status of each, in their order */
    static List<Integer> statuses(List<Callable<Integer>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.size());
        try {
            var start = new CountDownLatch(1);
            var answers = new ArrayList<java.util.concurrent.Future<Integer>>();
            for (var call : calls) {
                answers.add(pool.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            pool.shutdown();
        }
    }

    static Map<Integer, Integer> counted(List<Integer> statuses) {
        var counts = new TreeMap<Integer, Integer>();
        statuses.forEach(status -> counts.merge(status, 1, Integer::sum));
        return counts;
    }
}
