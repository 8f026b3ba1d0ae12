/// Free categories: string diagrams as data.
///
/// A [org.hyperdescent.category.free.Signature] says what generators take and give.
/// [org.hyperdescent.category.free.OpenHypergraph] is a diagram of them: wires, operations, inputs,
/// outputs. All of these up to isomorphism
/// ([org.hyperdescent.category.free.OpenHypergraphIsomorphism]) are the arrows of
/// [org.hyperdescent.category.free.FreeHypergraphCategory]; those in which every wire begins and
/// ends once and nothing feeds itself are the arrows of
/// [org.hyperdescent.category.free.FreeSymmetricMonoidalCategory]. Freedom is the promise that a
/// functor out of either is given by its values on generators
/// ([org.hyperdescent.category.free.HypergraphInterpretation],
/// [org.hyperdescent.category.free.Interpretation]), so syntax is written once and read in every
/// category. Terms are put together in constant time and written out in linear time whatever their
/// bracketing.
@NullMarked
package org.hyperdescent.category.free;

import org.jspecify.annotations.NullMarked;
