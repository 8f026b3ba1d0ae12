/// What smooth maps mean: programs, and what is done to them.
///
/// The [org.hyperdescent.crdc.program.Normalizer] evaluates a term on symbolic inputs and gets a
/// [org.hyperdescent.crdc.program.Program], a graph of operations in which everything exists once.
/// The derivatives ([org.hyperdescent.crdc.graph.Differentiation] by the rules of the operations:
/// forward ones are written independently of reverse ones, so that the law relating the two is a
/// test of both) and the power over a batch are transformations of programs, and
/// [org.hyperdescent.crdc.program.RewriteRules] is a short list of named simplifications. So
/// compositions that obey the laws cost nothing at run time: the program of a composed training
/// step has exactly the operations of backpropagation written by hand.
@NullMarked
package org.hyperdescent.crdc.program;

import org.jspecify.annotations.NullMarked;
