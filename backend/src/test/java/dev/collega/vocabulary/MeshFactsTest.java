package dev.collega.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Our own lists held against the library's tree. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeshFactsTest {

    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, String> tree = new HashMap<>();

    @BeforeEach
    void read_the_tree() throws IOException {
        assumeTrue(
                MeshTree.file().isPresent(),
                "shared/data/mesh/tree-2017.tsv is not beside the project: the descriptors are not checked");
        try (var lines = Files.lines(MeshTree.file().get())) {
            lines.skip(1).map(line -> line.split("\t")).forEach(line -> tree.put(line[0], line[1] + "\t" + line[2]));
        }
    }

    @Test
    void every_descriptor_of_the_vocabulary_stands_where_it_says() {
        var wrong = new ArrayList<String>();
        for (var term : all()) {
            var mesh = term.meshDescriptor();
            if (mesh != null && !tree.getOrDefault(mesh.treeNumber(), "").startsWith(mesh.id() + "\t")) {
                wrong.add(term.key() + ": " + mesh);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void most_of_the_vocabulary_has_a_descriptor() {
        for (var terms : List.of(vocabulary.professions(), vocabulary.specialties())) {
            var described =
                    terms.stream().filter(term -> term.meshDescriptor() != null).count();
            assertTrue(described * 2 > terms.size(), described + " of " + terms.size());
        }
    }

    @Test
    void no_heading_is_used_for_two_words() {
        for (var terms : List.of(vocabulary.professions(), vocabulary.specialties())) {
            var seen = new HashSet<String>();
            terms.stream()
                    .filter(term -> term.meshDescriptor() != null)
                    .forEach(term -> assertTrue(seen.add(term.meshDescriptor().id()), term.key()));
        }
    }

    @Test
    void the_topics_that_come_with_us_are_the_librarys() throws IOException {
        try (var in = Vocabulary.class.getResourceAsStream("/vocabulary/topics.tsv")) {
            for (var place : TopicFile.read(in, Map.of()).places()) {
                assertEquals(tree.get(place.treeNumber()), place.id() + "\t" + place.name());
            }
        }
    }

    private Collection<Term> all() {
        return Stream.concat(vocabulary.professions().stream(), vocabulary.specialties().stream())
                .toList();
    }
}
