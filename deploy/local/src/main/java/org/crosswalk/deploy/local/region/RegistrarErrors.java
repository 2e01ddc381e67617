package org.crosswalk.deploy.local.region;

import java.time.LocalDate;
import java.util.List;

/** Names and birth dates that registrars' records state wrongly or otherwise; each rate is a share of the records. */
final class RegistrarErrors {

    private static final long STREAM = 1L << 51;
    private static final double TYPO = 0.04;

    /** A little less than half of all people have a given name with a nickname, so that about 2 % go by one. */
    private static final double NICKNAME = 0.045;

    private static final double MARRIAGE = 0.01;

    /** Share of the records of families with two names. */
    private static final double OTHER_FORM_OF_TWO_NAMES = 0.02;

    private static final double NAMES_SWAPPED = 0.005;
    private static final double ACCENTS_DROPPED = 0.1;

    private final Region region;
    private final Names names = new Names();

    RegistrarErrors(Region region) {
        this.region = region;
    }

    void make() {
        for (Student person : region.people) {
            for (CollegeStudent student : person.collegeRecords) {
                long stream = STREAM + 2L * person.number + region.colleges().indexOf(student.college);
                make(student, new Draw(region.plan.seed(), stream));
            }
        }
    }

    private void make(CollegeStudent student, Draw draw) {
        Particulars stated = birthDate(student.particulars(), draw);
        stated = stated.with(name(stated.name(), draw));
        for (CollegeTerm term : student.terms) {
            term.particulars = stated;
        }
        if (draw.chance(MARRIAGE)) {
            Particulars married = stated.with(
                    stated.name().withLast(names.familyOtherThan(stated.name().last(), draw)));
            int first = draw.below(student.terms.size());
            student.terms.subList(first, student.terms.size()).forEach(term -> term.particulars = married);
        }
    }

    private static Particulars birthDate(Particulars right, Draw draw) {
        LocalDate date = right.birthDate();
        // In a good third of all dates day and month can be swapped, so that it happens to 0.5 % of all records.
        int swap = DateTypo.canSwap(date) ? 14 : 0;
        return switch (draw.weighted(10, swap, 10, 980 - swap)) {
            case 0 -> right.with(DateTypo.oneDigitOff(date, draw));
            case 1 -> right.with(DateTypo.swapped(date));
            case 2 -> right.withoutDay();
            default -> right;
        };
    }

    private PersonName name(PersonName right, Draw draw) {
        PersonName name = right;
        List<String> nicknames = names.nicknames(name.first());
        if (!nicknames.isEmpty() && draw.chance(NICKNAME)) {
            name = name.withFirst(draw.of(nicknames));
        }
        if (draw.chance(OTHER_FORM_OF_TWO_NAMES)) {
            name = name.withLast(otherForm(name.last(), draw));
        }
        if (draw.chance(TYPO)) {
            name = draw.chance(0.5)
                    ? name.withFirst(NameTypo.in(name.first(), draw))
                    : name.withLast(NameTypo.in(name.last(), draw));
        }
        if (draw.chance(NAMES_SWAPPED)) {
            name = new PersonName(name.last(), name.middle(), name.first(), name.suffix());
        }
        return draw.chance(ACCENTS_DROPPED) ? name.plain() : name;
    }

    /** Of two family names only one, or both joined in the other way; a single name as it is. */
    private static String otherForm(String familyName, Draw draw) {
        boolean hyphenated = familyName.indexOf('-') >= 0;
        String[] parts = familyName.split(hyphenated ? "-" : " ");
        if (parts.length != 2) {
            return familyName;
        }
        return switch (draw.below(3)) {
            case 0 -> parts[0];
            case 1 -> parts[1];
            default -> String.join(hyphenated ? " " : "-", parts);
        };
    }
}
