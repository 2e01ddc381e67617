package org.crosswalk.deploy.local.region;

import java.util.ArrayList;
import java.util.List;

/** A person as one college's registrar knows them. */
final class CollegeStudent {

    final College college;
    final String id;
    final Student person;

    /** High school that the registrar noted; null for people from elsewhere. */
    final School highSchool;

    /** Terms of enrollment, in order of time. */
    final List<CollegeTerm> terms = new ArrayList<>(4);

    final List<Award> awards = new ArrayList<>(0);

    /** Answers on the application form; a term may hold newer ones. */
    Demographics demographics;

    CollegeStudent(College college, String id, Student person, School highSchool, Demographics demographics) {
        this.college = college;
        this.id = id;
        this.person = person;
        this.highSchool = highSchool;
        this.demographics = demographics;
    }

    /** The enrollment of a term; it is opened when there is none. */
    CollegeTerm in(Term term) {
        CollegeTerm held = find(term);
        if (held != null) {
            return held;
        }
        CollegeTerm opened = new CollegeTerm(term, demographics);
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
