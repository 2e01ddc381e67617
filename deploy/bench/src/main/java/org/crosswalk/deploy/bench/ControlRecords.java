package org.crosswalk.deploy.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.crosswalk.deploy.local.run.Addresses;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.vocabulary.SubmissionStatus;

/** The control records of college files, in the order in which a reader sees them committed. */
final class ControlRecords implements AutoCloseable {

    private final KafkaConsumer<String, Submission> consumer;
    private final Deque<Submission> seen = new ArrayDeque<>();

    ControlRecords(Addresses addresses) {
        consumer = CommittedRecords.of(Topics.submissions(Sector.COLLEGE), addresses);
    }

    /** Waits for the next one. */
    Submission next() {
        while (seen.isEmpty()) {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                seen.add(record.value());
            }
        }
        Submission next = seen.remove();
        if (next.getStatus() != SubmissionStatus.ACCEPTED) {
            throw new WrongResult("The file " + next.getSource() + " was refused: " + next.getReason());
        }
        return next;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
