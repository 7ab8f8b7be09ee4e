package dev.collega.member;

import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import java.util.UUID;

/** What a profile says of my connection to its member; answered by the feature that knows connections. */
public interface Relations {

    /**
     * @param contactId the page in my address book, if there is one
     * @param muted whether I have muted them
     */
    record Standing(Relation relation, UUID connectionId, UUID contactId, boolean muted) {}

    Standing between(UUID me, UUID other);

    MutualConnections mutual(UUID me, UUID other);

    Page<MemberSummary> mutual(UUID me, UUID other, PageRequest page);
}
