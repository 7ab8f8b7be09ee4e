package dev.collega.passing;

import java.util.List;
import java.util.UUID;

/**
 * What a post is about, published or being written.
 *
 * @param id null where it is being written
 * @param topics ids of MeSH headings
 * @param tags in words
 * @param rolesAsked keys of professions
 */
record PostMatter(UUID id, UUID authorId, List<String> topics, List<String> tags, List<String> rolesAsked) {}
