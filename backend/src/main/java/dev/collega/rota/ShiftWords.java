package dev.collega.rota;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What rotas call nights, being on call and being off, in the languages of those who read this. It is looked at and forgotten. */
final class ShiftWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** As rotas with one letter a shift write them; elsewhere such letters mean anything. */
    private static final Set<String> NIGHT_LETTERS = Set.of("n", "nn", "ln", "nd");

    private static final Set<String> NIGHT = Set.of(
            "night",
            "nights",
            "nightshift",
            "nightshifts",
            "noite",
            "noites",
            "noturno",
            "noche",
            "noches",
            "nocturno",
            "nuit",
            "nuits",
            "notte",
            "notti",
            "natt",
            "nattevakt");

    private static final Set<String> ON_CALL = Set.of(
            "oncall",
            "guardia",
            "guardias",
            "dienst",
            "rufdienst",
            "hintergrunddienst",
            "garde",
            "gardes",
            "astreinte",
            "astreintes",
            "prevencao",
            "piquete",
            "pikett",
            "piket",
            "reperibilita",
            "standby");

    private static final Set<String> OFF = Set.of(
            "off",
            "free",
            "leave",
            "holiday",
            "holidays",
            "vacation",
            "rd",
            "al",
            "urlaub",
            "frei",
            "ferias",
            "folga",
            "folgas",
            "descanso",
            "libre",
            "libranza",
            "saliente",
            "vacaciones",
            "conge",
            "conges",
            "repos",
            "ferie",
            "riposo");

    private final List<String> words;

    ShiftWords(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        words = Arrays.stream(BETWEEN_WORDS.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean sayOff() {
        return words.stream().anyMatch(OFF::contains);
    }

    boolean sayNight() {
        return !words.isEmpty() && NIGHT_LETTERS.contains(words.get(0))
                || words.stream().anyMatch(word -> NIGHT.contains(word) || word.startsWith("nacht"));
    }

    boolean sayOnCall() {
        for (var at = 0; at + 1 < words.size(); at++) {
            var two = words.get(at) + " " + words.get(at + 1);
            if (two.equals("on call") || two.equals("stand by")) {
                return true;
            }
        }
        return words.stream().anyMatch(word -> ON_CALL.contains(word) || word.contains("bereitschaft"));
    }
}
