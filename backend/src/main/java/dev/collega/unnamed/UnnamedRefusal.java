package dev.collega.unnamed;

/** Why a member cannot speak unnamed now. */
enum UnnamedRefusal {
    /** Nothing about them is verified now. */
    NOT_VERIFIED,
    /** So few members are verified that any words would say who it is. */
    TOO_FEW_LIKE_ME
}
