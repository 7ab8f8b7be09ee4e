package dev.collega.picture;

import dev.collega.connection.NetworkType;
import dev.collega.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Draws the picture of a member's network. */
@ApplicationScoped
class Pictures {

    private static final int NEGLECTED_LISTED = 20;

    private final NetworkRows rows;
    private final Gaps gaps;
    private final Vocabulary vocabulary;
    private final Clock clock;

    Pictures(NetworkRows rows, Gaps gaps, Vocabulary vocabulary, Clock clock) {
        this.rows = rows;
        this.gaps = gaps;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    NetworkPicture of(UUID me) {
        var self = rows.self(me);
        var people = rows.people(me);
        var connections = (int) people.stream().filter(Person::connected).count();
        var neglected = neglected(people, clock.instant());
        return new NetworkPicture(
                disciplineOf(self.profession()),
                connections,
                people.size() - connections,
                networkTypes(people),
                (int) people.stream()
                        .filter(person -> person.networkTypes().isEmpty())
                        .count(),
                disciplines(people),
                organisations(people),
                divide(people, this::disciplineOf, discipline -> discipline.equals(disciplineOf(self.profession()))),
                divide(
                        people,
                        person -> self.organisation() == null ? null : person.organisation(),
                        organisation -> Organisations.same(organisation, self.organisation())),
                neglected.stream().limit(NEGLECTED_LISTED).toList(),
                neglected.size(),
                graph(me, connections));
    }

    private List<NetworkTypeShare> networkTypes(List<Person> people) {
        return Arrays.stream(NetworkType.values())
                .map(type -> new NetworkTypeShare(
                        type,
                        (int) people.stream()
                                .filter(person -> person.networkTypes().contains(type))
                                .count(),
                        gaps.of(type).toDays()))
                .toList();
    }

    private Spread disciplines(List<Person> people) {
        var counts = new HashMap<String, Integer>();
        var unknown = 0;
        for (var person : people) {
            var discipline = disciplineOf(person);
            if (discipline == null) {
                unknown++;
            } else {
                counts.merge(discipline, 1, Integer::sum);
            }
        }
        return Spread.of(counts, unknown);
    }

    private static Spread organisations(List<Person> people) {
        var organisations = new Organisations();
        var unknown = 0;
        for (var person : people) {
            if (person.organisation() == null) {
                unknown++;
            } else {
                organisations.add(person.organisation());
            }
        }
        return Spread.of(organisations.counts(), unknown);
    }

    private static Divide divide(List<Person> people, Function<Person, String> of, Function<String, Boolean> mine) {
        var inside = 0;
        var unknown = 0;
        for (var person : people) {
            var value = of.apply(person);
            if (value == null) {
                unknown++;
            } else if (mine.apply(value)) {
                inside++;
            }
        }
        return new Divide(inside, people.size() - inside - unknown, unknown);
    }

    /** Whose gap is exceeded most, measured by what it bears, comes first. */
    private List<Neglected> neglected(List<Person> people, Instant now) {
        return people.stream()
                .map(person -> neglected(person, now))
                .filter(person -> person.days() > person.longestGapDays())
                .sorted(Comparator.<Neglected>comparingDouble(
                                person -> -(double) person.days() / Math.max(1, person.longestGapDays()))
                        .thenComparing(Neglected::name)
                        .thenComparing(Neglected::contactId))
                .toList();
    }

    private Neglected neglected(Person person, Instant now) {
        return new Neglected(
                person.contactId(),
                person.memberId(),
                person.name(),
                person.profession(),
                person.networkTypes(),
                person.lastInteractionAt(),
                person.since(),
                Duration.between(person.since(), now).toDays(),
                gaps.of(person.networkTypes()).toDays());
    }

    private Graph graph(UUID me, int connections) {
        var nodes = rows.nodes(me, this::disciplineOf);
        var links = rows.links(nodes.stream().map(Graph.Node::memberId).toList());
        var shown = links.subList(0, Math.min(NetworkRows.LINKS, links.size()));
        return new Graph(nodes, shown, Math.max(0, connections - nodes.size()), links.size() > shown.size());
    }

    private String disciplineOf(Person person) {
        return person.profession() == null ? null : disciplineOf(person.profession());
    }

    private String disciplineOf(String profession) {
        return vocabulary.disciplineOf(profession);
    }
}
