package dev.collega.testing;

import java.util.Arrays;

/**
 * Mann and Whitney's U: whether two samples may come from one distribution. For samples of some dozens and more, where U
 * is as good as normal; ties are told apart by nanoseconds and so do not matter.
 */
public final class RankTest {

    private RankTest() {}

    /** @return the two-sided p: small where one sample lies above the other */
    public static double p(double[] some, double[] others) {
        var sorted = others.clone();
        Arrays.sort(sorted);
        var u = 0.0;
        for (var value : some) {
            u += countBelow(sorted, value);
        }
        double n = some.length;
        double m = others.length;
        var z = (u - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
        return 2 * (1 - normal(Math.abs(z)));
    }

    private static int countBelow(double[] sorted, double value) {
        var at = Arrays.binarySearch(sorted, value);
        return at >= 0 ? at : -at - 1;
    }

    /** Abramowitz and Stegun, 26.2.17; right to seven places. */
    private static double normal(double z) {
        var t = 1 / (1 + 0.2316419 * z);
        var tail = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - tail * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
