/// What smooth maps mean: programs, and what is done to them.
///
/// The [org.hyperdescent.crdc.program.Normalizer] evaluates a term on symbolic inputs and gets a
/// [org.hyperdescent.crdc.program.Program], a graph of operations in which everything exists once.
/// The reverse derivative ([org.hyperdescent.crdc.program.ReverseAccumulation]), the forward
/// derivative (its own accumulation with its own rules, so that the law relating the two is a test
/// of both) and the power over a batch are transformations of programs, and
/// [org.hyperdescent.crdc.program.RewriteRules] is a short list of named simplifications. So
/// compositions that obey the laws cost nothing at run time: the program of a composed training
/// step has exactly the operations of backpropagation written by hand.
@NullMarked
package org.hyperdescent.crdc.program;

import org.jspecify.annotations.NullMarked;
