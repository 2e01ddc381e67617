package org.crosswalk.deploy.local.held;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.crosswalk.app.RecordReader;
import org.crosswalk.deploy.local.run.Addresses;
import org.crosswalk.deploy.local.run.BadUsage;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.HeldFileDecision;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.serde.ContractSerde;
import org.crosswalk.submission.guard.HeldFile;

/** The files that are held, as the topics tell, and what people decide about them. */
public final class HeldFilesOnTopics {
    private static final int ANSWER_MILLIS = 20_000;

    private final Addresses addresses;

    /** @param addresses of broker and registry */
    public HeldFilesOnTopics(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * The files that wait, by partner and name.
     *
     * @throws org.apache.kafka.common.KafkaException when the brokers cannot be reached
     */
    public List<WaitingFile> waiting() {
        List<WaitingFile> waiting = new ArrayList<>();
        for (Sector sector : Sector.values()) {
            Map<String, Submission> held = new TreeMap<>();
            Map<String, HeldFileDecision> decisions = new HashMap<>();
            Topic<Submission> submissions = Topics.submissions(sector);
            new RecordReader(addresses.bootstrapServers(), addresses.registryUrl(), line -> {})
                    .read(
                            List.of(
                                    submissions.name(),
                                    Topics.heldFileDecisions(sector).name()),
                            (topic, key, value) -> {
                                if (topic.equals(submissions.name())) {
                                    enter(held, key, (Submission) value);
                                } else if (value != null) {
                                    decisions.put(key, (HeldFileDecision) value);
                                }
                            });
            held.values().forEach(control -> {
                String about = new HeldFile(control).decisionKey();
                waiting.add(new WaitingFile(sector, control, Optional.ofNullable(decisions.get(about))));
            });
        }
        return waiting;
    }

    /**
     * Decides about a file that is held. A later decision replaces one that was not carried out yet.
     *
     * @param id of the hold, as the list has it
     * @param released whether the file is to be taken; otherwise it is refused
     * @param who who decides
     * @param why why, in that person's words
     * @return the file
     * @throws BadUsage when no file of that id is held, or more than one, or nobody says who or why
     */
    public WaitingFile decide(String id, boolean released, String who, String why) {
        if (who.isBlank() || why.isBlank()) {
            throw new BadUsage("A decision needs the name of who makes it and a reason; neither may be empty");
        }
        WaitingFile file = meant(waiting(), id);
        write(file, released, who.strip(), why.strip());
        return file;
    }

    /** The file of an id, which is a short name: two files may have one. */
    static WaitingFile meant(List<WaitingFile> waiting, String id) {
        List<WaitingFile> meant =
                waiting.stream().filter(file -> file.held().id().equals(id)).toList();
        if (meant.isEmpty()) {
            throw new BadUsage("No file is held with the id '" + id + "'; `crosswalk held` lists those that are");
        }
        if (meant.size() > 1) {
            throw new BadUsage("The id '" + id + "' is that of "
                    + meant.stream()
                            .map(file ->
                                    file.held().file() + " of " + file.held().partner())
                            .collect(Collectors.joining(" and of "))
                    + "; put one of them into its folder again, then it is held with another id");
        }
        return meant.get(0);
    }

    private static void enter(Map<String, Submission> held, String key, Submission control) {
        if (control != null && HeldFile.isHeld(control)) {
            held.put(key, control);
        } else {
            held.remove(key);
        }
    }

    private void write(WaitingFile file, boolean released, String who, String why) {
        Topic<HeldFileDecision> topic = Topics.heldFileDecisions(file.sector());
        HeldFile held = file.held();
        SpecificRecord decision = HeldFileDecision.newBuilder()
                .setVersion(file.decision().map(HeldFileDecision::getVersion).orElse(0L) + 1)
                .setPartner(held.partner())
                .setFile(held.file())
                .setModified(held.modified())
                .setReleased(released)
                .setWho(who)
                .setWhy(why)
                .build();
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                addresses.bootstrapServers(),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                ANSWER_MILLIS);
        try (var producer = new KafkaProducer<String, SpecificRecord>(
                settings, new StringSerializer(), ContractSerde.serializer(addresses.registryUrl()))) {
            String key = held.decisionKey();
            producer.send(new ProducerRecord<>(topic.name(), topic.partition(key, topic.partitions()), key, decision))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The decision was not written: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the decision was written", e);
        }
    }
}
