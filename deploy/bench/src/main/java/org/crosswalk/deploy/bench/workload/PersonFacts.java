package org.crosswalk.deploy.bench.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.crosswalk.schemas.vocabulary.VisitEnd;

/**
 * The facts about one person: those that everybody of their kind has, then as many courses, grades and visits as fill up the
 * wanted number. Facts are made when asked for, because a run goes over all people once per fact.
 */
final class PersonFacts {

    private final List<Supplier<Fact>> few = new ArrayList<>();
    private final List<IntFunction<Fact>> many = new ArrayList<>();

    PersonFacts(Person person) {
        school(person);
        if (person.college()) {
            college(person);
        }
        if (person.placed()) {
            placement(person);
        }
    }

    /** The fact of a number, 0 or more; there is no last one before the courses of a school run out. */
    Fact fact(int number) {
        if (number < few.size()) {
            return few.get(number).get();
        }
        int rest = number - few.size();
        return many.get(rest % many.size()).apply(rest / many.size());
    }

    private void school(Person person) {
        SchoolFacts facts = new SchoolFacts(person);
        few.add(facts::student);
        for (int grade = 0; grade < 4; grade++) {
            int which = grade;
            few.add(() -> facts.enrollment(which));
        }
        if (person.dual()) {
            few.add(facts::dualSchedule);
            few.add(() -> facts.dualGrade(1, person.withdrew()));
        }
        many.add(facts::schedule);
        many.add(facts::grade);
    }

    private void college(Person person) {
        CollegeFacts facts = new CollegeFacts(person);
        for (int number = 0; number < facts.terms(); number++) {
            int which = number;
            few.add(() -> facts.student(which));
            few.add(() -> facts.enrollment(which));
        }
        few.add(facts::readiness);
        if (person.award()) {
            few.add(facts::award);
        }
        many.add(facts::course);
    }

    private void placement(Person person) {
        PlacementFacts facts = new PlacementFacts(person);
        few.add(facts::report);
        few.add(facts::agreement);
        many.add(number -> facts.visit(number, VisitEnd.CHECK_IN));
        many.add(number -> facts.visit(number, VisitEnd.CHECK_OUT));
    }
}
