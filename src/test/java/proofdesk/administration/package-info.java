@org.jspecify.annotations.NullMarked
package proofdesk.administration;
