package org.crosswalk.deploy.local.region;

import java.util.ArrayList;
import java.util.List;

/** A person as one college's registrar knows them. */
final class CollegeStudent {

    final College college;
    final Student person;

    /** High school that the registrar noted; null for people from elsewhere. */
    final School highSchool;

    /** Terms of enrollment, in order of time. */
    final List<CollegeTerm> terms = new ArrayList<>(4);

    final List<Award> awards = new ArrayList<>(0);

    /** Answers on the application form; a term may hold newer ones. */
    Demographics demographics;

    /** State id that the registrar knows of, or null. */
    String stateId;

    private final String firstId;
    private String laterId;
    private Term changed;

    CollegeStudent(College college, String id, Student person, School highSchool, Demographics demographics) {
        this.college = college;
        this.firstId = id;
        this.person = person;
        this.stateId = person.stateId;
        this.highSchool = highSchool;
        this.demographics = demographics;
    }

    /** The college's own id of the student in the files of a term. */
    String idIn(Term term) {
        return changed == null || term.compareTo(changed) < 0 ? firstId : laterId;
    }

    /** Gives the student another id from a term on. */
    void changeId(String id, Term from) {
        laterId = id;
        changed = from;
    }

    /** True when the id changed at the beginning of the term. */
    boolean changedIn(Term term) {
        return term.equals(changed);
    }

    /** Name and birth date as the registrar holds them now. */
    Particulars particulars() {
        return terms.get(terms.size() - 1).particulars;
    }

    /** The term before another one in which the student was enrolled. */
    CollegeTerm before(Term term) {
        return terms.stream()
                .filter(held -> held.term.compareTo(term) < 0)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** All ids that the college ever had for the student. */
    List<String> ids() {
        return changed == null ? List.of(firstId) : List.of(firstId, laterId);
    }

    /** The enrollment of a term; it is opened when there is none. */
    CollegeTerm in(Term term) {
        CollegeTerm held = find(term);
        if (held != null) {
            return held;
        }
        CollegeTerm opened = new CollegeTerm(term, demographics, person.particulars);
        terms.add(opened);
        terms.sort((a, b) -> a.term.compareTo(b.term));
        return opened;
    }

    /** The enrollment of a term, or null. */
    CollegeTerm find(Term term) {
        for (CollegeTerm held : terms) {
            if (held.term.equals(term)) {
                return held;
            }
        }
        return null;
    }
}
