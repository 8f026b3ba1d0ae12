/// JMH benchmarks: what the compositional form costs against the same arithmetic written by hand.
@NullMarked
package org.hyperdescent.benchmarks;

import org.jspecify.annotations.NullMarked;
