package dev.collega.verification;

/**
 * Who may give their word: a connection who has shown who they are themselves (see {@link VerificationKind#EVIDENCE}), so
 * that no ring of members can vouch each other into being verified. For students it takes somebody who teaches.
 */
final class Eligible {

    /** Conditions on {@code member m}, to whom the member {@code :me} is connected by {@code connection_edge e}. */
    static final String FOR_VOUCHES = """
              and m.hidden_at is null
              and exists (select 1 from verification v where v.member_id = m.id and v.state = 'VALID' and v.proves
                and v.kind in ('INSTITUTION_EMAIL', 'LICENCE') and v.valid_until > :now
                and searchable(v.checked_name) = m.search_name)
            """;

    private static final String TEACHING = """
              and m.profession <> 'student' and m.profession not like '%-student'
              and (m.profession = 'educator'
                or exists (select 1 from verification v join institution i on i.id = v.institution_id and i.teaches
                  where v.member_id = m.id and v.kind = 'INSTITUTION_EMAIL' and v.state = 'VALID' and v.valid_until > :now))
            """;

    private Eligible() {}

    static String forKind(VerificationKind kind) {
        return kind == VerificationKind.FACULTY ? FOR_VOUCHES + TEACHING : FOR_VOUCHES;
    }
}
