package org.crosswalk.deploy.local.region;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The value of a person in every dimension: the districts are asked first, then the latest term of the colleges. */
final class Profile {

    private final List<Demographics> inSchool;
    private final TreeMap<Term, List<Demographics>> inCollege = new TreeMap<>(Comparator.reverseOrder());

    private Profile(SeenPerson person, Publication publication) {
        inSchool = person.pupils.stream().map(pupil -> pupil.demographics).toList();
        for (CollegeStudent student : person.collegeStudents) {
            for (CollegeTerm held : student.terms) {
                if (CollegeEvidence.isListed(publication, student.college, held)) {
                    inCollege.merge(held.term, List.of(held.demographics), Profile::both);
                }
            }
        }
    }

    /** The index of the person's value in each dimension, in the order of {@link Dimension}. */
    static int[] of(SeenPerson person, Publication publication) {
        Profile profile = new Profile(person, publication);
        int[] values = new int[Dimension.values().length];
        values[Dimension.SEX.ordinal()] = profile.first(Demographics::sex, Dimension.SEX);
        values[Dimension.RACE_ETHNICITY.ordinal()] = profile.first(Demographics::race, Dimension.RACE_ETHNICITY);
        for (ProgramFlag flag : ProgramFlag.values()) {
            Dimension dimension = Dimension.values()[Dimension.ECONOMIC_DISADVANTAGE.ordinal() + flag.ordinal()];
            values[dimension.ordinal()] = profile.flag(flag, dimension);
        }
        return values;
    }

    /** Of several stated at once, the first in the order of the dimension's values. */
    private <E extends Enum<E>> int first(Function<Demographics, E> question, Dimension dimension) {
        E answer = stated(question).stream().min(Comparator.naturalOrder()).orElse(null);
        return answer == null ? unknown(dimension) : answer.ordinal();
    }

    /** Of several stated at once, yes. */
    private int flag(ProgramFlag flag, Dimension dimension) {
        Collection<Boolean> answers = stated(said -> said.flag(flag));
        return answers.isEmpty() ? unknown(dimension) : answers.contains(true) ? 0 : 1;
    }

    private <T> List<T> stated(Function<Demographics, T> question) {
        List<T> answers = answers(inSchool, question);
        for (List<Demographics> term : inCollege.values()) {
            if (answers.isEmpty()) {
                answers = answers(term, question);
            }
        }
        return answers;
    }

    private static <T> List<T> answers(List<Demographics> said, Function<Demographics, T> question) {
        return said.stream().map(question).filter(Objects::nonNull).toList();
    }

    private static int unknown(Dimension dimension) {
        return dimension.values.size() - 1;
    }

    private static List<Demographics> both(List<Demographics> one, List<Demographics> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
