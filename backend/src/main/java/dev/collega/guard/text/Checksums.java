package dev.collega.guard.text;

/** The arithmetic of numbers that know themselves. Each takes digits (and letters, in upper case) without separators. */
final class Checksums {

    private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String HETU_LETTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final String PPS_LETTERS = "WABCDEFGHIJKLMNOPQRSTUV";
    private static final int[] FISCAL_ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };
    private static final int[][] VERHOEFF_D = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 0, 6, 7, 8, 9, 5}, {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7}, {4, 0, 1, 2, 3, 9, 5, 6, 7, 8}, {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2}, {7, 6, 5, 9, 8, 2, 1, 0, 4, 3}, {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };
    private static final int[][] VERHOEFF_P = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 5, 7, 6, 2, 8, 3, 0, 9, 4}, {5, 8, 0, 3, 7, 9, 6, 1, 4, 2},
        {8, 9, 1, 6, 0, 4, 3, 5, 2, 7}, {9, 4, 5, 3, 1, 2, 6, 8, 7, 0}, {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
        {2, 7, 9, 3, 8, 0, 6, 4, 1, 5}, {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}
    };

    private Checksums() {}

    private static int digit(String number, int at) {
        return number.charAt(at) - '0';
    }

    private static boolean allSame(String number) {
        return number.chars().distinct().count() == 1;
    }

    private static int weighted(String number, int... weights) {
        var sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(number, i);
        }
        return sum;
    }

    /** United States: ranges that were given out, or may be. */
    static boolean ssn(String n) {
        var area = Integer.parseInt(n.substring(0, 3));
        return area > 0 && area != 666 && !n.startsWith("00", 3) && !n.startsWith("0000", 5);
    }

    /** England, Wales, Northern Ireland and, as CHI, Scotland. */
    static boolean nhs(String n) {
        var check = 11 - weighted(n, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return !allSame(n) && (check == 11 ? 0 : check) == digit(n, 9);
    }

    /** France: Corsica counts as a number of its own. */
    static boolean nir(String n) {
        var body = n.substring(0, 13).replace("2A", "19").replace("2B", "18");
        return 97 - Long.parseLong(body) % 97 == Long.parseLong(n.substring(13));
    }

    /** The Netherlands. */
    static boolean bsn(String n) {
        return !allSame(n) && weighted(n, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0;
    }

    /** Italy. */
    static boolean codiceFiscale(String n) {
        var sum = 0;
        for (int i = 0; i < 15; i++) {
            var c = n.charAt(i);
            var value = c <= '9' ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? FISCAL_ODD[value] : value;
        }
        return 'A' + sum % 26 == n.charAt(15);
    }

    /** Spain: DNI, and NIE whose first letter stands for a digit. */
    static boolean dni(String n) {
        var number = switch (n.charAt(0)) {
            case 'X' -> "0" + n.substring(1, 8);
            case 'Y' -> "1" + n.substring(1, 8);
            case 'Z' -> "2" + n.substring(1, 8);
            default -> n.substring(0, 8);
        };
        return DNI_LETTERS.charAt(Integer.parseInt(number) % 23) == n.charAt(8);
    }

    /** Germany: the number of an insured person, a letter and nine digits. */
    static boolean kvnr(String n) {
        var letter = n.charAt(0) - 'A' + 1;
        var digits = "%02d".formatted(letter) + n.substring(1, 9);
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var product = digit(digits, i) * (i % 2 == 0 ? 1 : 2);
            sum += product / 10 + product % 10;
        }
        return sum % 10 == digit(n, 9);
    }

    /** Germany: the tax number that stays for life. */
    static boolean steuerId(String n) {
        var product = 10;
        for (int i = 0; i < 10; i++) {
            var sum = (digit(n, i) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == digit(n, 10);
    }

    /** Portugal: NIF and the number of a user of the health service. */
    static boolean nif(String n) {
        var rest = weighted(n, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (rest < 2 ? 0 : 11 - rest) == digit(n, 8);
    }

    /** Ireland. */
    static boolean pps(String n) {
        var sum = weighted(n, 8, 7, 6, 5, 4, 3, 2);
        if (n.length() == 9 && n.charAt(8) != 'W') {
            sum += 9 * (n.charAt(8) - 'A' + 1);
        }
        return PPS_LETTERS.charAt(sum % 23) == n.charAt(7);
    }

    /** Belgium: born before 2000, or since. */
    static boolean rijksregister(String n) {
        var check = Long.parseLong(n.substring(9));
        return 97 - Long.parseLong(n.substring(0, 9)) % 97 == check
                || 97 - Long.parseLong("2" + n.substring(0, 9)) % 97 == check;
    }

    /** Poland. */
    static boolean pesel(String n) {
        var month = Integer.parseInt(n.substring(2, 4)) % 20;
        return month >= 1
                && month <= 12
                && day(n.substring(4, 6))
                && (10 - weighted(n, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3) % 10) % 10 == digit(n, 10);
    }

    /** Norway. */
    static boolean fodselsnummer(String n) {
        var first = (11 - weighted(n, 3, 7, 6, 1, 8, 9, 4, 5, 2) % 11) % 11;
        var second = (11 - weighted(n, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11;
        return day(n.substring(0, 2)) && month(n.substring(2, 4)) && first == digit(n, 9) && second == digit(n, 10);
    }

    /** Finland: the sign of the century is left out. */
    static boolean hetu(String n) {
        return day(n.substring(0, 2))
                && month(n.substring(2, 4))
                && HETU_LETTERS.charAt(Integer.parseInt(n.substring(0, 9)) % 31) == n.charAt(9);
    }

    /** Sweden. */
    static boolean personnummer(String n) {
        return month(n.substring(2, 4)) && day(n.substring(4, 6)) && luhn(n);
    }

    /** Denmark, whose check digit no longer counts. */
    static boolean cpr(String n) {
        return day(n.substring(0, 2)) && month(n.substring(2, 4));
    }

    /** Brazil. */
    static boolean cpf(String n) {
        var first = weighted(n, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        var second = weighted(n, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        return !allSame(n) && first == digit(n, 9) && second == digit(n, 10);
    }

    /** Australia: Medicare. */
    static boolean medicareAustralia(String n) {
        return n.charAt(0) >= '2' && n.charAt(0) <= '6' && weighted(n, 1, 3, 7, 9, 1, 3, 7, 9) % 10 == digit(n, 8);
    }

    /** Switzerland: an EAN of the country 756. */
    static boolean ahv(String n) {
        return (10 - weighted(n, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3) % 10) % 10 == digit(n, 12);
    }

    /** India. */
    static boolean aadhaar(String n) {
        var check = 0;
        for (int i = 0; i < n.length(); i++) {
            check = VERHOEFF_D[check][VERHOEFF_P[i % 8][digit(n, n.length() - 1 - i)]];
        }
        return n.charAt(0) > '1' && check == 0;
    }

    /** Cards, IMEI, Canada's SIN. */
    static boolean luhn(String n) {
        var sum = 0;
        for (int i = 0; i < n.length(); i++) {
            var d = digit(n, n.length() - 1 - i) * (i % 2 == 0 ? 1 : 2);
            sum += d > 9 ? d - 9 : d;
        }
        return sum % 10 == 0 && !allSame(n);
    }

    static boolean iban(String n) {
        var rest = 0;
        for (int i = 0; i < n.length(); i++) {
            var c = n.charAt((i + 4) % n.length());
            rest = c <= '9' ? (rest * 10 + c - '0') % 97 : (rest * 100 + c - 'A' + 10) % 97;
        }
        return rest == 1;
    }

    /** Vehicles of North America; elsewhere the ninth place is free. */
    static boolean vin(String n) {
        var values = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
        int[] weights = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
        var sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += values.indexOf(n.charAt(i)) % 10 * weights[i];
        }
        return "0123456789X".charAt(sum % 11) == n.charAt(8);
    }

    private static boolean day(String two) {
        var day = Integer.parseInt(two);
        return day >= 1 && day <= 31;
    }

    private static boolean month(String two) {
        var month = Integer.parseInt(two);
        return month >= 1 && month <= 12;
    }
}
