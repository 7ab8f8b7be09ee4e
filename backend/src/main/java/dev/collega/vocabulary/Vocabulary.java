package dev.collega.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;

/** The project's own lists of professions and specialties, in the order in which they are offered. */
@ApplicationScoped
public class Vocabulary {

    private final TermTree professions = TermTree.of("professions.tsv");
    private final TermTree specialties = TermTree.of("specialties.tsv");

    public boolean hasProfession(String key) {
        return professions.has(key);
    }

    public boolean hasSpecialty(String key) {
        return specialties.has(key);
    }

    /** What people call it; of an unknown key, the key as words. */
    public String professionLabel(String key) {
        return professions.labelOf(key);
    }

    /** What people call it; of an unknown key, the key as words. */
    public String specialtyLabel(String key) {
        return specialties.labelOf(key);
    }

    /**
     * The discipline a profession belongs to, as the key of the profession at its top: a nurse practitioner is of the
     * discipline {@code nurse}, and so is a student of nursing. A key that is unknown is its own discipline.
     */
    public String disciplineOf(String profession) {
        return professions.disciplineOf(profession);
    }

    /** A profession and all that stand below it; of an unknown key, itself alone. */
    public Set<String> professionsBelow(String key) {
        return professions.below(key);
    }

    /** A specialty and all that stand below it; of an unknown key, itself alone. */
    public Set<String> specialtiesBelow(String key) {
        return specialties.below(key);
    }

    Collection<Term> professions() {
        return professions.all();
    }

    Collection<Term> specialties() {
        return specialties.all();
    }
}
