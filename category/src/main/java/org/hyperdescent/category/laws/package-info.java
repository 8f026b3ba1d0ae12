/// Laws as values, and the machinery that tests them.
///
/// A [org.hyperdescent.category.laws.Law] has an id, an equation and a check; an *instance* (for
/// example [org.hyperdescent.category.laws.CategoryInstance]) says which structure is tested, how
/// its objects and arrows are drawn and which equality is meant. From one list of laws come three
/// things: the jqwik contract interfaces (`CategoryContract` and its relatives) that give a test
/// class one shrinking property per law; the [org.hyperdescent.category.laws.LawReport]s that the
/// command line prints; and counterexamples, shrunk to something one can read.
///
/// Everything random is drawn from [org.hyperdescent.category.laws.Choices], a sequence of small
/// integers in which smaller means simpler, so a single provider serves random testing and
/// shrinking.
@NullMarked
package org.hyperdescent.category.laws;

import org.jspecify.annotations.NullMarked;
