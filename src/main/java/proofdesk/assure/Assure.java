package proofdesk.assure;

import org.springframework.stereotype.Component;

/** What every provider behind Assure works with. */
@Component
record Assure(AssureApi api, AssureFiles files, AssureProperties properties) {}
