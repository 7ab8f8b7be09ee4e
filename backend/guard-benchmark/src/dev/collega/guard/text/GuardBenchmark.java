package dev.collega.guard.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 5,000 characters, as people write them and as nobody should. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 2)
public class GuardBenchmark {

    private static final int LENGTH = 5_000;

    /** Prose of professionals, the sentences with something in them, and nothing but numbers. */
    @Param({"prose", "findings", "numbers", "greek"})
    public String text;

    private String sample;

    @Setup
    public void write() throws IOException {
        sample = switch (text) {
            case "prose" -> of("negative.tsv");
            case "findings" -> of("positive.tsv");
            case "numbers" -> "Na 128, K 3.9, 12/80 4-5 7.21 on 03/04 at 18:45; ".repeat(LENGTH / 40).substring(0, LENGTH);
            default -> "Η ασθενής έχει πυρετό από χθες και βήχα. ".repeat(LENGTH / 30).substring(0, LENGTH);
        };
    }

    private static String of(String file) throws IOException {
        List<String> sentences;
        try (var in = GuardBenchmark.class.getResourceAsStream("/guard/" + file)) {
            sentences = new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(line.lastIndexOf('\t') + 1))
                    .toList());
        }
        Collections.shuffle(sentences, new Random(7));
        return String.join(" ", sentences).substring(0, LENGTH);
    }

    @Benchmark
    public List<Finding> look() {
        return PatientGuard.findings(sample, Strictness.PUBLIC);
    }
}
