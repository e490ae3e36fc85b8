package proofdesk.review;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody who was seen at the desk.
 *
 * @param name as {@code CurrentUser.name()} gives it
 * @param roles as in {@code security.Role}, those of the last time
 */
public record Colleague(String name, Set<String> roles, Instant seenAt) {}
