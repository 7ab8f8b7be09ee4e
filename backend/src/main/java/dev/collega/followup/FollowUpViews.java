package dev.collega.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Follow-ups as their owner sees them, for other features. */
@ApplicationScoped
public class FollowUpViews {

    private final FollowUpList list;

    FollowUpViews(FollowUpList list) {
        this.list = list;
    }

    /** In the order of the ids, in one call; what is not the owner's is left out. */
    public List<FollowUpView> of(UUID owner, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, FollowUpView> found =
                list.some(owner, ids).stream().collect(Collectors.toMap(FollowUpView::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
