package dev.collega.search;

import dev.collega.account.CurrentMember;
import dev.collega.member.ReadLanguages;
import dev.collega.shared.fulltext.WantedWords;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Budgets;
import dev.collega.throttle.Throttled;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search", description = "One box for people, posts, comments and organisations.")
class SearchResource {

    /** Of each kind, where all are asked for. */
    private static final int BEGINNING = 3;

    /** What a page of the directory counts for a budget. */
    private static final int PAGE = 20;

    private static final Set<SearchKind> SAID = EnumSet.of(SearchKind.POST, SearchKind.COMMENT);

    private final CurrentMember me;
    private final SecurityIdentity identity;
    private final WantedWords words;
    private final ReadLanguages languages;
    private final Finding finding;
    private final Budgets budgets;

    SearchResource(
            CurrentMember me,
            SecurityIdentity identity,
            WantedWords words,
            ReadLanguages languages,
            Finding finding,
            Budgets budgets) {
        this.me = me;
        this.identity = identity;
        this.words = words;
        this.languages = languages;
        this.finding = finding;
        this.budgets = budgets;
    }

    @GET
    @Throttled(Budget.DIRECTORY_SEARCHES)
    @PermissionsAllowed("posts:read")
    @Operation(
            summary = "Search everything",
            description =
                    "What I may read, counted by the same rule. Without `kind` the beginning of each kind; with it a"
                            + " page of one. People and organisations are found by tokens that may read members. Words are found"
                            + " in the forms that they have in the language of the text and in those that I read; phrases in"
                            + " quotes, `or` and `-` mean what they do elsewhere.")
    @APIResponseSchema(SearchAnswer.class)
    public SearchAnswer search(@BeanParam @Valid SearchFilter filter, @BeanParam @Valid PageRequest page) {
        var kinds = kinds(filter);
        if (!SAID.containsAll(kinds)) {
            budgets.spend(Budget.DIRECTORY_PAGES, filter.kind == null ? 1 : (page.limit + PAGE - 1) / PAGE);
        }
        var wanted = words.read(filter.query, languages.of(me.id(), filter.language, filter.acceptLanguage));
        var part = filter.kind == null ? beginning(page) : page;
        return new SearchAnswer(kinds.stream()
                .map(kind -> finding.find(kind, me.id(), filter, wanted, part))
                .toList());
    }

    private Set<SearchKind> kinds(SearchFilter filter) {
        var meetsPeople = identity.checkPermissionBlocking(new StringPermission("members", "read"));
        if (filter.kind != null) {
            if (!SAID.contains(filter.kind) && !meetsPeople) {
                throw new ForbiddenException();
            }
            if (!SAID.contains(filter.kind) && filter.isAboutPosts()) {
                throw Problems.validation("/kind", "posts-only", "must be POST or COMMENT with a topic or an author");
            }
            return EnumSet.of(filter.kind);
        }
        return meetsPeople && !filter.isAboutPosts() ? EnumSet.allOf(SearchKind.class) : SAID;
    }

    private static PageRequest beginning(PageRequest page) {
        if (page.cursor != null && !page.cursor.isBlank()) {
            throw Problems.validation("/kind", "required", "must be said with a cursor");
        }
        var beginning = new PageRequest();
        beginning.limit = Math.min(BEGINNING, page.limit);
        return beginning;
    }
}
