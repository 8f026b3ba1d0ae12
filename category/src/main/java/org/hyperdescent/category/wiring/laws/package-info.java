/// The laws of wiring-diagram algebras, decorations and their morphisms, as values.
///
/// Random diagrams ([org.hyperdescent.category.wiring.laws.RandomDiagrams]) have shared, private
/// and duplicated ports and junctions without any box, so that the edge cases of composition are
/// met. Whoever defines a [org.hyperdescent.category.wiring.Decoration] writes one
/// [org.hyperdescent.category.wiring.laws.DecoratedCospanInstance] and gets all laws of the
/// decoration and of the algebra it generates; whoever translates one algebra into another gets
/// `UWD.nat`, the law that says that the translation may be done box by box.
@NullMarked
package org.hyperdescent.category.wiring.laws;

import org.jspecify.annotations.NullMarked;
