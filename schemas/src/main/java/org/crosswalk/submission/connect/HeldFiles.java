package org.crosswalk.submission.connect;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.crosswalk.schemas.control.HeldFileDecision;
import org.crosswalk.submission.guard.Decision;
import org.crosswalk.submission.guard.HeldFile;

/** The files of a partner that are held, and what people decided about them. Not for several threads. */
final class HeldFiles {
    private final String partner;
    private final Map<String, HeldFile> open = new TreeMap<>();
    private final Map<String, HeldFileDecision> decisions = new HashMap<>();

    HeldFiles(String partner) {
        this.partner = partner;
    }

    /** Takes what a key of the submissions topic holds; null when it holds nothing any more. */
    void enter(String key, GenericRecord control) {
        if (!HeldFile.isKey(key)) {
            return;
        }
        if (control != null && HeldFile.isHeld(control)) {
            open.put(key, new HeldFile(control));
        } else {
            open.remove(key);
        }
    }

    /** Takes a decision; the last one about a file counts. */
    void decide(HeldFileDecision decision) {
        decisions.put(HeldFile.key(decision.getPartner(), decision.getFile(), decision.getModified()), decision);
    }

    /** The hold of a file as it was found. */
    Optional<HeldFile> holdOf(DropFolder.Found file) {
        return Optional.ofNullable(open.get(HeldFile.key(partner, file.name(), file.modified())));
    }

    /** A hold of another state of a file, which nobody can release any more. */
    Optional<HeldFile> replacedBy(DropFolder.Found file) {
        return open.values().stream()
                .filter(held -> held.file().equals(file.name()) && held.modified() != file.modified())
                .findFirst();
    }

    /** What was decided about a hold; empty while nobody has decided. */
    Optional<Verdict> verdictOn(HeldFile held) {
        return Optional.ofNullable(decisions.get(held.key()))
                .map(made -> new Verdict(made.getReleased(), new Decision(held, made.getWho(), made.getWhy())));
    }

    /**
     * What was decided.
     *
     * @param released whether the file is to be taken; otherwise it is refused
     * @param decision by whom and why
     */
    record Verdict(boolean released, Decision decision) {}
}
