package dev.collega.vocabulary;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** A topic among its like: all that stand above it in any of its places, from the top down, and those right below. */
record TopicView(
        @NotNull String id,
        @NotNull String name,
        @NotNull List<String> places,
        @NotNull List<Topic> ancestors,
        @NotNull List<Topic> children) {}
