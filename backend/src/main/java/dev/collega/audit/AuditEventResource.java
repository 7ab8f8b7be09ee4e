package dev.collega.audit;

import dev.collega.account.CurrentMember;
import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;

@Path("/audit-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "What happened to my account. Nobody can change it.")
class AuditEventResource {

    private static final String LIST = "audit-events";
    private static final String MINE = """
            select id, at, action, refused, actor_id, subject_id, device, network from audit_event
            where member_id = :me
            """;
    private static final String AFTER = "  and id < cast(:after as uuid)\n";
    private static final String ORDER = "order by id desc\n";

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final CurrentMember me;

    AuditEventResource(Jdbi jdbi, Cursors cursors, CurrentMember me) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.me = me;
    }

    @GET
    @PermissionsAllowed("account:read")
    @Operation(
            summary = "List what happened to my account",
            description = "Sign-ins and failures, changes of factors and tokens, exports; newest first.")
    public Page<AuditEventView> listAuditEvents(@BeanParam @Valid PageRequest page) {
        var mine = me.id();
        var after = cursors.open(LIST, page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(MINE + Sql.when(after.isPresent(), AFTER) + ORDER + Sql.limit(page.limit + 1))
                    .bind("me", mine)
                    .bind("after", after.map(key -> key.get(0)).orElse(null))
                    .map((row, context) -> view(row, mine))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(LIST, last.id()));
        });
    }

    private static AuditEventView view(ResultSet row, UUID mine) throws SQLException {
        var actor = Rows.uuid(row, "actor_id");
        return new AuditEventView(
                Rows.uuid(row, "id"),
                Rows.instant(row, "at"),
                Rows.constant(row, "action", AuditAction.class),
                row.getBoolean("refused"),
                actor == null ? null : actor.equals(mine),
                Rows.uuid(row, "subject_id"),
                row.getString("device"),
                row.getString("network"));
    }
}
