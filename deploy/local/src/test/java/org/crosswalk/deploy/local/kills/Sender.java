package org.crosswalk.deploy.local.kills;

/** A partner who sends one thing after the other. */
public interface Sender {
    /** Sends the next thing. */
    void send() throws Exception;

    /** What the topics must hold of all that was sent. */
    Events sent();
}
