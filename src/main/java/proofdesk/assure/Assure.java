package proofdesk.assure;

import org.springframework.stereotype.Component;

/** What every provider behind Assure works with. */
@Component
record Assure(AssureApi api, AssureFiles files, AssureUploads uploads, AssureProperties properties) {}
