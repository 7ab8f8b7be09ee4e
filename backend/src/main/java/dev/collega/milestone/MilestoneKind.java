package dev.collega.milestone;

/** What happens in a working life. */
public enum MilestoneKind {
    NEW_POST("the new post"),
    /** An examination that makes a specialist. */
    BOARD("passing the boards"),
    PUBLICATION("the publication"),
    RETIREMENT("the retirement"),
    GRADUATION("the graduation"),
    AWARD("the award");

    private final String words;

    MilestoneKind(String words) {
        this.words = words;
    }

    /** For a title; names nobody, for a title outlives whom it is about. */
    String congratulations() {
        return "Congratulations on " + words;
    }
}
