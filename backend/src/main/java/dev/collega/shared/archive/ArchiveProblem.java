package dev.collega.shared.archive;

import java.util.List;

/** An archive that cannot be brought in, and why, in sentences for its owner. Nothing of it is kept then. */
public class ArchiveProblem extends RuntimeException {

    private final List<String> problems;

    public ArchiveProblem(String problem) {
        this(List.of(problem));
    }

    public ArchiveProblem(List<String> problems) {
        super(problems.get(0), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
