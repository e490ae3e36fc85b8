package proofdesk.assure;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** What every provider behind Assure works with. */
@Component
record Assure(AssureApi api, AssureStreams streams, AssureProperties properties, Clock clock) {}
