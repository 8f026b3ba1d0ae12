package org.hyperdescent.lenses.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.ChoicesProvider;
import org.hyperdescent.category.laws.LawAssertions;

/// The laws of a well-behaved simple lens as jqwik properties: a test class that implements this
/// interface with a supply of lenses (or one lens) gets one shrinking property per law.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public interface LensContract<O, A> extends SimpleLensInstance<O, A>, ChoicesProvider {

  /// `LENS.GetPut`.
  @Property
  @Label("LENS.GetPut: put(a, get a) = a")
  default void lensGetPut(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LensLaws.<O, A>getPut(), this, choices);
  }

  /// `LENS.PutGet`.
  @Property
  @Label("LENS.PutGet: get(put(a, b)) = b")
  default void lensPutGet(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LensLaws.<O, A>putGet(), this, choices);
  }

  /// `LENS.PutPut`.
  @Property
  @Label("LENS.PutPut: put(put(a, b), b') = put(a, b')")
  default void lensPutPut(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LensLaws.<O, A>putPut(), this, choices);
  }
}
