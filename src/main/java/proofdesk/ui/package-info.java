/** The kit: badges, copy field, QR code, picture with boxes, JSON block, empty state; no routes. */
@ApplicationModule(allowedDependencies = {"activity", "result"})
@NullMarked
package proofdesk.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
