alter table post
    drop constraint post_kind_check,
    add constraint post_kind_check
        check (kind in ('INSIGHT', 'PAPER', 'QUESTION', 'CASE', 'RESOURCE', 'PRACTICE_UPDATE'));
