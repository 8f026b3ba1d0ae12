/// Contestants of other libraries, compiled and run only with the profile `peers`: PyTorch through
/// DJL, TensorFlow Java, ND4J. Each is written the way its own documentation teaches, with tensors
/// that are made once and no copying in a step.
@NullMarked
package org.hyperdescent.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
