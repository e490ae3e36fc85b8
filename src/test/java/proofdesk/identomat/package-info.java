@NullMarked
package proofdesk.identomat;

import org.jspecify.annotations.NullMarked;
