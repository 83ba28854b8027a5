/** Tests of the whole: the order of the rooms, the record's schemas, evidence, robustness, documents. */
package org.dateline.whole;
