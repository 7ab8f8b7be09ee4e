package dev.collega.card;

/** What a card shows beside the name. */
enum CardField {
    HEADLINE,
    PROFESSION,
    WORKPLACE,
    CITY,
    EMAIL
}
