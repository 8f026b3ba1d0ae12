/// Circuits over a commutative semiring: wires, sums, products and constants, with reverse
/// derivatives, compiled to straight-line programs and run exactly.
///
/// A [org.hyperdescent.crdc.circuit.Circuit] is an arrow of
/// [org.hyperdescent.crdc.circuit.CircuitCategory]: a directed acyclic graph of gates in which
/// equal expressions are one node. Copying, discarding and crossing wires is no node at all, so the
/// Cartesian laws hold by construction; the reverse derivative is an accumulation over the nodes
/// from last to first. What a circuit *means* is a tuple of formal polynomials,
/// [org.hyperdescent.crdc.circuit.CircuitPolynomials], and two circuits are equal if these are: not
/// if they take the same values, for over `Z_2` the circuits `x·x` and `x` do and have different
/// derivatives.
///
/// Gates that are no polynomials (shifts, clips, comparisons) come with a derivative that is
/// *declared*, not derived, see [org.hyperdescent.crdc.circuit.DeclaredGate]: circuits with such
/// gates have no normal form, and no law is claimed for them.
///
/// Circuits run in three ways: in any semiring by
/// [org.hyperdescent.crdc.circuit.Circuit#apply(java.util.List)]; on 64-bit integers, residues and
/// saturating naturals by [org.hyperdescent.crdc.circuit.LongCircuit]; and over `Z_2` on 64 samples
/// per machine word by [org.hyperdescent.crdc.circuit.BitSlicedCircuit].
///
/// Circuits and the programs of smooth maps are graphs of operations over two signatures: building,
/// sharing, evaluating and differentiating are the same code, `org.hyperdescent.crdc.graph`. What
/// differs are the equations, the derivative rules and the ways to run; and composing runs one
/// circuit into the other at once, where smooth maps are composed in constant time and normalized
/// later.
///
/// Source: Wilson and Zanasi, "Categories of differentiable polynomial circuits for machine
/// learning", arXiv 2203.06430, and "Reverse derivative ascent", arXiv 2101.10488.
@NullMarked
package org.hyperdescent.crdc.circuit;

import org.jspecify.annotations.NullMarked;
