/** Plays Identomat: its server API, its widget for the person, and its operator. */
@NullMarked
package proofdesk.sandbox.identomat;

import org.jspecify.annotations.NullMarked;
