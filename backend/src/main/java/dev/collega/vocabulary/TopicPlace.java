package dev.collega.vocabulary;

/** One line of the library's file: a heading in one of its places. */
record TopicPlace(String treeNumber, String id, String name) {}
