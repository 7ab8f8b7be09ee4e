package dev.collega.search;

import dev.collega.discussion.CommentHits;
import dev.collega.member.Members;
import dev.collega.post.PostHits;
import dev.collega.shared.fulltext.Highlights;
import dev.collega.shared.fulltext.Highlights.Marking;
import dev.collega.shared.fulltext.Piece;
import dev.collega.shared.fulltext.Seek;
import dev.collega.shared.fulltext.Wanted;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Finds one kind of thing: a page of it, and how many there are, by the same conditions. */
@ApplicationScoped
class Finding {

    private static final int MOST_COUNTED = 100;

    /** More letters than a name has that the directory would be asked for. */
    private static final int LONGEST_NAME = 100;

    private final PostHits posts;
    private final CommentHits comments;
    private final Members members;
    private final Highlights highlights;
    private final Cursors cursors;

    Finding(PostHits posts, CommentHits comments, Members members, Highlights highlights, Cursors cursors) {
        this.posts = posts;
        this.comments = comments;
        this.members = members;
        this.highlights = highlights;
        this.cursors = cursors;
    }

    SearchGroup find(SearchKind kind, UUID me, SearchFilter filter, Wanted wanted, PageRequest page) {
        return switch (kind) {
            case POST -> said(kind, me, filter, wanted, page, posts::places, ids -> posts(me, ids, wanted));
            case COMMENT -> said(kind, me, filter, wanted, page, comments::places, ids -> comments(me, ids, wanted));
            case PERSON ->
                named(
                        kind,
                        wanted,
                        page,
                        (typed, part) -> members.named(me, typed, part).map(SearchItem::of));
            case ORGANISATION ->
                named(
                        kind,
                        wanted,
                        page,
                        (typed, part) -> members.organisationsNamed(me, typed, part)
                                .map(organisation -> SearchItem.of(organisation, MOST_COUNTED)));
        };
    }

    private SearchGroup said(
            SearchKind kind,
            UUID me,
            SearchFilter filter,
            Wanted wanted,
            PageRequest page,
            Function<Seek, List<Seek.Place>> places,
            Function<List<UUID>, List<SearchItem>> items) {
        var list = filter.list(kind);
        var after = cursors.open(list, page.cursor);
        var rows = after.isPresent() ? page.limit + 1 : Math.max(page.limit, MOST_COUNTED) + 1;
        var found = wanted.query().isEmpty()
                ? List.<Seek.Place>of()
                : places.apply(new Seek(
                        me, wanted, filter.topic(), filter.author, filter.sort == SearchSort.BEST, after, rows));
        var shown = found.subList(0, Math.min(page.limit, found.size()));
        return group(
                kind,
                after,
                found.size(),
                items.apply(shown.stream().map(Seek.Place::id).toList()),
                found.size() > page.limit
                        ? cursors.seal(list, shown.get(shown.size() - 1).key().toArray())
                        : null);
    }

    private static SearchGroup group(
            SearchKind kind, Optional<?> after, int found, List<SearchItem> items, String nextCursor) {
        var counted = after.isEmpty();
        return new SearchGroup(
                kind,
                counted ? Math.min(found, MOST_COUNTED) : null,
                counted && found > MOST_COUNTED,
                items,
                nextCursor);
    }

    private List<SearchItem> posts(UUID me, List<UUID> ids, Wanted wanted) {
        var hits = posts.of(me, ids);
        var texts = new ArrayList<Marking>();
        hits.forEach(hit -> {
            texts.add(new Marking(hit.language(), hit.title(), true));
            texts.add(new Marking(hit.language(), hit.text(), false));
        });
        var marked = highlights.mark(texts, wanted);
        return IntStream.range(0, hits.size())
                .mapToObj(i -> SearchItem.of(hits.get(i), marked.get(2 * i), marked.get(2 * i + 1)))
                .toList();
    }

    private List<SearchItem> comments(UUID me, List<UUID> ids, Wanted wanted) {
        var hits = comments.of(me, ids);
        List<List<Piece>> marked = highlights.mark(
                hits.stream()
                        .map(hit -> new Marking(hit.language(), hit.text(), false))
                        .toList(),
                wanted);
        return IntStream.range(0, hits.size())
                .mapToObj(i -> SearchItem.of(hits.get(i), marked.get(i)))
                .toList();
    }

    private interface Names {
        Page<SearchItem> of(String typed, PageRequest page);
    }

    private SearchGroup named(SearchKind kind, Wanted wanted, PageRequest page, Names names) {
        var typed = wanted.plain()
                .substring(0, Math.min(wanted.plain().length(), LONGEST_NAME))
                .strip();
        if (typed.isEmpty()) {
            return new SearchGroup(kind, 0, false, List.of(), null);
        }
        var found = names.of(typed, page);
        if (page.cursor != null && !page.cursor.isBlank()) {
            return new SearchGroup(kind, null, false, found.items(), found.nextCursor());
        }
        if (found.nextCursor() == null) {
            return new SearchGroup(kind, found.items().size(), false, found.items(), null);
        }
        var counted = new PageRequest();
        counted.limit = MOST_COUNTED;
        var all = names.of(typed, counted);
        return new SearchGroup(kind, all.items().size(), all.nextCursor() != null, found.items(), found.nextCursor());
    }
}
