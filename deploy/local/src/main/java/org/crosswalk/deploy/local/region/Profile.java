package org.crosswalk.deploy.local.region;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The value of a person in every dimension: the districts are asked first, then the latest term of the colleges. */
final class Profile {

    private static final String UNKNOWN = "unknown";

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

    /** The person's value in each dimension. */
    static Map<Dimension, String> of(SeenPerson person, Publication publication) {
        Profile profile = new Profile(person, publication);
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        values.put(Dimension.ALL, Dimension.ALL.id);
        values.put(Dimension.SEX, profile.first(said -> said.sex() == null ? null : said.sex().id));
        values.put(Dimension.RACE_ETHNICITY, profile.first(said -> said.race() == null ? null : said.race().id));
        for (ProgramFlag flag : ProgramFlag.values()) {
            values.put(flag.dimension, profile.flag(flag));
        }
        return values;
    }

    /** Of several stated at once, the first in the alphabet. */
    private String first(Function<Demographics, String> question) {
        return stated(question).stream().min(Comparator.naturalOrder()).orElse(UNKNOWN);
    }

    /** Of several stated at once, yes. */
    private String flag(ProgramFlag flag) {
        List<Boolean> answers = stated(said -> said.flag(flag));
        return answers.isEmpty() ? UNKNOWN : answers.contains(true) ? "yes" : "no";
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

    private static List<Demographics> both(List<Demographics> one, List<Demographics> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
